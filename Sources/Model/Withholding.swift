/// Why a capture's own front matter keeps it from readers: the words in which other programs mark what is not published.
public struct Withholding: Sendable, Equatable {
    /// The key as it is written.
    public let key: String
    /// The value as it is written; absent where it must not be told, as a password.
    public let value: String?

    /// Judges one key of a capture's front matter.
    /// - Parameters:
    ///   - key: The key in any spelling: `draft`, `is_draft`, `Post-Status`.
    ///   - value: Its value as text.
    ///   - isCertain: Whether the line surely is a key and a value. Where it only looks like one, as above a text without
    ///     marks around its head, a word such as `Draft: the new plan` says nothing.
    public init?(key: String, value: String, isCertain: Bool = true) {
        let name = Self.normalised(key)
        let word = Self.normalised(value)
        guard !word.isEmpty, Self.withholds(name, word, isCertain: isCertain) else { return nil }
        self.key = key
        self.value = Self.secrets.contains(name) ? nil : value
    }

    /// The reason in words: `its front matter says “draft: true”`.
    public var reason: String {
        value.map { "its front matter says “\(key): \($0)”" } ?? "its front matter has the key “\(key)”"
    }

    private static func withholds(_ name: String, _ word: String, isCertain: Bool) -> Bool {
        if drafts.contains(name) { return isCertain ? !falsities.contains(word) : truths.contains(word) }
        if flags.contains(name) { return truths.contains(word) }
        if permits.contains(name) { return falsities.contains(word) }
        if states.contains(name) { return unpublished.contains(word) }
        if circles.contains(name) { return isCertain ? !open.contains(word) : unpublished.contains(word) }
        return isCertain && secrets.contains(name) && !falsities.contains(word)
    }

    /// Small letters, digits and letters of other scripts, without what programs put before the word: `wordpress_`, `is_`.
    private static func normalised(_ text: String) -> String {
        var name = String(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        for prefix in ["wordpress", "wp", "post", "page", "is"]
        where name.hasPrefix(prefix) && name.count > prefix.count + 3 {
            name.removeFirst(prefix.count)
        }
        return name
    }

    /// Keys that keep a text back whatever their value is, unless it says no (Hugo, Jekyll, Eleventy, Quarto, Zola).
    private static let drafts: Set<String> = ["draft", "drafts", "private", "unpublished", "confidential"]
    /// Keys that keep it back if their value says yes (Docusaurus, Hugo, Hexo).
    private static let flags: Set<String> = ["unlisted", "hidden", "headless", "trashed", "deleted", "nopublish"]
    /// Keys that keep it back if their value says no (Jekyll, Obsidian Publish, Hexo, Grav; Eleventy's `permalink`).
    private static let permits: Set<String> = [
        "published", "publish", "public", "visible", "routable", "permalink", "listed", "live",
    ]
    /// Keys that give a text's standing in a word (Pelican, Ghost, WordPress and what is exported from it).
    private static let states: Set<String> = [
        "status", "state", "publishstatus", "publicationstatus", "publishingstatus", "workflowstate",
    ]
    /// Keys that say who may read it (Ghost, WordPress).
    private static let circles: Set<String> = ["visibility", "privacy"]
    /// Keys whose value is a password.
    private static let secrets: Set<String> = ["password", "passwd", "passphrase"]

    private static let truths: Set<String> = ["true", "yes", "on", "y", "1", "t", "always"]
    private static let falsities: Set<String> = ["false", "no", "off", "n", "0", "f", "never", "none", "null", "nil"]
    /// What a text is that nobody has published.
    private static let unpublished: Set<String> = [
        "draft", "drafts", "autodraft", "pending", "pendingreview", "inreview", "review", "private", "future",
        "scheduled",
        "trash", "trashed", "deleted", "inherit", "unpublished", "notpublished", "unlisted", "hidden", "members",
        "membersonly", "paid", "paidmembersonly", "tiers", "internal", "restricted", "password", "protected",
        "passwordprotected", "confidential", "secret", "wip", "workinprogress", "embargoed", "embargo", "onlyme",
        "entwurf", "privat", "brouillon", "privé", "borrador", "privado", "bozza", "privato", "rascunho", "черновик",
        "草稿", "下書き", "非公開", "私密",
    ]
    /// Circles that are everybody.
    private static let open: Set<String> = [
        "public", "publish", "published", "open", "openaccess", "everyone", "everybody", "all", "world", "visible",
        "listed",
        "free", "true", "yes", "1", "default", "general", "anyone",
    ]
}
