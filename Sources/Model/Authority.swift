public import Text

/// Which of the two authority files a name belongs to. (A library's *authority record* holds the one form of a name
/// under which all its variants are gathered.)
public enum AuthorityKind: String, Sendable, CaseIterable, Comparable {
    /// A state, body, group, company or person.
    case actor
    /// An accord, norm, law or strategy.
    case agreement

    /// Actors before agreements.
    public static func < (left: AuthorityKind, right: AuthorityKind) -> Bool { left.rawValue < right.rawValue }
}

/// Names one actor or agreement.
public struct AuthorityID: Sendable, Hashable, Comparable {
    /// Actor or agreement.
    public let kind: AuthorityKind
    /// The file's name without its ending.
    public let id: String

    /// Names one.
    public init(_ kind: AuthorityKind, _ id: String) { (self.kind, self.id) = (kind, id) }

    /// Actors first, then by the bytes of the id.
    public static func < (left: AuthorityID, right: AuthorityID) -> Bool {
        left.kind != right.kind ? left.kind < right.kind : ByteOrder.precedes(left.id, right.id)
    }
}

/// A name by which an actor or agreement is known.
public struct Alias: Sendable, Equatable {
    /// What the name has to do with its bearer.
    public enum Status: String, Sendable, CaseIterable {
        /// Another name of the same thing.
        case same
        /// A name for something that is partly the same.
        case overlaps
        /// A name that some deny.
        case disputed
    }

    /// When the name in a text is taken for a mention.
    public enum Match: String, Sendable, CaseIterable {
        /// Always.
        case auto
        /// Always, and in other grammatical forms of the name, as far as a stemmer knows them: `Украины`, `وتركيا`.
        case inflected
        /// Only in a briefing whose metadata names the actor or agreement.
        case confirm
        /// Never: the name is shown on the page and no more.
        case never
    }

    /// Whether upper and lower case matter.
    public enum LetterCase: String, Sendable, CaseIterable {
        /// They do.
        case exact
        /// They do not.
        case fold
    }

    /// The name as written.
    public var name: String
    /// Who uses it, in words or as an actor's id; `nil` where not said.
    public var usedBy: String?
    /// Where that is documented: an address or words.
    public var cite: String?
    /// What it has to do with its bearer.
    public var status: Status
    /// When it counts as a mention.
    public var match: Match
    /// Whether case matters; `nil` leaves it to the name's shape.
    public var letterCase: LetterCase?
    /// Where it is given.
    public var location: SourceLocation

    /// Describes a name.
    public init(
        name: String, usedBy: String? = nil, cite: String? = nil, status: Status = .same, match: Match = .auto,
        letterCase: LetterCase? = nil, location: SourceLocation
    ) {
        (self.name, self.usedBy, self.cite, self.status) = (name, usedBy, cite, status)
        (self.match, self.letterCase, self.location) = (match, letterCase, location)
    }
}
