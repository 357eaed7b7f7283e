public import Text

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
    /// What the capture says of itself, where `metadata` depends on what the editor says too; `nil` where it does not.
    public var uncorrected: BriefingMetadata?
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
    /// Where the article begins in a capture that may hold several; `nil` for the capture's first position.
    public var location: SourceLocation?

    /// States what was found.
    public init(
        format: String, mediaType: String, metadata: BriefingMetadata, statements: [MetadataStatement] = [],
        markdown: String, text: String, removals: [Removal] = [], status: PublicationStatus = .published,
        location: SourceLocation? = nil, uncorrected: BriefingMetadata? = nil
    ) {
        (self.format, self.mediaType, self.metadata, self.markdown) = (format, mediaType, metadata, markdown)
        (self.text, self.removals, self.status, self.location) = (text, removals, status, location)
        (self.statements, self.uncorrected) = (statements, uncorrected)
    }
}

/// An article of an export, found but not yet made: making it is the costly part, and may be done on any thread.
public struct PendingArticle: Sendable {
    /// How much of the export it takes up, in bytes: what is held in memory until it is made.
    public let byteCount: Int
    /// Makes the article.
    public let make: @Sendable () -> Article

    /// States what was found.
    public init(byteCount: Int, make: @escaping @Sendable () -> Article) {
        (self.byteCount, self.make) = (byteCount, make)
    }
}
