/// Words that lead to other articles and other parts of a site.
extension WordGroup {
    /// The groups of this file.
    static let links: [WordGroup] = [related, relatedWholes, adjacent, contents, siteLinks, inlineLinks]

    static let related = WordGroup(
        "related", "it leads to other articles",
        [
            "en": """
            related articles|related stories|related posts|related content|related news|related links
            related topics|related coverage|related reading|related items|related videos|related on|more from
            more on|more in|more stories|more news|more articles|more about|more posts|more videos
            more coverage|most read|most popular|most viewed|most shared|most commented|most recent|trending
            trending now|recommended for|recommended stories|recommended articles|recommended reading
            recommendations|you may also|you might also|you may like|you may be interested
            you might be interested|what to read next|read next|up next|next up|the latest|latest news
            latest stories|latest posts|latest articles|latest from|latest headlines|latest videos
            recent posts|recent articles|recent news|recent stories|top stories|top news|top headlines
            top posts|top videos|popular posts|popular articles|popular stories|popular now|popular on
            popular in|editor's pick|editor's picks|also on|from the web|around the web|sponsored content
            sponsored links|sponsored stories|promoted content|promoted stories|breaking news
            in case you missed|související
            """,
            "de": """
            mehr zum thema|mehr aus|mehr von|das könnte sie auch|das könnte dich auch|auch interessant
            lesen sie auch|empfohlen für dich|das thema könnte dich|das thema könnte sie|meistgelesene
            beliebte artikel|beliebte beiträge|am meisten gelesen|neuste beiträge|letzte beiträge
            aktuelle beiträge|aktuelle artikel|das könnte ihnen auch|vielleicht auch interessant
            empfohlene beiträge|empfohlene artikel|vorschau auf den nächsten|auch spannend|mehr davon
            weitere artikel|weitere beiträge|weitere themen|weitere nachrichten|weitere meldungen
            ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|neueste beiträge
            neueste artikel|meistgelesen|meist gelesen
            """,
            "fr": """
            pour approfondir|lire la suite|à lire également|à lire aussi|lire aussi|articles liés
            articles similaires|articles connexes|articles récents|sur le même sujet|sur le même thème
            vous aimerez aussi|les plus lus
            """,
            "es": """
            le puede interesar|le puede gustar|quizás te interese|noticias relacionadas|artículos relacionados
            entradas relacionadas|contenido relacionado|te puede interesar|te podría interesar
            también te puede|lo más leído|lo más visto|últimas noticias|más noticias
            """,
            "pt": """
            leia também|veja também|notícias relacionadas|posts relacionados|artigos relacionados
            matérias relacionadas|mais lidas|últimas notícias
            """,
            "it": """
            leggi anche|articoli correlati|notizie correlate|potrebbe interessarti|potrebbero interessarti
            ti potrebbe interessare|più letti|ultime notizie
            """,
            "nl": "lees ook|gerelateerd|meer over",
            "pl": "czytaj także|czytaj też|zobacz także|zobacz też|powiązane|najnowsze",
            "sv": "läs också",
            "no": "les også",
            "da": "læs også",
            "tr": "ilgili haberler",
            "ru": """
            читайте также|читайте еще|читайте ещё|похожие|смотрите также|по теме|популярные|самые популярные
            последние новости|другие новости
            """,
            "ja": "関連記事|関連ニュース|人気記事|おすすめ|最新記事",
            "zh": "相关阅读|相关新闻|相关文章|相关推荐|热门",
            "ko": "관련기사|관련뉴스|많이 본|주요뉴스",
        ])

    static let relatedWholes = WordGroup(
        "related-wholes", "it leads to other articles",
        [
            "en": """
            related|recommended|trending|latest|popular|don't miss|must reads|must read|see also|read more
            more
            """
        ])

    static let adjacent = WordGroup(
        "adjacent", "it leads to the previous or the next article",
        [
            "en": """
            previous article|previous post|previous story|next article|next post|next story|older posts
            newer posts
            """,
            "de": "vorheriger artikel|vorheriger beitrag|nächster artikel|nächster beitrag",
            "fr": "article précédent|article suivant",
            "es": "artículo anterior|siguiente artículo|entrada anterior",
            "pt": "post anterior|próximo post",
            "it": "articolo precedente|articolo successivo",
            "ru": "предыдущая статья|следующая статья|следующая запись|предыдущая запись",
            "ja": "前の記事|次の記事",
            "zh": "上一篇|下一篇",
            "ko": "이전글|다음글",
        ])

    static let contents = WordGroup(
        "contents", "it begins a table of contents, which repeats the headings",
        [
            "en": "table of contents|contents|in this article|on this page|jump to",
            "de": "inhaltsverzeichnis|inhalt|in diesem artikel",
            "fr": "sommaire|table des matières",
            "es": "índice|tabla de contenidos|índice de contenidos",
            "it": "indice",
            "nl": "inhoudsopgave",
            "pl": "spis treści",
            "ru": "содержание|оглавление",
            "ja": "目次",
            "zh": "目录",
            "ko": "목차",
        ])

    static let siteLinks = WordGroup(
        "site-links", "it leads to pages of the site",
        [
            "en": """
            privacy policy|privacy notice|terms of|terms and|cookie policy|site map|sitemap|contact us
            advertise with us
            """,
            "de": "impressum|datenschutz",
            "fr": "mentions légales",
            "es": "aviso legal|politica de privacidad",
            "pt": "política de privacidade",
            "und": "©",
        ])

    static let inlineLinks = WordGroup(
        "inline-links", "it leads to another article from within this one",
        [
            "en": """
            read|see|watch|listen|also read|read also|see also|see more|read more|related|more|must read
            recommended|also|also on|by the numbers|previously
            """,
            "de": "mehr dazu|lesen sie auch",
            "fr": "lire aussi|à lire aussi",
            "es": "lee también|leer más",
            "pt": "leia também|leia mais",
            "it": "leggi anche|leggi anche su",
            "nl": "lees ook",
            "pl": "czytaj też|czytaj także",
            "ru": "читайте также",
        ])
}
