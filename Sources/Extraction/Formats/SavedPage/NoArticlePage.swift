import HTML
import Text

/// A page that a server or a program shows in the place of an article: what it is, and how it is known.
///
/// Each kind needs two signs: words in its title or heading, and a text as short as such pages have.
public struct NoArticlePage: Sendable {
    /// The stable name, for `sitegen list`.
    public let id: String
    /// What it is, as in `this is a check for robots, not an article`.
    public let name: String
    /// What to do instead.
    var hint: String { "open the page in a browser as a reader does, wait until the article is there, and save that" }
    private let matches: @Sendable (Facts) -> Bool

    /// What is looked at.
    struct Facts {
        /// The title and the first headings, folded for comparison.
        let titles: [String]
        /// The text that was taken for the article, and that of the whole page, folded.
        let article: String
        let page: String
        let wordCount: Int
        let asksPassword: Bool
        let fieldsAndButtons: Int
    }

    /// All kinds, in the order in which they are asked.
    public static let all = [
        NoArticlePage(id: "robot-check", name: "a check for robots") { facts in
            facts.wordCount < 150
                && (facts.titles.contains { title in checks.contains { title.hasPrefix($0) } }
                    || checkWords.count { facts.page.contains($0) } >= 2)
        },
        NoArticlePage(id: "server-error", name: "an error message of a server") { facts in
            facts.wordCount < 120 && facts.titles.contains { isError($0) }
        },
        NoArticlePage(id: "sign-in", name: "a request to sign in") { facts in
            facts.wordCount < 120 && facts.asksPassword
                && facts.titles.contains { title in signIns.contains { title.hasPrefix($0) } }
        },
        NoArticlePage(id: "consent", name: "a request for consent to cookies") { facts in
            facts.wordCount < 250 && facts.fieldsAndButtons > 0 && isAboutConsent(facts)
        },
        NoArticlePage(id: "parked-domain", name: "a page that offers a domain for sale") { facts in
            facts.wordCount < 200 && parkingWords.count { facts.page.contains($0) } >= 2
        },
        NoArticlePage(id: "program-error", name: "an error message of a program") { facts in
            facts.wordCount < 150 && programErrors.contains { facts.page.hasPrefix($0) }
                && [" on line ", "stack trace", ".php"].contains { facts.page.contains($0) }
        },
        NoArticlePage(id: "folder-listing", name: "a list of the files in a server's folder") { facts in
            facts.titles.contains { $0.hasPrefix("index of /") }
        },
        NoArticlePage(id: "data", name: "data in JSON, as a browser shows it") { facts in
            let text = facts.page.utf8
            return JSONPrefix.beginsJSON(Array(text.prefix(200)), at: 0) && (text.last == 0x7D || text.last == 0x5D)
        },
        NoArticlePage(id: "mail-page", name: "a mail") { facts in
            MailHead(Array(facts.page.utf8.prefix(8192)).split(separator: Byte.lineFeed)).isMail
        },
    ]

    private init(id: String, name: String, _ matches: @escaping @Sendable (Facts) -> Bool) {
        (self.id, self.name, self.matches) = (id, name, matches)
    }

    /// What the page is; absent where it may be an article.
    static func kind(of page: SavedPage, _ document: Document) -> NoArticlePage? {
        let facts = Facts(page, document)
        return all.first { $0.matches(facts) }
    }

    private static let checks = [
        "just a moment", "attention required!", "access denied", "checking your browser", "verifying you are human",
        "verify you are human", "are you a robot", "are you human", "robot check", "human verification",
        "security check",
        "pardon our interruption", "one more step", "please wait...", "ddos-guard", "ddos protection", "captcha",
        "access to this page has been denied", "request unsuccessful", "client challenge",
        "please verify you are a human",
        "un momento", "un instant", "einen moment", "nur einen moment", "один момент", "稍候", "请稍候", "しばらくお待ちください",
    ]
    private static let checkWords = [
        "ray id", "enable javascript and cookies to continue", "verifying you are human", "verify you are human",
        "checking your browser", "needs to review the security of your connection", "unusual traffic", "not a robot",
        "complete the security check", "cloudflare", "please enable cookies", "incapsula", "datadome", "hcaptcha",
        "recaptcha",
    ]

    private static func isError(_ title: String) -> Bool {
        let words = title.drop { !$0.isLetter && !$0.isNumber }
        let text =
            words.hasPrefix("error ") || words.hasPrefix("http ") ? words.drop { !$0.isWhitespace }.dropFirst() : words
        if let number = Int(text.prefix(3)), (400...599).contains(number), !(text.dropFirst(3).first?.isNumber ?? false)
        {
            let rest = text.dropFirst(3).drop { !$0.isLetter }
            return rest.isEmpty || errors.contains { rest.hasPrefix($0) }
        }
        return errors.contains { text.hasPrefix($0) && text.count < $0.count + 40 }
    }

