/// Single words that tell what a part of a capture is, together with others or with where it stands.
extension WordGroup {
    /// The groups of this file.
    static let signs: [WordGroup] = [follow, networks, more, articles, apparatus, mailFeet, mailLinks]

    static let follow = WordGroup(
        "follow", "it asks to follow",
        [
            "en": "follow", "de": "folge|folgt|folgen", "fr": "suivez", "es": "sigue|síguenos", "pt": "siga",
            "it": "segui|seguite|seguici", "nl": "volg",
        ])

    static let networks = WordGroup(
        "networks", "it names a social network",
        [
            "und":
                "twitter|facebook|instagram|linkedin|youtube|tiktok|telegram|mastodon|pinterest|whatsapp|bluesky|threads|vk"
        ])

    static let more = WordGroup(
        "more", "it says that there is more",
        ["en": "more", "de": "mehr|weitere", "fr": "plus", "es": "más", "pt": "mais"])

    static let articles = WordGroup(
        "articles", "it names articles",
        ["en": "stories|articles|posts|news|headlines", "de": "artikel|beiträge|nachrichten", "es": "noticias"])

    static let apparatus = WordGroup(
        "apparatus", "it heads what belongs to a text although it is no prose: sources, notes, an appendix",
        [
            "en": """
            sources|references|notes|footnotes|endnotes|bibliography|appendix|appendices|annex|works cited|citations|weblinks|external links|links
            acknowledgements|acknowledgments|glossary|documents|credits and sources|literature
            """,
            "de":
                "quellen|quelle|literatur|literaturverzeichnis|einzelnachweise|fußnoten|anmerkungen|anhang|belege|nachweise|dokumente|glossar",
            "fr":
                "références|bibliographie|annexe|annexes|notes et références|pour aller plus loin|documents|glossaire",
            "es": "fuentes|referencias|notas|bibliografía|anexo|anexos|apéndice|documentos|glosario",
            "pt": "fontes|referências|bibliografia|apêndice",
            "it": "fonti|riferimenti|note|allegati|appendice|documenti",
            "nl": "bronnen|voetnoten|bijlage|noten",
            "pl": "źródła|przypisy|załącznik|bibliografia|literatura",
            "ru": "источники|примечания|приложение|литература|сноски|ссылки и примечания|документы",
            "uk": "джерела|примітки|додаток|література",
            "ar": "المصادر|المراجع|الهوامش|ملحق",
            "ja": "出典|脚注|参考文献|注釈|付録",
            "zh": "参考文献|参考资料|注释|附录|來源|来源",
            "ko": "출처|각주|참고문헌|부록",
        ])

    static let mailFeet = WordGroup(
        "mail-feet", "it tells why a mail came, and how to end that",
        [
            "en": """
            you are receiving this|you're receiving this|you received this|you are subscribed to
            update your preferences|update preferences|manage preferences|manage your preferences
            manage your subscription|email preferences|view in browser|view in your browser|view this email
            view online|read online|forwarded this email|email forwarded to you|forwarded to you|no longer wish to receive
            our mailing address|to your address book|this email was sent to|opt out of these emails
            """,
            "de": """
            sie erhalten diese|du erhältst diese|newsletter abbestellen|newsletter abmelden|vom newsletter abmelden
            im browser ansehen|im browser anzeigen|im browser öffnen|diese e-mail wurde an
            """,
            "fr": """
            vous recevez cet|vous recevez ce|se désabonner|se désinscrire|dans votre navigateur
            voir dans le navigateur|version en ligne|ne plus recevoir|gérer vos préférences
            """,
            "es": """
            recibes este|recibe este|has recibido este|ha recibido este|darse de baja|darte de baja|cancelar suscripción
            cancelar la suscripción|ver en el navegador|ver en tu navegador|gestionar preferencias
            """,
            "pt": "você recebeu este|está recebendo este|cancelar inscrição|cancelar a inscrição|ver no navegador",
            "it": "ricevi questa|hai ricevuto questa|annulla iscrizione|annulla l'iscrizione|visualizza nel browser",
            "nl": "u ontvangt deze|je ontvangt deze|bekijk in browser|bekijk online",
            "pl": "otrzymujesz tę|otrzymałeś tę|wypisz się|zrezygnuj z subskrypcji|zobacz w przeglądarce",
            "ru": "вы получили это|вы получаете это|отписаться от рассылки|открыть в браузере",
            "uk": "ви отримали цей",
            "tr": "abonelikten çık|tarayıcıda görüntüle",
            "sv": "avsluta prenumeration",
            "ja": "ブラウザで表示",
            "zh": "取消订阅",
        ])

    static let mailLinks = WordGroup(
        "mail-links", "it ends a subscription",
        [
            "en": "unsubscribe", "de": "abmelden|abbestellen", "fr": "désabonnement", "pt": "descadastrar",
            "it": "disiscriviti", "nl": "uitschrijven|afmelden", "ru": "отписаться", "uk": "відписатися",
            "sv": "avregistrera", "ja": "配信停止", "zh": "退订",
        ])
}
