import Markdown
import Testing

/// Twice as much text takes about twice as long: a square would take four times as long.
@Suite("Costs of Markdown", .serialized)
struct GrowthTests {
    /// The shortest of several runs, which other work on the machine disturbs least.
    static func duration(_ work: () throws -> Void) rethrows -> Duration {
        var shortest: Duration = .seconds(3600)
        for _ in 0..<4 { shortest = min(shortest, try ContinuousClock().measure(work)) }
        return shortest
    }

    static func grows(_ sizes: (Int, Int), _ work: (Int) throws -> Void) rethrows -> Double {
        let small = try duration { try work(sizes.0) }
        let large = try duration { try work(sizes.1) }
        return large / max(small, .milliseconds(1))
    }

    @Test("Markup in one paragraph takes time in proportion to it")
    func markup() throws {
        let growth = try Self.grows((10_000, 20_000)) { count in
            let document = try MarkdownDocumentTests.document(String(repeating: "name and ", count: count))
            let names = (0..<count).map { MarkdownDocumentTests.mark(0, $0 * 9..<$0 * 9 + 4) }
            let passage = MarkdownDocumentTests.mark(0, 0..<count * 9 - 1, "b")
            let html = document.render(markup: names + [passage], additions: [], decisions: MarkdownDocumentTests.plain)
            #expect(html.count > count * 20)
        }
        #expect(growth < 3)
    }

    @Test("Markup across many pieces of emphasis takes time in proportion to them")
    func pieces() throws {
        let growth = try Self.grows((5_000, 10_000)) { count in
            let document = try MarkdownDocumentTests.document(String(repeating: "*name* and ", count: count))
            let names = (0..<count).map { MarkdownDocumentTests.mark(0, $0 * 9..<$0 * 9 + 4) }
            _ = document.render(
                markup: names + [MarkdownDocumentTests.mark(0, 0..<count * 9 - 1)], additions: [],
                decisions: MarkdownDocumentTests.plain)
        }
        #expect(growth < 3)
    }

    @Test("Notes on footnotes and pictures in one paragraph take time in proportion to them")
    func additionsAndPictures() throws {
        let growth = try Self.grows((4_000, 8_000)) { count in
            let footnotes = (0..<count).map { "a[^\($0)]\n\n[^\($0)]: note [^\($0 + 1)]" }.joined(separator: "\n\n")
            let pictures = String(repeating: "![a](b)\n", count: count)
            let document = try MarkdownDocumentTests.document(footnotes + "\n\n" + pictures)
            let additions = document.blocks.indices.map { BlockAddition(block: $0, html: "<aside></aside>") }
            _ = document.render(markup: [], additions: additions, decisions: MarkdownDocumentTests.plain)
        }
        #expect(growth < 3)
    }

    @Test(
        "Nesting takes time in proportion to it",
        arguments: ["> ", "- ", "*a ", "**a *b ", "~~a ", "[", "![", "<b>", "> - "])
    func nesting(opening: String) throws {
        let brackets = opening.contains("[")
        let growth = try Self.grows(brackets ? (2_000, 8_000) : (20_000, 80_000)) { count in
            let closing = opening.contains("*") ? String(repeating: "z*", count: count) : "z"
            let document = try MarkdownDocumentTests.document(String(repeating: opening, count: count) + closing)
            _ = document.render(markup: [], additions: [], decisions: MarkdownDocumentTests.plain)
        }
        // Four times as much, which a square would take sixteen times as long for.
        #expect(growth < 9)
    }
}
