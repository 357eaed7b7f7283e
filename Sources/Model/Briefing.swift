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
    /// Where the file begins, for diagnostics.
    public var location: SourceLocation
    /// The line of the file in which `markdown` begins; `nil` where the file does not hold it as it is.
    public var textLine: Int?

    /// Describes a briefing.
    public init(
        id: String, title: String, metadata: BriefingMetadata, markdown: String, provenance: Provenance? = nil,
        removals: [Removal] = [], location: SourceLocation, textLine: Int? = nil
    ) {
        (self.id, self.title, self.metadata, self.markdown) = (id, title, metadata, markdown)
        (self.provenance, self.removals, self.location, self.textLine) = (provenance, removals, location, textLine)
    }
}
