import Model

extension SiteAddress {
    /// The link that an editor's Markdown on this page means: addresses on the web and mail addresses as they stand; a
    /// path that begins with `/` from the site's root; any other path from this page. A link to a page of the archive,
    /// such as `briefing:id`, stays as it is until the whole page is made: only then it is known what pages there are
    /// (`ArchiveLinks`).
    /// - Returns: `nil` for anything else, such as `javascript:`: the text stays and the link goes.
    public func href(forEditorsLink text: String) -> String? {
        if let link = WebAddress.link(text) { return link }
        if text.hasPrefix("#") { return "#" + WebAddress.percentEncoded(String(text.dropFirst())) }
        if text.hasPrefix("mailto:") {
            return "mailto:" + WebAddress.mailbox(String(text.dropFirst("mailto:".count)))
        }
        if let link = ArchiveLink(text) { return ArchiveLinks.waiting(link) }
        let path = text.prefix { $0 != "#" && $0 != "?" }
        let fragment = text[path.endIndex...].drop { $0 != "#" }.dropFirst()
        guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("//"), !path.contains("\\") else { return nil }
        var target = String(path.hasPrefix("/") ? path.dropFirst() : path)
        let last = target.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if last.isEmpty || last == ".." || last == "." {
            target += last.isEmpty ? "index.html" : "/index.html"
        } else if !last.contains(".") {
            target += "/index.html"
        }
        let anchor = fragment.isEmpty ? "" : "#" + WebAddress.percentEncoded(String(fragment))
        return (path.hasPrefix("/") ? root : "") + WebAddress.percentEncoded(target) + anchor
    }

    /// The link that a captured text means: only addresses on the web.
    /// - Returns: `nil` for anything else: the text stays and the link goes.
    public static func href(forCapturedLink text: String) -> String? { WebAddress.link(text) }
}
