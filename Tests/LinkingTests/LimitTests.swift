import Linking
import Markdown
import Model
import Testing
import Text

@Suite("Limits of linking")
struct LimitTests {
    static let actors = [
        Sample.actor("skerry", "Skerry"), Sample.actor("vell", "Vellmark", aliases: [Sample.alias("威尔")]),
    ]

    /// The sentences of the mentions, each with its name in brackets.
    static func sentences(_ markdown: String, title: String = "t") throws -> [String] {
        try Sample.entry(markdown, title: title, actors: actors).entry.mentions.map { mention in
            let bytes = Array(mention.sentence.utf8)
            let parts = [
                bytes[..<mention.nameRange.lowerBound], bytes[mention.nameRange],
                bytes[mention.nameRange.upperBound...],
            ]
            .map { String(decoding: $0, as: UTF8.self) }
            #expect(parts[1] == mention.name && !mention.sentence.contains("\u{FFFD}"))
            return "\(parts[0])[\(parts[1])]\(parts[2])"
        }
    }

    @Test("A short sentence is kept whole")
    func short() throws {
        #expect(try Self.sentences("Then Skerry sailed. It rained.") == ["Then [Skerry] sailed."])
    }

    @Test("Of a long sentence or title whole words around the name are kept, and the rest is marked as left out")
    func long() throws {
        let words = String(repeating: "seagull ", count: 500)
        for sentence in try Self.sentences("\(words)Skerry \(words)end.", title: "\(words)Skerry \(words)") {
            #expect(sentence.utf8.count <= Limits.sentence.value + 20)
            #expect(
                sentence.hasPrefix("… seagull ") && sentence.hasSuffix(" seagull …") && sentence.contains(" [Skerry] "))
        }
        let start = try #require(try Self.sentences("Skerry \(words)end.").first)
        #expect(start.hasPrefix("[Skerry] seagull ") && start.hasSuffix(" seagull …"))
    }

    @Test("A long sentence of a script without spaces is cut between letters")
    func withoutSpaces() throws {
        let text = String(repeating: "海鸥在港口上空飞", count: 200)
        let sentence = try #require(try Self.sentences("\(text)威尔\(text)").first)
        #expect(sentence.utf8.count <= Limits.sentence.value + 20 && sentence.utf8.count > Limits.sentence.value / 2)
        #expect(sentence.hasPrefix("… ") && sentence.hasSuffix(" …") && sentence.contains("[威尔]"))
    }

    @Test("Mentions beyond the limit are neither kept nor linked, and a warning says how many")
    func mentions() throws {
        let count = Limits.mentions.value + 5
        let linked = try Sample.entry(
            String(repeating: "Skerry and ", count: count), title: "Skerry", actors: Self.actors)
        #expect(linked.entry.mentions.count == Limits.mentions.value)
        #expect(linked.diagnostics.map(\.kind.id) == ["too-many-mentions"])
        #expect(linked.diagnostics.first?.summary.contains("; 6 more") == true)
        let title = try Sample.entry("Skerry", title: String(repeating: "Skerry ", count: count), actors: Self.actors)
        #expect(title.entry.mentions.count == Limits.mentions.value)
        #expect(title.diagnostics.first?.summary.contains("; 6 more") == true)
    }

    @Test(
        "No name is made of a part of a letter, and no text or name traps",
        arguments: [
            "a…b… …", "e\u{301}\u{301}\u{327}\u{301}", "\u{301}Skerry\u{301}", "Skerry\r\nSkerry\rSkerry",
            "Sk\u{AD}erry",
            "\u{FEFF}Skerry\u{0}Skerry", "ﬁﬀ İI ſ ẞ Σς", "\u{200D}\u{200D}", "𝕊kerry 👩‍👩‍👧", "...", "--- …---",
        ])
    func oddTexts(text: String) throws {
        let names = ["Skerry", ".", "..", "-", "\u{301}", "\u{AD}", " ", "", "e\u{301}", "İ", "ss", "\u{0}", "…", "👩"]
        let actors = names.enumerated().map {
            Sample.actor("a\($0)", $1, aliases: [Sample.alias($1, letterCase: .fold)])
        }
        let notes = names.map { QuoteTests.note($0, prefix: $0, suffix: "x") }
        let linked = try Sample.entry(text, title: text, actors: actors, notes: notes)
        var end = 0
        for mention in linked.entry.mentions {
            guard let place = mention.place else { continue }
            #expect(place.range.lowerBound >= end && !place.range.isEmpty)
            end = place.range.upperBound
        }
        #expect(linked.entry.notes.count == notes.count)
    }

    @Test("Of a part of a text the footnotes of the part are shown")
    func footnotesOfAnExcerpt() throws {
        let opening = Array(repeating: "word", count: 70).joined(separator: " ")
        let linked = try Sample.entry(
            "\(opening)[^a]\n\nHidden[^b].\n\n[^a]: Of Skerry.\n[^b]: Of Vellmark.", actors: Self.actors,
            disclosure: .excerpt)
        #expect(linked.shownBlocks == [0, 2])
        #expect(linked.entry.mentions.map(\.anchor) == ["m1", ""])
    }

    @Test("Raw HTML and limits exceeded in notes and pages are told where they stand")
    func editorialTexts() throws {
        var page = SitePage(id: "about", title: "About", markdown: "a\n\n<center>\n", location: Sample.here)
        page.textLine = 5
        var note = QuoteTests.note("x")
        note.note = String(repeating: "[a]", count: 10_001)
        let content = Content(site: Site(title: "s"), annotations: ["b": [note]], pages: [page])
        let found = ArchiveAssembler(content: content).check([]).filter { $0.kind.id != "notes-without-briefing" }
        #expect(
            found.map(\.text).sorted() == [
                "test:1:1: warning: note n is not shown: a paragraph has 10001 opening brackets ([), more than 10000\n"
                    + "  hint: is it a log or a data file rather than an article? split it, or take it out",
                "test:7:1: warning: a piece of raw HTML in the page about is shown as text\n"
                    + "  hint: write it in Markdown; only simple inline tags such as <sub> and <kbd> are kept",
            ])
    }

    @Test("A link within a page that leads to nothing there is told with its line, an editor's only")
    func deadInnerLinks() throws {
        let markdown = "# Nets\n\n[a](#nets) [b](#cite) [c](#note-1)\n[d](#boats) [e](#m1) [f](#m2) Skerry"
        let content = Content(
            site: Site(title: "s"), actors: Self.actors, annotations: ["b": [QuoteTests.note("Skerry")]])
        var briefing = Briefing(
            id: "b", title: "t", metadata: BriefingMetadata(), markdown: markdown, location: Sample.here, textLine: 7)
        func told() throws -> [String] {
            let document = try MarkdownDocument(parsing: Array(markdown.utf8), dialect: .editorial)
            return BriefingLinker(content: content).link(briefing, document).diagnostics
                .filter { $0.kind.id == "link-within-page" }.map { "\($0.location.line): \($0.summary)" }
        }
        #expect(
            try told() == [
                "10: the link to #boats in b leads to nothing on its page; its words stay",
                "10: the link to #m2 in b leads to nothing on its page; its words stay",
            ])
        briefing.textLine = nil
        #expect(try told().first?.hasPrefix("1: ") == true)
    }
}
