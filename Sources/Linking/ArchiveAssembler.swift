public import Model
import Text

/// Joins the linked briefings into the archive. It sees facts only, never texts.
public struct ArchiveAssembler: Sendable {
    private let content: Content

    /// Takes what an editor keeps beside the briefings.
    public init(content: Content) { self.content = content }

    /// The archive of these briefings, which may come in any order.
    public func assemble(_ entries: [BriefingEntry]) -> Archive {
        let briefings = entries.sorted(by: Self.newestFirst)
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
            actors: content.actors.sorted { Self.byName($0.name, $0.id, $1.name, $1.id) }
                .map { entry(AuthorityID(.actor, $0.id), $0) },
            agreements: content.agreements.sorted(by: Self.byDate)
                .map { entry(AuthorityID(.agreement, $0.id), $0) },
            publishers: publisherEntries(briefings),
            pages: content.pages,
            relatedBriefings: RelatedBriefings(gathered.briefingsByAuthority, briefingCount: briefings.count).lists)
    }

    /// Problems that only the whole archive shows: identifiers taken twice, notes on no briefing, taken addresses; and
    /// those of the editor's texts that are no briefings.
    /// - Parameter leftOut: The identifiers of briefings that are not published, whose notes wait for them.
    public func check(_ entries: [BriefingEntry], leftOut: Set<String> = []) -> [Diagnostic] {
        duplicates(entries) + strayNotes(entries, leftOut: leftOut) + takenRedirects(entries)
            + EditorialTexts.check(content)
            + EditorsLinks(content: content, briefings: entries, leftOut: leftOut).check()
    }

    private static func newestFirst(_ left: BriefingEntry, _ right: BriefingEntry) -> Bool {
        switch (left.briefing.metadata.issued, right.briefing.metadata.issued) {
        case (let first?, let second?) where first.sortKey != second.sortKey: first.sortKey > second.sortKey
        case (.some, nil): true
        case (nil, .some): false
        default: left.id < right.id
        }
    }

    private static func byDate(_ left: Agreement, _ right: Agreement) -> Bool {
        (left.date?.sortKey ?? "~", left.name, left.id) < (right.date?.sortKey ?? "~", right.name, right.id)
    }

    private static func byName(_ left: String, _ leftID: String, _ right: String, _ rightID: String) -> Bool {
        let (first, second) = (FoldedText.bytes(of: left), FoldedText.bytes(of: right))
        return first == second ? leftID < rightID : first.lexicographicallyPrecedes(second)
    }

    private func publisherEntries(_ briefings: [BriefingEntry]) -> [PublisherEntry] {
        var byKey: [String: PublisherEntry] = [:]
        for publisher in content.publishers {
            byKey[publisher.id] = PublisherEntry(publisher: publisher, isRegistered: true, briefings: [])
        }
        for (index, entry) in briefings.enumerated() {
            guard let name = entry.publisherName else { continue }
            let id = entry.briefing.metadata.publisher ?? Slug.make(name) ?? "unnamed"
            byKey[
                id,
                default: PublisherEntry(publisher: Publisher(id: id, name: name), isRegistered: false, briefings: [])
            ]
            .briefings.append(index)
        }
        return byKey.values.sorted {
            Self.byName($0.publisher.name, $0.publisher.id, $1.publisher.name, $1.publisher.id)
        }
    }
}

extension ArchiveAssembler {
    private func duplicates(_ entries: [BriefingEntry]) -> [Diagnostic] {
        var first: [String: SourceLocation] = [:]
        return entries.sorted { ($0.id, $0.briefing.location) < ($1.id, $1.briefing.location) }.compactMap { entry in
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
        return content.annotations.keys.filter { !known.contains($0) }.sorted().compactMap { id in
            content.annotations[id]?.first.map { note in
                Diagnostic(
                    LinkingDiagnostics.notesWithoutBriefing, at: note.location, "there is no briefing \(id)",
                    hint: "name the file after a briefing's id; the last part of the page's address is its id")
            }
        }
    }

    private func takenRedirects(_ entries: [BriefingEntry]) -> [Diagnostic] {
        var taken = Set(entries.map { "briefings/\($0.id)" })
        taken.formUnion(content.actors.map { "actors/\($0.id)" })
        taken.formUnion(content.agreements.map { "agreements/\($0.id)" })
        taken.formUnion(content.pages.map(\.id))
        var diagnostics: [Diagnostic] = []
        for entry in entries.sorted(by: { $0.id < $1.id }) {
            for address in entry.briefing.metadata.redirectFrom {
                let key = address.split(separator: "/").joined(separator: "/")
                guard !taken.insert(key).inserted else { continue }
                diagnostics.append(
                    Diagnostic(
                        LinkingDiagnostics.redirectTaken, at: entry.briefing.location,
                        "\(address) cannot lead to \(entry.id): something else has that address",
                        hint: "take it out of `redirect-from`, or give the other page another id"))
            }
        }
        return diagnostics
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
