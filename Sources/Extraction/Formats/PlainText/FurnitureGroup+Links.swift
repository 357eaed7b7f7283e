extension FurnitureGroup {
    static let related = FurnitureGroup(
        rule: "text-related", why: "leads to other articles", effect: .barrier, further: 9,
        phrases: """
            related articles|related stories|related posts|related content|related news|related links|related topics
            related coverage|related reading|related items|related videos|related on|more from|more on|more in|more stories
            more news|more articles|more about|more posts|more videos|more coverage|most read|most popular|most viewed
            most shared|most commented|most recent|trending|trending now|recommended for|recommended stories
            recommended articles|recommended reading|recommendations|you may also|you might also|you may like
            you may be interested|you might be interested|what to read next|read next|up next|next up|the latest
            latest news|latest stories|latest posts|latest articles|latest from|latest headlines|latest videos
            recent posts|recent articles|recent news|recent stories|top stories|top news|top headlines|top posts|top videos
            popular posts|popular articles|popular stories|popular now|popular on|popular in|editor's pick
            editor's picks|also on|from the web|around the web|sponsored content|sponsored links|sponsored stories
            promoted content|promoted stories|breaking news|in case you missed
            mehr zum thema|mehr aus|mehr von|das könnte sie auch|das könnte dich auch|auch interessant|lesen sie auch
            empfohlen für dich|das thema könnte dich|das thema könnte sie|meistgelesene|beliebte artikel|beliebte beiträge
            am meisten gelesen|neuste beiträge|letzte beiträge|aktuelle beiträge|aktuelle artikel|das könnte ihnen auch
            vielleicht auch interessant|empfohlene beiträge|empfohlene artikel|vorschau auf den nächsten|auch spannend|mehr davon|weitere artikel|weitere beiträge|weitere themen|weitere nachrichten|weitere meldungen|ähnliche artikel
            ähnliche beiträge|verwandte artikel|verwandte themen|neueste beiträge|neueste artikel|meistgelesen|meist gelesen
            pour approfondir|lire la suite|à lire également|le puede interesar|le puede gustar|quizás te interese
            à lire aussi|lire aussi|articles liés|articles similaires|articles connexes|articles récents|sur le même sujet
            sur le même thème|vous aimerez aussi|les plus lus|noticias relacionadas|artículos relacionados
            entradas relacionadas|contenido relacionado|te puede interesar|te podría interesar|también te puede|lo más leído
            lo más visto|últimas noticias|más noticias|leia também|veja também|notícias relacionadas|posts relacionados
            artigos relacionados|matérias relacionadas|mais lidas|últimas notícias|leggi anche|articoli correlati
            notizie correlate|potrebbe interessarti|potrebbero interessarti|ti potrebbe interessare|più letti|ultime notizie
            читайте также|читайте еще|читайте ещё|похожие|смотрите также|по теме|популярные|самые популярные
            последние новости|другие новости|czytaj także|czytaj też|zobacz także|zobacz też|powiązane|najnowsze|lees ook
            gerelateerd|meer over|ilgili haberler|läs också|les også|læs også|související
            関連記事|関連ニュース|人気記事|おすすめ|最新記事|相关阅读|相关新闻|相关文章|相关推荐|热门|관련기사
            관련뉴스|많이 본|주요뉴스
            """)

    static let relatedWholes = FurnitureGroup(
        rule: "text-related", why: "leads to other articles", effect: .barrier, further: 1, longest: 4,
        phrases: """
            related|recommended|trending|latest|popular|don't miss|must reads|must read|see also|read more|more
            """)

    static let adjacent = FurnitureGroup(
        rule: "text-adjacent", why: "leads to the previous or the next article", effect: .barrier, further: 14,
        phrases: """
            previous article|previous post|previous story|next article|next post|next story|older posts|newer posts
            vorheriger artikel|vorheriger beitrag|nächster artikel|nächster beitrag|article précédent|article suivant
            artículo anterior|siguiente artículo|entrada anterior|post anterior|próximo post|articolo precedente
            articolo successivo|предыдущая статья|следующая статья|следующая запись|предыдущая запись|前の記事|次の記事
            上一篇|下一篇|이전글|다음글
            """)

    static let newsletters = FurnitureGroup(
        rule: "text-newsletter", why: "asks to subscribe", effect: .barrier, further: 14, longest: 18,
        phrases: """
            newsletter|newsletters|newsletter sign up|sign up for|subscribe|subscribe now|subscribe today|get our
            follow us|connect with us|stay connected|newsletter abonnieren|zum newsletter|verpasse keine|verpassen sie keine|nichts mehr verpassen|keine news mehr
            geben sie ihre e-mail|gib deine e-mail|trag deine e-mail|um neue beiträge per|beiträge per e-mail|jetzt anmelden
            kostenlos anmelden|kostenlos registrieren|schon registriert|enter your email|never miss|folgen sie uns|suivez nous|síguenos|siga nos|seguici
            """)

    static let calls = FurnitureGroup(
        rule: "text-call", why: "asks readers to do something for the site", effect: .line, further: 30, longest: 40,
        phrases: """
            pour lire la suite|pour accéder|to continue reading|to read the full|um weiterzulesen|para seguir leyendo
            submit your|click here|sign up|subscribe to|follow us|like us|join us|join our|stay up to date|stay informed|get the latest
            get your free|want more stories|like this story|like this article|if you enjoyed|if you liked|have a news tip
            got a news tip|got a tip|have a tip|download our|download the app|support our|support independent|become a member
            become a subscriber|donate|thank you for reading|thanks for reading|thank you for subscribing|enter your email
            please subscribe|please share|jetzt abonnieren|abonnieren sie|abonnez vous|inscrivez vous|suscríbete
            receba em seu|cadastre se|assine|iscriviti|seguici|подпишитесь|подписывайтесь|meld je aan|zapisz się
            unterstütze uns|unterstützen sie uns|besuchen sie unseren|bitte teilen|werde mitglied|sign up here|share it with|let us know in the comments
            """)

    static let callsWithin = FurnitureGroup(
        rule: "text-call", why: "asks readers to do something for the site", effect: .line, place: .anywhere,
        longest: 45,
        phrases: """
            please subscribe|our newsletter|our free newsletter|in your inbox|to your inbox|sign up for our|subscribe to our
            subscribe now|already a subscriber|apps for ios|download our app|click here to|share it with a friend
            like us on facebook|follow us on|follow him on|follow her on|follow me on|keep up with me on
            nichts mehr verpassen|nichts mehr versäumen|sign up here|subscribe here|register here|donate here|click to subscribe
            unseren newsletter|unserem newsletter|newsletter abonnieren|folge uns auf|folgen sie uns auf|unterstützen sie uns
            notre newsletter|nuestro boletín|nuestro newsletter|nossa newsletter|nostra newsletter|наш телеграм
            """)

    static let inlineLinks = FurnitureGroup(
        rule: "text-inline-link", why: "leads to another article from within this one", effect: .line, further: 24,
        longest: 26, needsColon: true,
        phrases: """
            read|see|watch|listen|also read|read also|see also|see more|read more|related|more|must read|recommended|also
            also on|by the numbers|previously|mehr dazu|lire aussi|à lire aussi|lesen sie auch|lee también|leer más
            leia também|leia mais|leggi anche|leggi anche su|читайте также|lees ook|czytaj też|czytaj także
            """)

    static let contents = FurnitureGroup(
        rule: "text-contents", why: "begins a table of contents, which repeats the headings", effect: .line, further: 1,
        longest: 6,
        phrases: """
            table of contents|contents|in this article|on this page|jump to|inhaltsverzeichnis|inhalt|in diesem artikel
            sommaire|table des matières|índice|tabla de contenidos|indice|índice de contenidos|содержание|оглавление
            spis treści|inhoudsopgave|目次|目录|목차
            """)

    static let siteLinks = FurnitureGroup(
        rule: "text-navigation", why: "leads to pages of the site", effect: .barrier, further: 3, longest: 6,
        phrases: """
            privacy policy|privacy notice|terms of|terms and|cookie policy|site map|sitemap|contact us|advertise with us
            impressum|datenschutz|mentions légales|aviso legal|politica de privacidad|política de privacidade|©
            """)

    static let controls = FurnitureGroup(
        rule: "text-control", why: "a button or label of the page", effect: .line, further: 2, longest: 5,
        phrases: """
            share|shares|share this|share on|shared|tweet|email|e-mail|print|print this|save|like|pin|pin it|buffer|facebook
            twitter|linkedin|pinterest|whatsapp|reddit|telegram|flipboard|pocket|instagram|youtube|copy link|sign up|sign in
            log in|login|register|subscribe|continue reading|read more|scroll to|scroll down|skip to|skip ad|photo|photos|image
            images|credit|credits|caption|close|click to|tap to|click to enlarge|download|loading|play|play video|video|videos
            watch|watch now|gallery|view gallery|slideshow|back to top|back to gallery|return to top|top|menu|search|home
            cookies|cookie|ok|accept|i agree|image of|report error|report a typo|listen|teilen|drucken|merken|compartir
            artikel teilen|beitrag teilen|diesen beitrag teilen|diesen artikel teilen|teile diesen|sharen mit|teilen mit
            be sociable|share with|gefällt mir|wird geladen|weiter|zurück|imprimir|partager|imprimer|compartilhar|condividi|stampa|поделиться|распечатать|udostępnij
            シェア|ツイート|印刷|分享|打印|공유|인쇄
            """)
}
