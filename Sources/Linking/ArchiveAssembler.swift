public import Model
import Text

/// Joins the linked briefings into the archive. It sees facts only, never texts.
public struct ArchiveAssembler: Sendable {
    private let content: Content

    /// Takes what an editor keeps beside the briefings.
    public init(content: Content) { self.content = content }

    /// The archive of these briefings, which may come in any order.
    public func assemble(_ entries: [BriefingEntry]) -> Archive {
        let briefings = Self.newestFirst(entries)
        var gathered = Gathered(briefings)
        gathered.addStated()
        var companions = CompanionCounter(gathered.briefingsByAuthority, briefingCount: briefings.count)
        func entry<Record>(_ authority: AuthorityID, _ record: Record) -> AuthorityEntry<Record> {
            AuthorityEntry(
                record: record, mentions: gathered.mentions[authority] ?? [],
                briefings: gathered.briefingsByAuthority[authority] ?? [], notes: gathered.notes[authority] ?? [],
                companions: companions.companions(of: authority))
        }
        return Archive(
            site: content.site,
            briefings: briefings,
            actors: content.actors.sorted { NameOrder($0.name, id: $0.id) < NameOrder($1.name, id: $1.id) }
                .map { entry(AuthorityID(.actor, $0.id), $0) },
            agreements: content.agreements.sorted(by: Self.byDate)
                .map { entry(AuthorityID(.agreement, $0.id), $0) },
            publishers: PublisherEntries.join(content.publishers, briefings),
            pages: content.pages,
            relatedBriefings: RelatedBriefings(gathered.briefingsByAuthority, briefingCount: briefings.count).lists)
    }

    /// Problems that only the whole archive shows: identifiers taken twice, notes on no briefing, taken addresses; and
    /// those of the editor's texts that are no briefings.
    /// - Parameter leftOut: The identifiers of briefings that are not published, whose notes wait for them.
    public func check(_ entries: [BriefingEntry], leftOut: Set<String> = []) -> [Diagnostic] {
        duplicates(entries) + strayNotes(entries, leftOut: leftOut)
            + EarlierAddresses(content, entries).diagnostics
            + EditorialTexts.check(content)
            + EditorsLinks(content: content, briefings: entries, leftOut: leftOut).check()
    }

    /// Newest first by moment, whatever the zones; of equal moments by id, undated ones last.
    private static func newestFirst(_ entries: [BriefingEntry]) -> [BriefingEntry] {
        // The moment is worked out once for each, not once for each comparison.
        let moments = entries.map { $0.briefing.metadata.issued?.order }
        let order = entries.indices.sorted { left, right in
            switch (moments[left], moments[right]) {
            case (let first?, let second?) where first != second: first > second
            case (.some, nil): true
            case (nil, .some): false
            default: ByteOrder.precedes(entries[left].id, entries[right].id)
            }
        }
        return order.map { entries[$0] }
    }

    /// Oldest first, undated ones last; of one date by name.
    private static func byDate(_ left: Agreement, _ right: Agreement) -> Bool {
        switch (left.date, right.date) {
        case (let first?, let second?) where first.order != second.order: first.order < second.order
        case (.some, nil): true
        case (nil, .some): false
        default: NameOrder(left.name, id: left.id) < NameOrder(right.name, id: right.id)
        }
    }
}

/// The place of a name in a list for readers: case, quotation marks and dashes make no difference; of names that are
/// then alike the bytes decide, and of equal ones the identifier.
struct NameOrder: Comparable {
    private let folded: [UInt8]
    private let name: ExactText
    private let id: ExactText

    init(_ name: String, id: String) {
        folded = FoldedText.bytes(of: name)
        (self.name, self.id) = (ExactText(name), ExactText(id))
    }

    static func < (left: NameOrder, right: NameOrder) -> Bool {
        if left.folded != right.folded { return left.folded.lexicographicallyPrecedes(right.folded) }
        return (left.name, left.id) < (right.name, right.id)
    }
}

extension ArchiveAssembler {
    private func duplicates(_ entries: [BriefingEntry]) -> [Diagnostic] {
        // Few are alike, and entries are large: no others are put in order.
        let counts = Dictionary(entries.map { ($0.id, 1) }, uniquingKeysWith: +)
        guard counts.count < entries.count else { return [] }
        var first: [String: SourceLocation] = [:]
        return entries.filter { counts[$0.id] != 1 }.sorted {
            (ExactText($0.id), $0.briefing.location) < (ExactText($1.id), $1.briefing.location)
        }.compactMap { entry in
            guard let other = first[entry.id] else {
                first[entry.id] = entry.briefing.location
                return nil
            }
            return Diagnostic(
                LinkingDiagnostics.duplicateIdentifier, at: entry.briefing.location,
                "the briefing \(entry.id) is also in \(other.path)",
                hint: "give one of them another `id:` in its front matter or in a sidecar")
        }
    }

    private func strayNotes(_ entries: [BriefingEntry], leftOut: Set<String>) -> [Diagnostic] {
        let known = leftOut.union(entries.map(\.id))
        return content.annotations.keys.filter { !known.contains($0) }.sorted(by: ByteOrder.precedes).compactMap { id in
            content.annotations[id]?.first.map { note in
                Diagnostic(
                    LinkingDiagnostics.notesWithoutBriefing, at: note.location, "there is no briefing \(id)",
                    hint: "name the file after a briefing's id; the last part of the page's address is its id")
            }
        }
    }
}

/// What the briefings say, turned round: by actor and agreement.
private struct Gathered {
    let briefings: [BriefingEntry]
    var mentions: [AuthorityID: [MentionReference]] = [:]
    var briefingsByAuthority: [AuthorityID: [Int]] = [:]
    var notes: [AuthorityID: [NoteReference]] = [:]

    init(_ briefings: [BriefingEntry]) {
        self.briefings = briefings
        for (index, entry) in briefings.enumerated() {
            for (number, mention) in entry.mentions.enumerated() {
                mentions[mention.authority, default: []].append(MentionReference(briefing: index, mention: number))
                add(index, to: mention.authority)
            }
            for (number, note) in entry.notes.enumerated() {
                let agreements = note.annotation.about.map { AuthorityID(.agreement, $0.agreement) }
                let actors = note.annotation.actors.map { AuthorityID(.actor, $0) }
                for authority in Set(agreements + actors) {
                    notes[authority, default: []].append(NoteReference(briefing: index, note: number))
                }
            }
        }
    }

    /// Adds the briefings that the editor says concern an actor or agreement without naming it.
    mutating func addStated() {
        var stated: [AuthorityID: Set<Int>] = [:]
        for (index, entry) in briefings.enumerated() {
            let metadata = entry.briefing.metadata
            for id in metadata.actors { stated[AuthorityID(.actor, id), default: []].insert(index) }
            for id in metadata.agreements { stated[AuthorityID(.agreement, id), default: []].insert(index) }
        }
        for (authority, indices) in stated {
            briefingsByAuthority[authority] = indices.union(briefingsByAuthority[authority] ?? []).sorted()
        }
    }

    /// Briefings come in order, so one that is listed already is listed last.
    private mutating func add(_ briefing: Int, to authority: AuthorityID) {
        if briefingsByAuthority[authority]?.last != briefing {
            briefingsByAuthority[authority, default: []].append(briefing)
        }
    }
}
