public import Text

/// One article of the archive before linking: a captured article or an editor's own, under its identifier.
public struct Briefing: Sendable, Equatable {
    /// The identifier: the page is `/briefings/<id>/`.
    public var id: String
    /// The title as plain text.
    public var title: String
    /// All that is known about it; `id` and `title` repeat the fields above.
    public var metadata: BriefingMetadata
    /// The text in GitHub-flavoured Markdown.
    public var markdown: String
    /// Where the text comes from; `nil` for an editor's own article.
    public var provenance: Provenance?
    /// What extraction left out.
    public var removals: [Removal]
    /// How much of it the site may show.
    public var disclosure: Disclosure
    /// The editor's own file below `Content/` that it stands in; `nil` for a captured article, whose provenance names it.
    public var ownFile: String?
    /// Where the file begins, for diagnostics.
    public var location: SourceLocation
    /// The line of the file in which `markdown` begins; `nil` where the file does not hold it as it is.
    public var textLine: Int?

    /// Describes a briefing.
    public init(
        id: String, title: String, metadata: BriefingMetadata, markdown: String, provenance: Provenance? = nil,
        removals: [Removal] = [], disclosure: Disclosure = .whole, ownFile: String? = nil,
        location: SourceLocation, textLine: Int? = nil
    ) {
        (self.id, self.title, self.metadata, self.markdown) = (id, title, metadata, markdown)
        (self.provenance, self.removals, self.location, self.textLine) = (provenance, removals, location, textLine)
        (self.disclosure, self.ownFile) = (disclosure, ownFile)
    }

    /// Whether it is a captured article rather than the editor's own.
    public var isCaptured: Bool { provenance != nil }

    /// The briefing with no more than may be shown of it, apart from its text: that is still to be read, and is cut block by
    /// block when it is linked.
    /// - Parameter editors: What the editor says of it, as against its publisher; its own metadata for the editor's own.
    public func limited(to disclosure: Disclosure, editors: BriefingMetadata) -> Briefing {
        var limited = self
        limited.disclosure = disclosure
        if !disclosure.readsText { (limited.markdown, limited.removals) = ("", []) }
        if !disclosure.showsPublishersSummary {
            let own = disclosure.showsEditorsSummary ? editors : BriefingMetadata()
            (limited.metadata.abstract, limited.metadata.keywords) = (own.abstract, own.keywords)
        }
        if !disclosure.showsRemovedText {
            for index in limited.removals.indices { limited.removals[index].text = "" }
        }
        return limited
    }
}
