import Markdown
import Testing

@Suite("Bounds of Markdown texts")
struct MarkdownBoundsTests {
    static func refusal(of markdown: String) -> MarkdownRefusal? {
        do throws(MarkdownRefusal) {
            _ = try MarkdownDocument(parsing: Array(markdown.utf8), dialect: .captured)
            return nil
        } catch {
            return error
        }
    }

    private static let long = "https://port.example/" + String(repeating: "x", count: 20_000)
    private static let uses = String(repeating: "[a]\n\n", count: 1_000)

    /// Definitions of one address, in the forms that cmark-gfm knows.
    static let definitions: [String] = [
        "[a]: \(long)", "[a]: <\(long)>", "[a]:\n\(long)", "[a]:\n  <\(long)>", "[a]:\r\n\(long)", "[A]: \(long)",
        "- [a]: \(long)", "1. x\n2. [a]:\n   \(long)", "> [a]: \(long)", "> [a]:\n> \(long)",
        "> > [a]:\n>\n> [a]:\n> \(long)",
        "[^n]: [a]: \(long)", "[^n]:\n    [a]:\n    \(long)", "  [a]:   \t\(long)", "[a]: <> \"\(long)\"",
        "[a]: b\n\"\(long)\"", "[a]: b (x\n\(long)\n)", "[a]: b '\(long) \\' x'", "[a]: b \"\\\\\\\"\(long)\"",
        "[b]: c\n[a]: \(long)", "[b]: c \"d\"\n[a]:\n\(long)", "[^a b]: \(long)\n[a]: x\n\n[^a b]",
        "[a]: b (x)\n[^c]: d\n    [a]: \(long)", "[\na\n]: \(long)",
    ]

    @Test(
        "References that would come to more than the limit are refused whatever the form of the definition",
        arguments: definitions.indices)
    func definitionForms(index: Int) {
        let definition = Self.definitions[index]
        let refusal = Self.refusal(of: "first\n\n" + Self.uses + definition + "\n")
        guard case .linkDefinitions = refusal?.limit else {
            Issue.record("\(definition.prefix(30)) was taken: \(String(describing: refusal))")
            return
        }
        #expect((refusal?.line ?? 0) > 2_002, "it is told where it stands")
    }

    @Test("What a text that is taken renders to is bounded by its definitions and brackets, for any form of them")
    func expansion() throws {
        var numbers = SmallNumbers(seed: 3)
        for _ in 0..<60 {
            let definition = Self.definitions[numbers.next(below: Self.definitions.count)]
            let size = 1 << numbers.next(below: 15)
            let markdown =
                String(repeating: "[a] ![x][A] [y][ a ] ", count: numbers.next(below: 400))
                + "\n\n" + definition.replacing(Self.long, with: String(repeating: "y", count: size)) + "\n"
            guard let document = try? MarkdownDocument(parsing: Array(markdown.utf8), dialect: .captured) else {
                continue
            }
            let html = document.render(markup: [], additions: [], decisions: MarkdownDocumentTests.plain)
            #expect(html.count <= (16 << 20) + 200 * markdown.utf8.count)
        }
    }

    @Test("Long articles with many references are taken")
    func ordinary() {
        let references = (0..<2_000).map { "See [number \($0)][\($0)], as `x[1]:` has it." }.joined(separator: "\n\n")
        let definitions = (0..<2_000).map { "[\($0)]: https://port.example/page/\($0) \"Title (\($0))\"" }
        #expect(Self.refusal(of: references + "\n\n" + definitions.joined(separator: "\n")) == nil)
        let notes = (0..<3_000).map { "Word[^\($0)].\n\n[^\($0)]: " + String(repeating: "note ", count: 200) }
        #expect(Self.refusal(of: notes.joined(separator: "\n\n")) == nil)
        #expect(Self.refusal(of: String(repeating: "one [link](x)\r\n\r\n", count: 12_000)) == nil)
    }

    @Test("A refusal names the limit that was met, and the line")
    func reasons() {
        let wide = "a\n\n" + String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000) + "\n"
        #expect(Self.refusal(of: wide) == MarkdownRefusal(.columns(2_001), line: 4))
        let tall =
            String(repeating: "|a", count: 900) + "\n" + String(repeating: "|-", count: 900) + "\n"
            + String(repeating: "|a\n", count: 2_000)
        #expect(Self.refusal(of: tall) == MarkdownRefusal(.cells(901 * 2_002), line: 2))
        let bars = "|a|b|\n|-|-|\n" + String(repeating: "|", count: 20_000)
        #expect(Self.refusal(of: bars) == MarkdownRefusal(.barsOnLine(20_000), line: 3))
        let brackets = "x\n\n" + String(repeating: "![[]()", count: 10_000)
        #expect(Self.refusal(of: brackets) == MarkdownRefusal(.bracketsInParagraph(20_000), line: 3))
        #expect(Self.refusal(of: brackets)?.reason.contains("brackets") == true)
        let quoted = "x\n" + String(repeating: ">", count: 50_000) + "\n" + String(repeating: "b\n", count: 1_000)
        #expect(Self.refusal(of: quoted) == MarkdownRefusal(.quotations(50_000), line: 2))
    }
}
