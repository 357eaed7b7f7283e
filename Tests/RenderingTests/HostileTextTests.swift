import Foundation
import Model
import Testing
import Text

@testable import Rendering

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whatever stands in a capture or record is text on the page: it adds no tag, ends no attribute, breaks no feed.
@Suite struct HostileTextTests {
    static let payloads = [
        "\"><script>alert(1)</script><b onmouseover='x'>", "</title></script><!--", "' onfocus=alert(1) x='",
        "]]>&#x3C;b&#x3E;&amp;",
        "{{title}}{{{body}}}{{#x}}", "a\u{0}b\u{1B}\u{FFFE}\r\nc,\"d\"", "javascript:alert(1)", "\u{202E}evil\u{2028}",
    ]

    @Test(arguments: payloads)
    func pagesHaveTheSameTags(_ payload: String) throws {
        let plain = try Self.files(payload: "plain words")
        let hostile = try Self.files(payload: payload)
        #expect(plain.keys.sorted() == hostile.keys.sorted())
        for (path, text) in hostile where path.hasSuffix(".html") {
            #expect(Self.tags(text) == Self.tags(plain[path] ?? ""), "\(path)")
            #expect(!text.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B }, "\(path)")
        }
    }

    @Test(arguments: payloads)
    func feedsAndDataStayReadable(_ payload: String) throws {
        for (path, text) in try Self.files(payload: payload) {
            let data = Data(text.utf8)
            if path.hasSuffix(".xml") { #expect(XMLParser(data: data).parse(), "\(path)") }
            if path.hasSuffix(".json") { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) } }
            for block in text.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst() {
                let json = block.components(separatedBy: "</script>")[0]
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
            }
        }
    }

    /// The names of a page's tags and their attributes, in order.
    private static func tags(_ html: String) -> [String] {
        html.components(separatedBy: "<").dropFirst().map { piece in
            let tag = piece.prefix { $0 != ">" }
            let quoted = tag.split(separator: "\"", omittingEmptySubsequences: false)
            return quoted.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: "\"")
        }
    }

    private static func files(payload: String) throws -> [String: String] {
        let renderer = try Renderer(templates: SampleSite.templates)
        let archive = archive(payload)
        let outputs = renderer.outputs(for: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary())
        return Dictionary(
            uniqueKeysWithValues: try outputs.map { ($0.path, String(decoding: try $0.bytes(), as: UTF8.self)) })
    }

    /// An archive that says `text` wherever a capture or an editor may say anything.
    private static func archive(_ text: String) -> Archive {
        let actor = AuthorityID(.actor, "a")
        let agreement = AuthorityID(.agreement, "b")
        var metadata = BriefingMetadata()
        (metadata.authors, metadata.keywords, metadata.rights) = ([text, text], [text], text)
        (metadata.abstract, metadata.issued) = (text, SampleRecords.date("2018-04-09"))
        // An address that is no address gives no link, so tags would differ; these stay addresses with anything in them.
        (metadata.url, metadata.archiveURL) = ("https://x.example/" + text, "https://y.example/?" + text)
        var briefing = Briefing(
            id: "x", title: text, metadata: metadata, markdown: "",
            provenance: Provenance(
                path: text, format: text, mediaType: text, byteCount: 1, digest: ContentDigest(of: [])),
            location: SampleRecords.nowhere)
        briefing.removals = [Removal(rule: text, why: text, text: text)]
        let annotation = SampleRecords.note("n", quote: text, note: "a note") {
            ($0.creator, $0.actors, $0.stance) = (text, ["a"], .supports)
            $0.about = [AnnotationSubject(agreement: "b", clause: "c")]
        }
        let entry = BriefingEntry(
            briefing: briefing, publisherName: text, opening: text, wordCount: 3,
            headings: (1...3).map { BriefingEntry.Heading(anchor: "s\($0)", text: text) },
            mentions: [actor, agreement].map {
                Mention(
                    authority: $0, name: text, paragraph: "p1", anchor: "m1", sentence: text + text,
                    nameRange: 1..<3, isLinked: true, place: nil)
            },
            notes: [
                AnchoredNote(annotation: annotation, anchor: .orphan, number: 1, paragraph: nil, passage: text),
                AnchoredNote(annotation: annotation, anchor: .exact([]), number: 2, paragraph: "p1", passage: text),
            ])
        var actorRecord = ActorRecord(id: "a", name: text, kind: .state, location: SampleRecords.nowhere)
        actorRecord.aliases = [Alias(name: text, usedBy: text, cite: text, location: SampleRecords.nowhere)]
        actorRecord.identifiers = [ActorRecord.Identifier(register: "wikidata", value: text)]
        var agreementRecord = Agreement(id: "b", name: text, kind: .norm, location: SampleRecords.nowhere)
        (agreementRecord.status, agreementRecord.parties) = (text, ["a"])
        agreementRecord.clauses = [Clause(id: "c", text: text, source: text)]
        func references(_ mention: Int) -> [MentionReference] { [MentionReference(briefing: 0, mention: mention)] }
        let notes = [NoteReference(briefing: 0, note: 0), NoteReference(briefing: 0, note: 1)]
        return Archive(
            site: Site(title: text, description: text, baseURL: "https://archive.example/"), briefings: [entry],
            actors: [
                AuthorityEntry(
                    record: actorRecord, mentions: references(0), briefings: [0], notes: notes,
                    companions: [Companion(authority: agreement, count: 1)])
            ],
            agreements: [
                AuthorityEntry(
                    record: agreementRecord, mentions: references(1), briefings: [0], notes: notes,
                    companions: [Companion(authority: actor, count: 1)])
            ],
            publishers: [
                PublisherEntry(
                    publisher: Publisher(id: "p", name: text, hosts: [text]), isRegistered: true, briefings: [0])
            ],
            pages: [SitePage(id: "about", title: text, markdown: "Words.", location: SampleRecords.nowhere)],
            relatedBriefings: [[]])
    }
}
