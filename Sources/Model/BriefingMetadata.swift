public import Text

/// What is known about a briefing, in CSL and Dublin Core terms. The same value serves what a capture says of itself,
/// a sidecar's corrections and an editor's front matter: a field that is absent is `nil` or empty.
public struct BriefingMetadata: Sendable, Equatable {
    /// The briefing's identifier, as in its address.
    public var id: String?
    /// The title as plain text.
    public var title: String?
    /// The authors' names, in order.
    public var authors: [String] = []
    /// When it was first published.
    public var issued: EDTFDate?
    /// When it was last changed, as the publisher says.
    public var modified: EDTFDate?
    /// The periodical or site it appeared in.
    public var containerTitle: String?
    /// The publisher's id in `publishers.yaml`.
    public var publisher: String?
    /// The canonical address of the original.
    public var url: String?
    /// An address at which an archive keeps the original.
    public var archiveURL: String?
    /// When the capture was made.
    public var accessed: EDTFDate?
    /// The BCP 47 tag of the text's language.
    public var language: String?
    /// A summary in one or two sentences, plain text.
    public var abstract: String?
    /// Subject words, as the publisher gives them.
    public var keywords: [String] = []
    /// Who holds which rights.
    public var rights: String?
    /// How much of the text is shown.
    public var publish: PublishPolicy?
    /// Why the briefing is not, or no longer, published in the ordinary way.
    public var status: BriefingStatus?
    /// Earlier addresses of the page, relative to the site, that lead to it now.
    public var redirectFrom: [String] = []
    /// The ids of actors that the editor says it concerns; these confirm `match: confirm` names.
    public var actors: [String] = []
    /// The ids of agreements that the editor says it concerns.
    public var agreements: [String] = []
    /// The ids of actors and agreements whose names in this text mean something else.
    public var notMentions: [String] = []

    /// Knows nothing yet.
    public init() {}

    /// These fields, with each absent one taken from `other`.
    public func fillingGaps(from other: BriefingMetadata) -> BriefingMetadata {
        var merged = self
        merged.id = id ?? other.id
        merged.title = title ?? other.title
        merged.issued = issued ?? other.issued
        merged.modified = modified ?? other.modified
        merged.containerTitle = containerTitle ?? other.containerTitle
        merged.publisher = publisher ?? other.publisher
        merged.url = url ?? other.url
        merged.archiveURL = archiveURL ?? other.archiveURL
        merged.accessed = accessed ?? other.accessed
        merged.language = language ?? other.language
        merged.abstract = abstract ?? other.abstract
        merged.rights = rights ?? other.rights
        merged.publish = publish ?? other.publish
        merged.status = status ?? other.status
        if authors.isEmpty { merged.authors = other.authors }
        if keywords.isEmpty { merged.keywords = other.keywords }
        if redirectFrom.isEmpty { merged.redirectFrom = other.redirectFrom }
        if actors.isEmpty { merged.actors = other.actors }
        if agreements.isEmpty { merged.agreements = other.agreements }
        if notMentions.isEmpty { merged.notMentions = other.notMentions }
        return merged
    }
}

/// A state other than published.
public enum BriefingStatus: String, Sendable, CaseIterable {
    /// Left out unless `--drafts` is given.
    case draft
    /// The citation and the capture's digest stay, the text does not.
    case withdrawn
}
