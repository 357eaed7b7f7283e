import Growth
import Markdown
import Testing

/// Four times as much text takes about four times as long: a square would take sixteen times as long.
@Suite("Costs of Markdown", .serialized)
struct GrowthTests {
    @Test("Markup in one paragraph takes time in proportion to it")
    func markup() throws {
        let growth = try Growth.factor(of: 5_000) { count in
            let document = try MarkdownDocumentTests.document(String(repeating: "name and ", count: count))
            let names = (0..<count).map { MarkdownDocumentTests.mark(0, $0 * 9..<$0 * 9 + 4) }
            let passage = MarkdownDocumentTests.mark(0, 0..<count * 9 - 1, "b")
            let html = document.render(markup: names + [passage], additions: [], decisions: MarkdownDocumentTests.plain)
            #expect(html.count > count * 20)
        }
        #expect(growth < 9)
    }

    @Test("Markup across many pieces of emphasis takes time in proportion to them")
    func pieces() throws {
        let growth = try Growth.factor(of: 2_500) { count in
            let document = try MarkdownDocumentTests.document(String(repeating: "*name* and ", count: count))
            let names = (0..<count).map { MarkdownDocumentTests.mark(0, $0 * 9..<$0 * 9 + 4) }
            _ = document.render(
                markup: names + [MarkdownDocumentTests.mark(0, 0..<count * 9 - 1)], additions: [],
                decisions: MarkdownDocumentTests.plain)
        }
        #expect(growth < 9)
    }

    @Test("Notes on footnotes and pictures in one paragraph take time in proportion to them")
    func additionsAndPictures() throws {
        let growth = try Growth.factor(of: 2_000) { count in
            let footnotes = (0..<count).map { "a[^\($0)]\n\n[^\($0)]: note [^\($0 + 1)]" }.joined(separator: "\n\n")
            let pictures = String(repeating: "![a](b)\n", count: count)
            let document = try MarkdownDocumentTests.document(footnotes + "\n\n" + pictures)
            let additions = document.blocks.indices.map { BlockAddition(block: $0, html: "<aside></aside>") }
            _ = document.render(markup: [], additions: additions, decisions: MarkdownDocumentTests.plain)
        }
        #expect(growth < 9)
    }

    @Test(
        "Nesting takes time in proportion to it",
        arguments: ["> ", "- ", "*a ", "**a *b ", "~~a ", "[", "![", "<b>", "> - "])
    func nesting(opening: String) throws {
        let brackets = opening.contains("[")
        let growth = try Growth.factor(of: brackets ? 2_000 : 20_000) { count in
            let closing = opening.contains("*") ? String(repeating: "z*", count: count) : "z"
            let document = try MarkdownDocumentTests.document(String(repeating: opening, count: count) + closing)
            _ = document.render(markup: [], additions: [], decisions: MarkdownDocumentTests.plain)
        }
        #expect(growth < 9)
    }
}
