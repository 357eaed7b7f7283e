import Model

/// What a page's head says to browsers, search engines, reference managers and other programs.
struct PageHead {
    /// The page's own title, without the archive's.
    var title: String
    /// One or two sentences; empty for none.
    var description: String = ""
    /// The address of the text this page is a copy of; `nil` where the page is an original.
    var original: String?
    /// Whether search engines may list the page.
    var isIndexed = true
    /// The Open Graph type.
    var type = "website"
    /// `meta` elements by name, in order.
    var metadata: [(name: String, content: String)] = []
    /// Further Open Graph properties, in order.
    var properties: [(property: String, content: String)] = []
    /// The folder whose `feed.xml` and `feed.json` tell of this page, with the feed's title.
    var feed: (folder: SiteAddress, title: String)?
    /// The schema.org description.
    var structuredData: JSONText?

    init(_ title: String, description: String = "") { (self.title, self.description) = (title, description) }

    /// The names that the layout uses.
    func context(in edition: Edition, on page: SiteAddress) -> Context {
        let own = page.absolute(base: edition.site.baseURL)
        let description = English.shortened(description, to: 300)
        let documentTitle = page == .home ? title : "\(title) · \(edition.site.title)"
        var properties = [("og:title", title), ("og:type", type), ("og:site_name", edition.site.title)]
        if let own { properties.append(("og:url", own)) }
        if !description.isEmpty { properties.append(("og:description", description)) }
        properties += self.properties.map { ($0.property, $0.content) }
        return [
            "document-title": .text(documentTitle), "description": .optional(description),
            "canonical": .optional(original ?? own), "is-hidden": .flag(!isIndexed),
            "metadata": .list(metadata.map { ["meta-name": .text($0.name), "content": .text($0.content)] }),
            "properties": .list(properties.map { ["property": .text($0.0), "content": .text($0.1)] }),
            "feeds": .list(feeds(in: edition, on: page)),
            "structured-data": structuredData.map { .html($0.bytes) } ?? .absent,
        ]
    }

    /// The page's own feed first, then the archive's.
    private func feeds(in edition: Edition, on page: SiteAddress) -> [Context] {
        guard edition.hasFeeds else { return [] }
        var folders = [(folder: SiteAddress.home, title: edition.site.title)]
        if let feed { folders.insert(feed, at: 0) }
        return folders.flatMap { folder, title -> [Context] in
            [("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json")].map { file, mediaType in
                [
                    "media-type": .text(mediaType), "feed-title": .text(title),
                    "feed-href": .text(page.href(to: folder.below(file))),
                ]
            }
        }
    }
}
