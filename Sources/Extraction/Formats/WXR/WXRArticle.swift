import Model
import Text

/// Makes articles of the items of an export.
struct WXRArticle {
    /// The format's name in `sitegen list formats`.
    static let format = "wxr"

    private let channel: WXRChannel
    private let media: WordPressMedia
    private let blocks: SyncedBlocks
    private let location: SourceLocation

    init(
        channel: WXRChannel, media: WordPressMedia, blocks: SyncedBlocks = SyncedBlocks(), location: SourceLocation
    ) {
        (self.channel, self.media, self.blocks, self.location) = (channel, media, blocks, location)
    }

    /// The article that an item holds. Of an item that is not public only what identifies it is kept, never its text.
    /// - Parameter id: the identifier in place of the item's own, which another item may have.
    func article(of item: WXRItem, id: String?) -> Article {
        var metadata = metadata(of: item)
        if let id { metadata.id = id }
        let status = Self.status(of: item)
        guard status == .published else {
            metadata.abstract = nil
            return Article(
                format: Self.format, mediaType: "application/rss+xml", metadata: metadata, markdown: "", text: "",
                status: status, location: location)
        }
        var media = media
        media.post = item.id
        let content = WXRContent(item, media: media, blocks: blocks)
        let converted = HTMLArticle.convert(
            fragment: featuredFigure(of: item, unlessIn: content.fragment) + content.fragment,
            context: ArticleContext(
                address: metadata.url.map { Array($0.utf8) }, title: metadata.title, lineBreaks: content.lineBreaks))
        return Article(
            format: Self.format, mediaType: "application/rss+xml", metadata: metadata, markdown: converted.markdown,
            text: converted.text, removals: converted.removals + content.removals + Self.discussion(of: item),
            location: location)
    }

    /// Whether the publisher shows an item to everyone.
    func isPublic(_ item: WXRItem) -> Bool { Self.status(of: item) == .published }

    private static func status(of item: WXRItem) -> Article.PublicationStatus {
        if item.hasPassword { return .unpublished("password") }
        return WXRItem.publicStatuses.contains(item.status) ? .published : .unpublished(item.status)
    }

    private static func discussion(of item: WXRItem) -> [Removal] {
        let kinds = [(item.commentCount, "comment"), (item.pingCount, "pingback")]
        let counted = kinds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        guard !counted.isEmpty else { return [] }
        return [
            Removal(
                rule: "wordpress-comments", why: counted.joined(separator: " and ") + " of readers and other sites",
                text: "")
        ]
    }

    /// The post's picture with its caption, where the content does not show the picture itself.
    private func featuredFigure(of item: WXRItem, unlessIn content: [UInt8]) -> [UInt8] {
        guard let id = item.meta["_thumbnail_id"].flatMap({ Int($0) }), let picture = media.attachments[id],
            !picture.address.isEmpty, !(picture.caption.isEmpty && picture.alternative.isEmpty)
        else { return [] }
        guard !PictureIdentity(picture.address.utf8).isShown(in: content) else { return [] }
        return Array((WordPressMedia.figure(picture) + "\n\n").utf8)
    }

    // MARK: Metadata

    private func metadata(of item: WXRItem) -> BriefingMetadata {
        var metadata = BriefingMetadata()
        metadata.id = WordPressArticle.identifier(item.slug)
        metadata.title = MarkupText.text(item.title)
        metadata.issued =
            WordPressDate.date(local: item.date, utc: item.dateGMT) ?? WordPressDate.date(mail: item.published)
        metadata.modified = WordPressDate.date(local: item.modified, utc: item.modifiedGMT)
        metadata.url = address(item.link)
        metadata.containerTitle = MarkupText.text(channel.title)
        metadata.authors = authors(of: item)
        metadata.language = LooseLanguage.tag(channel.language)
        metadata.keywords = keywords(of: item)
        metadata.abstract =
            MarkupText.summary(item.excerpt) ?? item.meta["_yoast_wpseo_metadesc"].flatMap(MarkupText.summary)
        return metadata
    }

    /// The item's address; one without a host belongs to the site.
    private func address(_ link: String) -> String? {
        guard link.hasPrefix("/"), !link.hasPrefix("//") else { return link.isEmpty ? nil : link }
        let base = channel.baseAddress.isEmpty ? channel.link : channel.baseAddress
        let host = base.hasSuffix("/") ? String(base.dropLast()) : base
        return host.isEmpty ? nil : host + link
    }

    /// The co-authors, else the one who is named as creator, each by the name that the export gives to the login.
    private func authors(of item: WXRItem) -> [String] {
        let coauthors = item.terms.filter { $0.domain == "author" }.map { term in
            let login = term.slug.hasPrefix("cap-") ? String(term.slug.dropFirst(4)) : term.slug
            return channel.authors[login] ?? term.name
        }
        let creator = channel.authors[item.creator] ?? item.creator
        return (coauthors.isEmpty ? [creator] : coauthors).compactMap(MarkupText.text).withoutRepetitions
    }

    private func keywords(of item: WXRItem) -> [String] {
        item.terms.filter(Self.isSubject).compactMap { MarkupText.text($0.name) }.withoutRepetitions
    }

    private static func isSubject(_ term: WXRItem.Term) -> Bool {
        let isSubject = term.domain.isEmpty || term.domain == "category" || term.domain.hasSuffix("tag")
        return isSubject && !term.slug.hasPrefix("uncategor") && !term.name.lowercased().hasPrefix("uncategor")
    }
}
