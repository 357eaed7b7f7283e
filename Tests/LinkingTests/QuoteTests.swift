import Linking
import Model
import Testing

@Suite("Quotations")
struct QuoteTests {
    static func note(_ quote: String, prefix: String? = nil, suffix: String? = nil, id: String = "n") -> Annotation {
        var note = Annotation(id: id, quote: quote, note: "x", location: Sample.here, quoteLocation: Sample.here)
        note.prefix = prefix
        note.suffix = suffix
        return note
    }

    static func anchored(_ markdown: String, _ note: Annotation) throws -> AnchoredNote {
        try #require(try Sample.entry(markdown, actors: [], notes: [note]).entry.notes.first)
    }

    @Test("A quotation is exact where it stands as typed")
    func exact() throws {
        let note = try Self.anchored("First.\n\nSo it was said.", Self.note("it was said"))
        #expect(note.anchor == .exact([TextPlace(block: 1, range: 3..<14)]))
        #expect(note.paragraph == "p2")
    }

    @Test(
        "A quotation typed with other quotation marks, dashes, spaces or case is normalised",
        arguments: ["the \"Xi-Obama\" deal", "the “Xi–Obama” deal", "the  ‟Xi‐Obama” deal", "The “XI–Obama” Deal"])
    func normalised(quote: String) throws {
        let note = try Self.anchored("So the “Xi—Obama” de\u{00AD}al held.", Self.note(quote))
        #expect(note.anchor.word == "normalised")
        #expect(note.passage == "the “Xi—Obama” de\u{00AD}al")
    }

    @Test("A quotation may run across emphasis, links and paragraphs")
    func across() throws {
        let inline = try Self.anchored(
            "the intent was *not* to [seek](https://x.example) it", Self.note("was not to seek it"))
        #expect(inline.anchor.word == "exact")
        let blocks = try Self.anchored("It ends.\n\nIt begins.", Self.note("ends. It"))
        #expect(blocks.anchor.places == [TextPlace(block: 0, range: 3..<8), TextPlace(block: 1, range: 0..<2)])
    }

    @Test("A quotation that occurs twice needs its surroundings")
    func context() throws {
        let text = "The count went down. Then the count went down again."
        #expect(try Self.anchored(text, Self.note("count went down")).anchor == .ambiguous(2))
        #expect(
            try Self.anchored(text, Self.note("count went down", suffix: "again")).anchor.places.first?.range == 30..<45
        )
        #expect(
            try Self.anchored(text, Self.note("count went down", prefix: "Then the")).anchor.places.first?.range
                == 30..<45)
        #expect(try Self.anchored(text, Self.note("count went down", prefix: "nowhere")).anchor == .ambiguous(2))
    }

    @Test("What is not there is an orphan, reported with its id")
    func orphan() throws {
        let linked = try Sample.entry("Some text.", actors: [], notes: [Self.note("never said", id: "dangling")])
        #expect(linked.entry.notes.first?.anchor == .orphan)
        #expect(linked.diagnostics.map(\.kind.id) == ["orphan-note"])
        #expect(linked.diagnostics.first?.summary.contains("dangling") == true)
    }

    @Test("Notes are numbered by the place of their passages, those without one last")
    func numbering() throws {
        let notes = [Self.note("gone", id: "a"), Self.note("last", id: "b"), Self.note("first", id: "c")]
        let linked = try Sample.entry("The first and the last.", actors: [], notes: notes)
        #expect(linked.entry.notes.map(\.annotation.id) == ["c", "b", "a"])
        #expect(linked.entry.notes.map(\.number) == [1, 2, 3])
    }

    @Test("An excerpt shows the opening and the quoted passages; nothing leads to what is hidden")
    func excerpt() throws {
        let opening = Array(repeating: "word", count: 70).joined(separator: " ")
        let linked = try Sample.entry(
            "\(opening)\n\nChina hidden.\n\nThe quoted China passage.",
            actors: [Sample.actor("china", "China")], notes: [Self.note("quoted China")], disclosure: .excerpt)
        #expect(linked.shownBlocks == [0, 2])
        #expect(linked.entry.mentions.map(\.anchor) == ["", "m2"])
    }
}
