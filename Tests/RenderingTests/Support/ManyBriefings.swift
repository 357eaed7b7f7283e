import Model
import Text

/// An archive of many short briefings on one actor and one agreement, over three years and some without a date.
enum ManyBriefings {
    static func archive(
        count: Int, actors actorCount: Int = 1, agreements agreementCount: Int = 1, publishers publisherCount: Int = 1,
        notes noteCount: Int = 0, publisherKind: ActorKind? = nil
    ) throws -> Archive {
        let actor = AuthorityID(.actor, "a0")
        let agreement = AuthorityID(.agreement, "b")
        let entries = try (0..<count).map { number in
            try entry(number, of: count, naming: [actor, agreement], notes: number < noteCount ? [note(number)] : [])
        }
        let notes = (0..<min(count, noteCount)).map { NoteReference(briefing: $0, note: 0) }
        let all = Array(entries.indices)
        func references(_ mention: Int) -> [MentionReference] {
            all.map { MentionReference(briefing: $0, mention: mention) }
        }
        let actors = (0..<actorCount).map { number in
            AuthorityEntry(
                record: ActorRecord(
                    id: "a\(number)", name: "\(number % 7 == 0 ? "Zed" : "Alpha") \(number)", kind: .company,
                    location: SampleRecords.nowhere),
                mentions: number == 0 ? references(0) : [], briefings: number == 0 ? all : [],
                notes: number == 0 ? notes : [],
                companions: [])
        }
        var record = Agreement(id: "b", name: "Beta", kind: .treaty, location: SampleRecords.nowhere)
        record.clauses = [Clause(id: "c", text: "Clause.")]
        let further = try (1..<max(1, agreementCount)).map { number -> AuthorityEntry<Agreement> in
            var further = Agreement(
                id: "b\(number)", name: "Beta \(number)", kind: .treaty, location: SampleRecords.nowhere)
            // One in ten has no date; those of 2016 are more than a page.
            further.date = number % 10 == 0 ? nil : try EDTFDate("\(2016 + number % 10 / 9)")
            further.parties = ["a0"]
            return AuthorityEntry(record: further, mentions: [], briefings: [], notes: [], companions: [])
        }
        let beta = AuthorityEntry(
            record: record, mentions: references(1), briefings: all, notes: notes,
            companions: [Companion(authority: actor, count: count)])
        let publisher = Publisher(id: "pub", name: "Pub", kind: publisherKind)
        let publishers = (1..<max(1, publisherCount)).map { number in
            PublisherEntry(
                publisher: Publisher(id: "pub-\(number)", name: "Pub \(1000 + number)"), isRegistered: false,
                briefings: [])
        }
        return Archive(
            site: Site(title: "Many", baseURL: "https://many.example/"), briefings: entries, actors: actors,
            agreements: [beta] + further,
            publishers: [PublisherEntry(publisher: publisher, isRegistered: true, briefings: all)] + publishers,
            pages: [], relatedBriefings: all.map { _ in [] })
    }

    private static func note(_ number: Int) -> AnchoredNote {
        var annotation = Annotation(
            id: "n", quote: "Quotation \(number).", note: "Note.", location: SampleRecords.nowhere,
            quoteLocation: SampleRecords.nowhere)
        annotation.about = [AnnotationSubject(agreement: "b", clause: "c"), AnnotationSubject(agreement: "b")]
        annotation.actors = ["a0"]
        annotation.stance = .contradicts
        return AnchoredNote(
            annotation: annotation, anchor: .orphan, number: 1, paragraph: nil, passage: "Quotation \(number).")
    }

    private static func entry(
        _ index: Int, of count: Int, naming authorities: [AuthorityID], notes: [AnchoredNote]
    ) throws -> BriefingEntry {
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
            mentions: mentions, notes: notes)
    }

    /// An archive in which every list is longer than a page.
    static func longLists() throws -> Archive {
        try archive(count: 150, actors: 250, agreements: 260, publishers: 230, notes: 120)
    }

    /// Bodies with the anchors that mentions lead to.
    static func bodies(for archive: Archive) -> SampleBodies {
        let body = Array("<p id=\"p1\"><b id=\"m1\">A</b> <b id=\"m2\">B</b></p>".utf8)
        return SampleBodies(bodies: Dictionary(uniqueKeysWithValues: archive.briefings.map { ($0.id, body) }))
    }
}