    private static let errors = [
        "not found", "page not found", "forbidden", "bad gateway", "bad request", "service unavailable", "unauthorized",
        "service temporarily unavailable", "internal server error", "gateway timeout", "gateway time-out",
        "too many requests",
        "error establishing a database connection", "database error", "account suspended", "this site can't be reached",
        "this account has been suspended", "apache2 ubuntu default page", "apache2 debian default page",
        "welcome to nginx",
        "it works!", "problem loading page", "server not found", "unable to connect", "site not found",
        "page unavailable",
        "page no longer exists", "this page doesn't exist", "this page isn't available",
        "oops! that page can't be found",
        "nothing found", "seite nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata",
        "страница не найдена", "页面不存在", "origin is unreachable", "web server is down", "connection timed out",
        "error", "method not allowed", "not acceptable", "gone", "request timeout", "unavailable for legal reasons",
        "payment required", "there has been a critical error on this website", "maintenance", "under maintenance",
    ]

    private static let signIns = [
        "sign in", "log in", "login", "signin", "subscribe", "register", "create an account", "please sign in",
        "please log in",
        "anmelden", "einloggen", "se connecter", "connexion", "iniciar sesión", "accedi", "inloggen", "войти", "вход",
        "登录",
        "ログイン", "로그인", "entrar", "zaloguj", "members only", "to continue reading", "continue reading",
    ]

    private static let parkingWords = [
        "domain is for sale", "domain may be for sale", "may be for sale by its owner", "buy this domain",
        "domain for sale",
        "this domain is parked", "domain is parked", "parked free", "parked domain", "make an offer", "get this domain",
        "domain has expired", "domain name has expired", "domain is registered", "premium domain", "related searches",
        "domain steht zum verkauf", "domain kaufen", "domaine est à vendre", "acheter ce domaine",
        "dominio está en venta",
        "dominio è in vendita", "domein is te koop", "домен продается", "купить домен", "域名出售", "ドメインは売り",
    ]
    private static let programErrors = [
        "fatal error", "parse error", "uncaught", "warning:", "notice:", "traceback", "whoops", "exception",
        "runtime error",
    ]

    private static let consentWords = [
        "cookie", "consent", "personalised", "personalized", "advertis", "your device", "privacy", "accept", "refuse",
        "reject", "einwilligung", "zustimm", "datenschutz", "akzeptieren", "ablehnen", "consentement", "accepter",
        "refuser",
        "consentimiento", "einwillig", "partner", "partenaires", "socios", "aceptar", "rechazar", "consenso", "accetta",
        "rifiuta", "toestemming", "accepteren",
        "weigeren",
    ]

    /// Whether a heading speaks of cookies or consent, and nearly all paragraphs do.
    private static func isAboutConsent(_ facts: Facts) -> Bool {
        let heads = [
            "cookie", "consent", "privacy", "before you continue", "datenschutz", "confidentialité", "privacidad",
        ]
        let isTitled = facts.titles.contains { title in heads.contains { title.contains($0) } }
        // Without such a heading, two buttons and no other paragraph say as much.
        guard isTitled || facts.fieldsAndButtons > 1 else { return false }
        let paragraphs = facts.article.utf8.split(separator: Byte.lineFeed).filter { paragraph in
            paragraph.count { $0 & 0xC0 != 0x80 } > 40
        }
        let about = paragraphs.map(Array.init).count { paragraph in
            consentWords.count { paragraph.contains(sequence: $0) } >= 2
        }
        return !paragraphs.isEmpty && (isTitled ? about * 3 >= paragraphs.count * 2 : about == paragraphs.count)
    }
}

extension NoArticlePage.Facts {
    /// How many headings are looked at.
    private static let mostHeadings = 3

    fileprivate init(_ page: SavedPage, _ document: Document) {
        article = page.article.text.lowercased()
        wordCount = page.article.text.utf8.split(whereSeparator: \.isSpace).count
        // Long pages are none of these; what they hold is not looked at.
        let text = page.blocks.blocks.prefix(400).map { page.blocks.text[$0.text] }.filter { !$0.isEmpty }.joined(
            separator: [Byte.lineFeed])
        self.page = String(decoding: Array(text.prefix(16_384)), as: UTF8.self).lowercased().trimmingWhitespace
        var titles: [String] = []
        var headings = 0
        var (asksPassword, fields) = (false, 0)
        for node in document.nodes.indices where document.nodes[node].kind == .element {
            switch document.nodes[node].tag {
            case .title where titles.isEmpty: titles.append(Self.text(of: node, document))
            case .h1, .h2:
                headings += 1
                if headings <= Self.mostHeadings { titles.append(Self.text(of: node, document)) }
            case .input:
                fields += 1
                if document.attributeString("type", of: node)?.lowercased() == "password" { asksPassword = true }
            case .button: fields += 1
            default: break
            }
        }
        (self.titles, self.asksPassword, fieldsAndButtons) = (titles, asksPassword, fields)
    }

    private static func text(of node: Int, _ document: Document) -> String {
        let text = String(decoding: document.text(of: node), as: UTF8.self).lowercased()
        return text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
