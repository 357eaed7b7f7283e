public import Text

/// What remains in memory of a briefing once its text has been dealt with: small facts, never the body.
public struct BriefingEntry: Sendable {
    /// The identifier.
    public var id: String { briefing.id }
    /// Whether it is a captured article rather than the editor's own.
    public var isCaptured: Bool { briefing.isCaptured }
    /// The briefing without its Markdown.
    public var briefing: Briefing
    /// The publisher's name to show: the registered one, else the capture's; `nil` where unknown.
    public var publisherName: String?
    /// The opening words, plain text, at most some 300 bytes.
    public var opening: String
    /// How many words the text has.
    public var wordCount: Int
    /// The headings, in order.
    public var headings: [Heading]
    /// Every mention in order of place, those in the title first.
    public var mentions: [Mention]
    /// Every note, by number.
    public var notes: [AnchoredNote]
    /// The local copies of pictures that its text shows, by their paths below `Public/`.
    public var pictures: [String] = []
    /// The host that the capture comes from where that is not its publisher's: it is named on the page, and its address is
    /// given nowhere as the original. `nil` for all other briefings.
    public var unregisteredHost: UnregisteredHost?

    /// The digest of these facts and of the rendered text: another where a page that shows them may be another.
    public var revision = ContentDigest.blank

    /// A heading of the text.
    public struct Heading: Sendable, Equatable {
        /// Its anchor, such as `s2`.
        public var anchor: String
        /// Its text.
        public var text: String

        /// Names a heading.
        public init(anchor: String, text: String) { (self.anchor, self.text) = (anchor, text) }
    }

    /// States the facts.
    public init(
        briefing: Briefing, publisherName: String?, opening: String, wordCount: Int, headings: [Heading],
        mentions: [Mention], notes: [AnchoredNote], unregisteredHost: UnregisteredHost? = nil
    ) {
        (self.briefing, self.publisherName, self.opening) = (briefing, publisherName, opening)
        (self.wordCount, self.headings, self.mentions, self.notes) = (wordCount, headings, mentions, notes)
        self.unregisteredHost = unregisteredHost
        self.briefing.markdown = ""
    }
}

/// The whole archive, joined: what rendering and search read.
public struct Archive: Sendable {
    /// The archive as a whole.
    public var site: Site
    /// All briefings, newest first, undated ones last, then by id.
    public var briefings: [BriefingEntry]
    /// All actors with what the briefings say of them, by name.
    public var actors: [AuthorityEntry<ActorRecord>]
    /// All agreements with what the briefings say of them, by date, then name.
    public var agreements: [AuthorityEntry<Agreement>]
    /// The publishers of `publishers.yaml` and those that only captures name, by name.
    public var publishers: [PublisherEntry]
    /// The editor's own pages, by id.
    public var pages: [SitePage]
    /// For each briefing, the indices of those most like it, best first.
    public var relatedBriefings: [[Int]]

    /// Joins the parts.
    public init(
        site: Site, briefings: [BriefingEntry], actors: [AuthorityEntry<ActorRecord>],
        agreements: [AuthorityEntry<Agreement>], publishers: [PublisherEntry], pages: [SitePage],
        relatedBriefings: [[Int]]
    ) {
        (self.site, self.briefings, self.actors, self.agreements) = (site, briefings, actors, agreements)
        (self.publishers, self.pages, self.relatedBriefings) = (publishers, pages, relatedBriefings)
    }
}

/// An actor or agreement with what the briefings say of it.
public struct AuthorityEntry<Record: Sendable>: Sendable {
    /// The editor's record.
    public var record: Record
    /// Every mention, by briefing in the archive's order, then by place.
    public var mentions: [MentionReference]
    /// The briefings that mention it or that the editor says concern it: indices into the archive's, in its order.
    public var briefings: [Int]
    /// The notes that concern it, in the briefings' order, then by number.
    public var notes: [NoteReference]
    /// The others named in the same briefings, with how many briefings they share, most first.
    public var companions: [Companion]

    /// States an entry.
    public init(
        record: Record, mentions: [MentionReference], briefings: [Int], notes: [NoteReference],
        companions: [Companion]
    ) {
        (self.record, self.mentions, self.briefings) = (record, mentions, briefings)
        (self.notes, self.companions) = (notes, companions)
    }
}

/// A mention by its place in the archive.
public struct MentionReference: Sendable, Equatable {
    /// Index into the archive's briefings.
    public var briefing: Int
    /// Index into that briefing's mentions.
    public var mention: Int

    /// Names a mention.
    public init(briefing: Int, mention: Int) { (self.briefing, self.mention) = (briefing, mention) }
}

/// A note by its place in the archive.
public struct NoteReference: Sendable, Equatable {
    /// Index into the archive's briefings.
    public var briefing: Int
    /// Index into that briefing's notes.
    public var note: Int

    /// Names a note.
    public init(briefing: Int, note: Int) { (self.briefing, self.note) = (briefing, note) }
}

/// Another actor or agreement named in the same briefings.
public struct Companion: Sendable, Equatable {
    /// Who or what.
    public var authority: AuthorityID
    /// In how many briefings both are named.
    public var count: Int

    /// States a companion.
    public init(authority: AuthorityID, count: Int) { (self.authority, self.count) = (authority, count) }
}

/// A publisher with its briefings.
public struct PublisherEntry: Sendable {
    /// The publisher.
    public var publisher: Publisher
    /// Whether it stands in `publishers.yaml`.
    public var isRegistered: Bool
    /// Indices into the archive's briefings, in its order.
    public var briefings: [Int]

    /// States an entry.
    public init(publisher: Publisher, isRegistered: Bool, briefings: [Int]) {
        (self.publisher, self.isRegistered, self.briefings) = (publisher, isRegistered, briefings)
    }
}
