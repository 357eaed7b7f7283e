import Markdown
import Testing

@Suite("Links within a text")
struct InnerLinksTests {
    static let markdown = """
        # The *second* part: nets & Ärger!

        One [a](#the-second-part-nets--ärger) [b](#the-second-part-nets--%C3%A4rger) [c](#p1) [d](#fn-1)[^x].

        Two [e](#nowhere) [f](#s9)
        [g](#again) [h](#again-1).

        ## Again

        ## Again

        [^x]: Note [i](#p1).
        """

    @Test("A link leads to a paragraph or footnote by its number, to a heading by its number or words")
    func places() throws {
        let document = try MarkdownDocumentTests.document(Self.markdown, .editorial)
        #expect(document.innerLinks.map(\.anchor) == ["s1", "s1", "p1", "fn-1", nil, nil, "s2", "s3", "p1"])
        #expect(document.innerLinks.filter { $0.anchor == nil }.map(\.line) == [5, 5])
        #expect(document.innerLinks.filter { $0.anchor == nil }.map(\.fragment) == ["nowhere", "s9"])
        let decisions = BodyDecisions(link: { _ in .unwrap }, picture: { _ in "" })
        let html = String(
            decoding: document.render(markup: [], additions: [], decisions: decisions), as: UTF8.self)
        #expect(FootnotesTests.isSound(html))
        #expect(html.contains("<a href=\"#s1\">a</a> <a href=\"#s1\">b</a>") && html.contains("Two e f"))
    }

    @Test("What is not shown is no place to lead to")
    func hidden() throws {
        let document = try MarkdownDocumentTests.document(Self.markdown, .editorial)
        document.retain([1, 2], gap: "")
        #expect(document.innerLinks.map(\.anchor) == [nil, nil, "p1", "fn-1", nil, nil, nil, nil, "p1"])
    }

    @Test("In a short text the headings that links mean have identifiers, with its prefix")
    func fragment() throws {
        let html = String(
            decoding: try MarkdownDocument.renderFragment(
                "# Nets\n\n[a](#nets) [b](#boats) [c](#fn-1)[^n]\n\n[^n]: x\n\n# Boats\n\n# Boats", identifiers: "q-",
                decisions: MarkdownDocumentTests.plain), as: UTF8.self)
        #expect(FootnotesTests.isSound(html))
        #expect(html.contains("href=\"#q-s1\"") && html.contains("href=\"#q-s2\"") && html.contains("href=\"#q-fn-1\""))
        #expect(html.ranges(of: "id=\"q-s").count == 2)
    }
}
