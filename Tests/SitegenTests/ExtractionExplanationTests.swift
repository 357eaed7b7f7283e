import Model
import Testing

@testable import sitegen

@Suite("What extract --explain shows")
struct ExtractionExplanationTests {
    private func article(text: String, removals: [Removal]) -> Article {
        var metadata = BriefingMetadata()
        (metadata.title, metadata.authors) = ("Ice", ["Ada Shore", "Emil Brink"])
        return Article(
            format: "html", mediaType: "text/html", metadata: metadata,
            statements: [
                MetadataStatement(field: "title", value: "Ice", source: "heading", isTaken: true),
                MetadataStatement(field: "title", value: "Ice | The Gull", source: "open-graph", isTaken: false),
            ], markdown: text, text: text, removals: removals)
    }

    private func explain(
        _ article: Article, corrections: BriefingMetadata = BriefingMetadata(), isColoured: Bool = false
    )
        -> String
    {
        ExtractionExplanation(
            of: article, corrections: corrections, file: "page.html", style: TerminalStyle(isColoured: isColoured)
        ).text
    }

    @Test("Metadata with its sources, then what was kept and removed in the order of the capture")
    func order() {
        let removals = [
            Removal(rule: "share", why: "it invites to share the page", text: "Share this", place: 0),
            Removal(rule: "related-link", why: "it leads to another article", text: "More ice", place: 11),
            Removal(rule: "tracking-pixel", why: "it reports readers", text: ""),
        ]
        let article = article(text: "First line.\nLast line.", removals: removals)
        #expect(
            explain(article) == """
                page.html: html
                  title     Ice  [heading]
                            not Ice | The Gull  [open-graph]
                  authors   Ada Shore; Emil Brink  [html]

                - share: it invites to share the page
                  Share this
                + First line.
                - related-link: it leads to another article
                  More ice
                + Last line.
                - tracking-pixel: it reports readers (no words)
                22 characters kept, 18 removed in 3 pieces
                """)
    }

    @Test("A sidecar's correction is called so")
    func sidecar() {
        var corrections = BriefingMetadata()
        corrections.title = "Ice in the sound"
        let text = explain(article(text: "Text.", removals: []), corrections: corrections)
        #expect(text.contains("  title     Ice in the sound  [sidecar]\n"))
    }

    @Test("A long removal is cut, and says by how much")
    func excerpt() {
        let long = String(repeating: "ice ", count: 100)
        let text = explain(
            article(text: "", removals: [Removal(rule: "hidden", why: "it is hidden", text: long, place: 0)]))
        #expect(text.contains(" … and 240 more characters\n"))
        #expect(text.contains("400 removed in 1 pieces"))
    }

    @Test("What captured text would do to a terminal is shown, not done")
    func control() {
        let text = explain(
            article(
                text: "a\u{1B}[31mb\tc\u{7}\u{202E}d",
                removals: [Removal(rule: "hidden", why: "it is hidden", text: "x\u{9B}31m\ny", place: 0)]))
        #expect(text.contains("+ a\\u{1B}[31mb c\\u{7}\\u{202E}d"))
        #expect(text.contains("  x\\u{9B}31m / y"))
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 7 })
    }

    @Test("Colours only where they are wanted")
    func colours() {
        let article = article(text: "Text.", removals: [])
        #expect(explain(article, isColoured: true).contains("\u{1B}[32m+\u{1B}[0m Text."))
        #expect(!explain(article).contains("\u{1B}"))
    }

    @Test("Every field's source is a name")
    func record() throws {
        let sources = FieldSources(article(text: "Text.", removals: []), corrections: BriefingMetadata())
        #expect(sources.names == ["title": "heading", "authors": "html"])
    }

    @Test("The list of rules says what each matches")
    func rules() throws {
        let rules = try #require(Registries.all.first { $0.name == "rules" })
        #expect(rules.entries.count == rules.details.count)
        #expect(rules.text.contains("sidebar\n  it stands beside the article\n    "))
        #expect(rules.text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }
}

@Suite("JSON lines")
struct JSONTextTests {
    @Test("What some readers take for line ends is escaped, and nothing else changes")
    func lineEnds() throws {
        let json = try JSONText.make(["a\u{85}b\u{2028}c\u{2029}d", "é – “ \u{2027} \u{202A}", "\u{85}", ""])
        #expect(json == "[\"a\\u0085b\\u2028c\\u2029d\",\"é – “ \u{2027} \u{202A}\",\"\\u0085\",\"\"]")
    }
}
