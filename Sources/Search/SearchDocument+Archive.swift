public import Model
import Text

extension SearchDocument {
    /// A briefing's page.
    /// - Parameters:
    ///   - entry: The linked briefing.
    ///   - text: The blocks of text that its page shows, in order, without the notes.
    ///   - siteLanguage: The language of texts that name none.
    public init(briefing entry: BriefingEntry, text: [Passage], siteLanguage: String) {
        let metadata = entry.briefing.metadata
        self.init(
            kind: .briefing, id: entry.id, title: entry.briefing.title, date: metadata.issued?.text ?? "",
            year: metadata.issued?.year, language: metadata.language ?? siteLanguage,
            publisher: entry.publisherName ?? "", facets: Self.facets(of: entry, siteLanguage: siteLanguage),
            passages: Self.joinedCells(text) + entry.notes.map(Self.passage))
    }

    /// An actor's page.
    public init(actor entry: AuthorityEntry<ActorRecord>, siteLanguage: String) {
        let record = entry.record
        self.init(
            kind: .actor, id: record.id, title: record.name, language: siteLanguage,
            aliases: record.aliases.map(\.name),
            facets: [Facet("actor", record.id, count: 8)]
                + [record.country, record.partOf].compactMap { $0 }
                .filter { $0 != record.id }.uniqued().map { Facet("actor", $0) },
            passages: Self.paragraphs(record.markdown, role: .text))
    }

    /// An agreement's page.
    public init(agreement entry: AuthorityEntry<Agreement>, siteLanguage: String) {
        let record = entry.record
        let clauses = record.clauses.map { Passage(anchor: "", text: Array($0.text.utf8)) }
        self.init(
            kind: .agreement, id: record.id, title: record.name, date: record.date?.text ?? "",
            year: record.date?.year, language: siteLanguage, aliases: record.aliases.map(\.name),
            facets: [Facet("agreement", record.id, count: 8)] + record.parties.uniqued().map { Facet("actor", $0) },
            passages: clauses + Self.paragraphs(record.markdown, role: .text))
    }

    /// Who and what a briefing speaks of, its publisher and language, and the stances of its notes.
    private static func facets(of entry: BriefingEntry, siteLanguage: String) -> [Facet] {
        let metadata = entry.briefing.metadata
        var counts: [AuthorityID: Int] = [:]
        for mention in entry.mentions { counts[mention.authority, default: 0] += 1 }
        for note in entry.notes {
            for id in note.annotation.actors { counts[AuthorityID(.actor, id), default: 0] += 1 }
            for subject in note.annotation.about { counts[AuthorityID(.agreement, subject.agreement), default: 0] += 1 }
        }
        for id in metadata.actors { counts[AuthorityID(.actor, id), default: 0] += 1 }
        for id in metadata.agreements { counts[AuthorityID(.agreement, id), default: 0] += 1 }
        var facets = counts.sorted { $0.key < $1.key }.map { Facet($0.key.kind.rawValue, $0.key.id, count: $0.value) }
        if let publisher = metadata.publisher ?? entry.publisherName.map({ PublisherName($0).id }) {
            facets.append(Facet("publisher", publisher))
        }
        facets.append(Facet("language", (metadata.language ?? siteLanguage).lowercased()))
        let stances = entry.notes.compactMap { $0.annotation.stance?.rawValue }
        facets += stances.uniqued().map { stance in Facet("stance", stance, count: stances.count { $0 == stance }) }
        return facets
    }

    private static func passage(of note: AnchoredNote) -> Passage {
        Passage(anchor: note.paragraph ?? "", text: plain(note.annotation.note), role: .note)
    }

    /// The cells of one table, which share an anchor, as one passage.
    private static func joinedCells(_ passages: [Passage]) -> [Passage] {
        var joined: [Passage] = []
        for passage in passages where !passage.text.isEmpty {
            if let last = joined.last, last.anchor == passage.anchor, last.role == passage.role, !passage.anchor.isEmpty
            {
                joined[joined.count - 1].text += [0x20, 0xC2, 0xB7, 0x20] + passage.text
            } else {
                joined.append(passage)
            }
        }
        return joined
    }

    private static func paragraphs(_ markdown: String, role: Role) -> [Passage] {
        markdown.split(separator: "\n\n").map { Passage(anchor: "", text: plain(String($0)), role: role) }
    }

    /// Editors' Markdown without the marks that words do not need.
    private static func plain(_ markdown: String) -> [UInt8] {
        markdown.utf8.filter { $0 != 0x2A && $0 != 0x60 && $0 != 0x5B && $0 != 0x5D }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in order of its first coming.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
