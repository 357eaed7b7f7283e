public import Text

/// The kinds of agreement.
public enum AgreementKind: String, Sendable, CaseIterable {
    /// A treaty or convention.
    case treaty
    /// A commitment that binds politically.
    case politicalCommitment = "political-commitment"
    /// A norm of conduct.
    case norm
    /// A law or regulation.
    case law
    /// A strategy, plan or official inquiry.
    case strategy
    /// An indictment.
    case indictment

    /// The kind in words.
    public var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// One agreement's authority record: `agreements/<id>.md`.
public struct Agreement: Sendable, Equatable {
    /// The identifier, from the file's name.
    public var id: String
    /// The name under which all others are gathered.
    public var name: String
    /// What kind of agreement it is.
    public var kind: AgreementKind
    /// When it was made.
    public var date: EDTFDate?
    /// The ids of the actors that are party to it.
    public var parties: [String] = []
    /// Its other names.
    public var aliases: [Alias] = []
    /// Its clauses, in order.
    public var clauses: [Clause] = []
    /// The ids of related agreements.
    public var related: [String] = []
    /// Its standing in words, such as `in force`.
    public var status: String?
    /// Phrases that hold one of its names but mean something else.
    public var excludedPhrases: [String] = []
    /// Addresses of pages on the same agreement elsewhere.
    public var sameAs: [String] = []
    /// What the editor writes about it, in Markdown.
    public var markdown: String = ""
    /// The line of the file in which `markdown` begins.
    public var textLine = 1
    /// Where the record begins.
    public var location: SourceLocation
    /// Where its name is given.
    public var nameLocation: SourceLocation

    /// Begins a record.
    public init(id: String, name: String, kind: AgreementKind, location: SourceLocation) {
        (self.id, self.name, self.kind, self.location, self.nameLocation) = (id, name, kind, location, location)
    }
}

/// One clause of an agreement.
public struct Clause: Sendable, Equatable {
    /// The identifier within its agreement.
    public var id: String
    /// The wording.
    public var text: String
    /// Where the wording comes from: an address or words.
    public var source: String?

    /// Describes a clause.
    public init(id: String, text: String, source: String? = nil) {
        (self.id, self.text, self.source) = (id, text, source)
    }
}
