/// Words that ask the reader to do something.
extension WordGroup {
    /// The groups of this file.
    static let invitations: [WordGroup] = [newsletters, calls, callsWithin, controls, promotions, consent]

    static let newsletters = WordGroup(
        "newsletters", "it asks to subscribe",
        [
            "en": """
            newsletter|newsletters|newsletter sign up|sign up for|subscribe|subscribe now|subscribe today
            get our|follow us|connect with us|stay connected|beiträge per e-mail|enter your email|never miss
            """,
            "de": """
            newsletter abonnieren|zum newsletter|verpasse keine|verpassen sie keine|nichts mehr verpassen
            keine news mehr|geben sie ihre e-mail|gib deine e-mail|trag deine e-mail|um neue beiträge per
            jetzt anmelden|kostenlos anmelden|kostenlos registrieren|schon registriert|folgen sie uns
            """,
            "fr": "suivez nous",
            "es": "síguenos",
            "pt": "siga nos",
            "it": "seguici",
        ])

    static let calls = WordGroup(
        "calls", "it asks readers to do something for the site",
        [
            "en": """
            to continue reading|to read the full|submit your|click here|sign up|subscribe to|follow us|like us
            join us|join our|stay up to date|stay informed|get the latest|get your free|want more stories
            like this story|like this article|if you enjoyed|if you liked|have a news tip|got a news tip
            got a tip|have a tip|download our|download the app|support our|support independent|become a member
            become a subscriber|donate|thank you for reading|thanks for reading|thank you for subscribing
            enter your email|please subscribe|please share|sign up here|share it with
            let us know in the comments
            """,
            "de": """
            um weiterzulesen|jetzt abonnieren|abonnieren sie|unterstütze uns|unterstützen sie uns
            besuchen sie unseren|bitte teilen|werde mitglied
            """,
            "fr": "pour lire la suite|pour accéder|abonnez vous|inscrivez vous",
            "es": "para seguir leyendo|suscríbete",
            "pt": "receba em seu|cadastre se|assine",
            "it": "iscriviti|seguici",
            "nl": "meld je aan",
            "pl": "zapisz się",
            "ru": "подпишитесь|подписывайтесь",
        ])

    static let callsWithin = WordGroup(
        "calls-within", "it asks readers to do something for the site",
        [
            "en": """
            please subscribe|our newsletter|our free newsletter|in your inbox|to your inbox|sign up for our
            subscribe to our|subscribe now|already a subscriber|apps for ios|download our app|click here to
            share it with a friend|like us on facebook|follow us on|follow him on|follow her on|follow me on
            keep up with me on|sign up here|subscribe here|register here|donate here|click to subscribe
            """,
            "de": """
            nichts mehr verpassen|nichts mehr versäumen|unseren newsletter|unserem newsletter
            newsletter abonnieren|folge uns auf|folgen sie uns auf|unterstützen sie uns
            """,
            "fr": "notre newsletter",
            "es": "nuestro boletín|nuestro newsletter",
            "pt": "nossa newsletter",
            "it": "nostra newsletter",
            "ru": "наш телеграм",
        ])

    static let controls = WordGroup(
        "controls", "it a button or label of the page",
        [
            "en": """
            share|shares|share this|share on|shared|tweet|email|e-mail|print|print this|save|like|pin|pin it
            buffer|facebook|twitter|linkedin|pinterest|whatsapp|reddit|telegram|flipboard|pocket|instagram
            youtube|copy link|sign up|sign in|log in|login|register|subscribe|continue reading|read more
            scroll to|scroll down|skip to|skip ad|photo|photos|image|images|credit|credits|caption|close
            click to|tap to|click to enlarge|download|loading|play|play video|video|videos|watch|watch now
            gallery|view gallery|slideshow|back to top|back to gallery|return to top|top|menu|search|home
            cookies|cookie|ok|accept|i agree|image of|report error|report a typo|listen|be sociable|share with
            """,
            "de": """
            teilen|drucken|merken|artikel teilen|beitrag teilen|diesen beitrag teilen|diesen artikel teilen
            teile diesen|sharen mit|teilen mit|gefällt mir|wird geladen|weiter|zurück
            """,
            "fr": "partager|imprimer",
            "es": "compartir|imprimir",
            "pt": "compartilhar",
            "it": "condividi|stampa",
            "pl": "udostępnij",
            "ru": "поделиться|распечатать",
            "ja": "シェア|ツイート|印刷",
            "zh": "分享|打印",
            "ko": "공유|인쇄",
        ])

    static let promotions = WordGroup(
        "promotions", "it speaks for the site itself",
        [
            "en": """
            about us|about the blog|our case studies|our services|our products|our partners|our marketing
            our newsletter|poll|polls|quiz|survey|sponsored|sponsored content|sponsored by|promoted
            paid content|paid post|from our partners|deals|special offer|special offers|upcoming events
            """,
            "de": "über uns",
            "es": "sobre nosotros",
            "pt": "sobre o blog",
            "it": "chi siamo",
            "ru": "о нас",
        ])

    static let consent = WordGroup(
        "consent", "it asks for consent to cookies",
        [
            "en": """
            we use cookies|we use technologies like cookies|technical storage or access|necessary cookies
            third party cookies|this cookie is set by|cookie is used to|the cookie is set by
            cookie consent plugin|opt out of these cookies|stored on your browser|stored in your browser
            cookie settings|cookie preferences|use of cookies|uses cookies to|cookies and similar technologies
            cookies to improve|cookies to ensure|accept cookies
            """,
            "de": """
            dieses cookie wird|wir verwenden cookies|wir nutzen cookies|wir setzen cookies|verwendet cookies
            nutzt cookies|verwenden cookies|technologien wie cookies|technische speicherung oder
            notwendige cookies|erforderliche cookies|cookie einstellungen|cookies anfordern|wie wir cookies
            cookie zustimmung|cookie richtlinie|arten von cookies|cookies von drittanbietern|diese cookies
            verschiedenen kategorienüberschriften|in ihrem browser gespeichert
            """,
            "fr": """
            utilise des cookies|utilisons des cookies|stockage ou l'accès technique|cookies nécessaires
            ces cookies
            """,
            "es": """
            utiliza cookies|utilizamos cookies|almacenamiento o acceso técnico|cookies necesarias
            estas cookies
            """,
            "pt": "os cookies|cookies necessários|armazenamento ou acesso técnico",
            "it": """
            utilizza i cookie|utilizziamo i cookie|utilizza cookie|archiviazione tecnica o l'accesso
            cookie necessari
            """,
            "nl": "deze cookies|gebruikt cookies|maakt gebruik van cookies",
            "pl": "pliki cookie|plików cookie",
            "ru": "файлы cookie|файлов cookie",
        ])
}
