/// What extraction finds in a capture: one article, in Markdown, with what was left out.
public struct Article: Sendable, Equatable {
    /// Whether the publisher meant it to be read.
    public enum PublicationStatus: Sendable, Equatable {
        /// Published.
        case published
        /// Anything else, in the capture's own word: `draft`, `private`, `future`, `password`.
        case unpublished(String)
    }

    /// The format it was read as.
    public var format: String
    /// The media type of the capture.
    public var mediaType: String
    /// What the capture says of it.
    public var metadata: BriefingMetadata
    /// Where each field of it was found, and what else was said of it; empty where the capture is a record that has one
    /// place for each field.
    public var statements: [MetadataStatement]
    /// The text in GitHub-flavoured Markdown.
    public var markdown: String
    /// The text as plain text, a line break between blocks.
    public var text: String
    /// What was left out.
    public var removals: [Removal]
    /// Whether the publisher meant it to be read.
    public var status: PublicationStatus
    /// The byte in the capture at which the article begins.
    public var offset: Int

    /// States what was found.
    public init(
        format: String, mediaType: String, metadata: BriefingMetadata, statements: [MetadataStatement] = [],
        markdown: String, text: String, removals: [Removal] = [], status: PublicationStatus = .published,
        offset: Int = 0
    ) {
        (self.format, self.mediaType, self.metadata, self.markdown) = (format, mediaType, metadata, markdown)
        (self.text, self.removals, self.status, self.offset) = (text, removals, status, offset)
        self.statements = statements
    }
}
