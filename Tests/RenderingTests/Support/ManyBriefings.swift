import Model
import Text

/// An archive of many short briefings on one actor and one agreement, over three years and some without a date.
enum ManyBriefings {
    static func archive(count: Int, actors actorCount: Int = 1, publisherKind: ActorKind? = nil) throws -> Archive {
        let actor = AuthorityID(.actor, "a0")
        let agreement = AuthorityID(.agreement, "b")
        let entries = try (0..<count).map { try entry($0, of: count, naming: [actor, agreement]) }
        let all = Array(entries.indices)
        func references(_ mention: Int) -> [MentionReference] {
            all.map { MentionReference(briefing: $0, mention: mention) }
        }
        let actors = (0..<actorCount).map { number in
            AuthorityEntry(
                record: ActorRecord(
                    id: "a\(number)", name: "\(number % 7 == 0 ? "Zed" : "Alpha") \(number)", kind: .company,
                    location: SampleRecords.nowhere),
                mentions: number == 0 ? references(0) : [], briefings: number == 0 ? all : [], notes: [],
                companions: [])
        }
        let record = Agreement(id: "b", name: "Beta", kind: .treaty, location: SampleRecords.nowhere)
        let beta = AuthorityEntry(
            record: record, mentions: references(1), briefings: all, notes: [],
            companions: [Companion(authority: actor, count: count)])
        let publisher = Publisher(id: "pub", name: "Pub", kind: publisherKind)
        return Archive(
            site: Site(title: "Many", baseURL: "https://many.example/"), briefings: entries, actors: actors,
            agreements: [beta], publishers: [PublisherEntry(publisher: publisher, isRegistered: true, briefings: all)],
            pages: [], relatedBriefings: all.map { _ in [] })
    }

    private static func entry(_ index: Int, of count: Int, naming authorities: [AuthorityID]) throws -> BriefingEntry {
        var metadata = BriefingMetadata()
        // Newest first; the last tenth has no date.
        if index * 10 < count * 9 { metadata.issued = try EDTFDate("\(2018 - index * 3 / count)-05-0\(1 + index % 9)") }
        let briefing = Briefing(
            id: "briefing-\(index)", title: "Briefing \(index)", metadata: metadata, markdown: "",
            location: SampleRecords.nowhere)
        let mentions = authorities.enumerated().map { number, authority in
            Mention(
                authority: authority, name: "name \(number)", paragraph: "p1", anchor: "m\(number + 1)",
                sentence: "A name \(number).", nameRange: 2..<8, isLinked: true, place: nil)
        }
        return BriefingEntry(
            briefing: briefing, publisherName: "Pub", opening: "Opening.", wordCount: 2, headings: [],
            mentions: mentions, notes: [])
    }

    /// Bodies with the anchors that mentions lead to.
    static func bodies(for archive: Archive) -> SampleBodies {
        let body = Array("<p id=\"p1\"><b id=\"m1\">A</b> <b id=\"m2\">B</b></p>".utf8)
        return SampleBodies(bodies: Dictionary(uniqueKeysWithValues: archive.briefings.map { ($0.id, body) }))
    }
}
