import Model
import Rendering
import Text

/// An archive of invented articles, small but with one of everything.
struct SampleArchive {
    var archive: Archive
    let bodies: SampleBodies

    static func make(_ renderer: Renderer, baseURL: String = "https://archive.example/base/") -> SampleArchive {
        let content = SampleRecords.content(baseURL: baseURL)
        let noteRenderer = renderer.noteRenderer(for: content)
        var entries: [BriefingEntry] = []
        var bodies: [String: [UInt8]] = [:]
        for sample in SampleRecords.briefings {
            let (entry, body) = entry(of: sample, noteRenderer)
            entries.append(entry)
            bodies[entry.id] = body
        }
        return SampleArchive(archive: join(entries, content), bodies: SampleBodies(bodies: bodies))
    }

    private static func entry(of sample: SampleBriefing, _ renderer: NoteRenderer) -> (BriefingEntry, [UInt8]) {
        func note(_ number: Int, passage: String, paragraph: String?) -> AnchoredNote {
            let annotation = sample.notes[number - 1]
            let anchor: Anchor = paragraph == nil ? sample.unplaced : .exact([TextPlace(block: 0, range: 0..<1)])
            return AnchoredNote(
                annotation: annotation, anchor: anchor, number: number, paragraph: paragraph, passage: passage)
        }
        let places = SampleText(sample.paragraphs) { _ in "" }
        let notes = sample.notes.indices.map { index in
            let place = places.passages[index + 1]
            return note(index + 1, passage: place?.text ?? sample.notes[index].quote, paragraph: place?.paragraph)
        }
        let text = SampleText(sample.paragraphs) { number in
            (try? renderer.html(for: notes[number - 1], in: sample.briefing.id)) ?? ""
        }
        let words = text.plain.joined(separator: " ")
        let entry = BriefingEntry(
            briefing: sample.briefing, publisherName: sample.publisher, opening: String(words.prefix(280)),
            wordCount: words.split(separator: " ").count, headings: text.headings, mentions: text.mentions, notes: notes
        )
        return (entry, Array(text.body.utf8))
    }

    private static func join(_ entries: [BriefingEntry], _ content: Content) -> Archive {
        func authority<Record: Sendable>(_ record: Record, _ id: AuthorityID) -> AuthorityEntry<Record> {
            var mentions: [MentionReference] = []
            var notes: [NoteReference] = []
            var companions: [AuthorityID: Int] = [:]
            for (index, entry) in entries.enumerated() {
                let own = entry.mentions.indices.filter { entry.mentions[$0].authority == id }
                mentions += own.map { MentionReference(briefing: index, mention: $0) }
                for (number, note) in entry.notes.enumerated() {
                    let concerns =
                        id.kind == .actor
                        ? note.annotation.actors.contains(id.id)
                        : note.annotation.about.contains { $0.agreement == id.id }
                    if concerns { notes.append(NoteReference(briefing: index, note: number)) }
                }
                guard !own.isEmpty else { continue }
                for other in Set(entry.mentions.map(\.authority)) where other != id {
                    companions[other, default: 0] += 1
                }
            }
            let ordered = companions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            var briefings = mentions.map(\.briefing)
            briefings = briefings.enumerated().filter { $0.offset == 0 || briefings[$0.offset - 1] != $0.element }.map(
                \.element)
            return AuthorityEntry(
                record: record, mentions: mentions, briefings: briefings, notes: notes,
                companions: ordered.map { Companion(authority: $0.key, count: $0.value) })
        }
        let names = Set(entries.filter { $0.briefing.provenance != nil }.compactMap(\.publisherName))
        let publishers = names.sorted().map { name in
            let known = content.publishers.first { $0.name == name }
            return PublisherEntry(
                publisher: known ?? Publisher(id: Slug.make(name) ?? "", name: name), isRegistered: known != nil,
                briefings: entries.indices.filter { entries[$0].publisherName == name })
        }
        return Archive(
            site: content.site, briefings: entries,
            actors: content.actors.map { authority($0, AuthorityID(.actor, $0.id)) },
            agreements: content.agreements.map { authority($0, AuthorityID(.agreement, $0.id)) },
            publishers: publishers, pages: content.pages,
            relatedBriefings: entries.indices.map { index in entries.indices.filter { $0 != index }.prefix(2).map { $0 }
            })
    }
}

/// One invented article.
struct SampleBriefing {
    var briefing: Briefing
    var publisher: String?
    var paragraphs: [String]
    var notes: [Annotation] = []
    var unplaced: Anchor = .orphan
}

/// Bodies kept in memory.
struct SampleBodies: BodyStore {
    var bodies: [String: [UInt8]]

    func body(of briefing: String) throws -> [UInt8] { bodies[briefing] ?? [] }
}
