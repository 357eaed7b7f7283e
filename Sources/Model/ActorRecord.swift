public import Text

/// The kinds of actor: one value each, with the word for the page.
public enum ActorKind: String, Sendable, CaseIterable {
    /// A state.
    case state
    /// A ministry, agency, service, court or party organ.
    case governmentBody = "government-body"
    /// A body of several states.
    case intergovernmentalBody = "intergovernmental-body"
    /// An intrusion set (STIX `intrusion-set`).
    case threatGroup = "threat-group"
    /// A company.
    case company
    /// A person.
    case person
    /// A newspaper, broadcaster or news site.
    case newsOrganisation = "news-organisation"
    /// A research institute or think tank.
    case researchOrganisation = "research-organisation"
    /// Any other organisation outside government.
    case nonGovernmentalOrganisation = "non-governmental-organisation"

    /// The kind in words, such as `threat group`.
    public var words: String {
        self == .nonGovernmentalOrganisation
            ? "non-governmental organisation" : rawValue.split(separator: "-").joined(separator: " ")
    }
}

/// One actor's authority record: `actors/<id>.md`.
public struct ActorRecord: Sendable, Equatable {
    /// The identifier, from the file's name.
    public var id: String
    /// The name under which all others are gathered.
    public var name: String
    /// What kind of actor it is.
    public var kind: ActorKind
    /// Its other names.
    public var aliases: [Alias] = []
    /// The id of the actor it is part of.
    public var partOf: String?
    /// The id of the actor that is its country, as claimed by the sources.
    public var country: String?
    /// Identifiers in other registers by the register's name (`mitre-attack`, `wikidata`), in the file's order.
    public var identifiers: [Identifier] = []
    /// Phrases that hold one of its names but mean something else.
    public var excludedPhrases: [String] = []
    /// Addresses of pages on the same actor elsewhere.
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
    public init(id: String, name: String, kind: ActorKind, location: SourceLocation) {
        (self.id, self.name, self.kind, self.location, self.nameLocation) = (id, name, kind, location, location)
    }

    /// An identifier in another register.
    public struct Identifier: Sendable, Equatable {
        /// The register's name, such as `wikidata`.
        public var register: String
        /// The identifier there.
        public var value: String

        /// Names one.
        public init(register: String, value: String) { (self.register, self.value) = (register, value) }
    }
}
