import Foundation
import Markdown
import Testing

@Suite("Pictures in a text")
struct PicturesTests {
    static func figure(_ name: String) -> String { "<figure><img alt=\"\(name)\" src=\"\(name)\"></figure>\n" }

    @Test(
        "Pictures that share a paragraph are figures one after another, and no paragraph is left",
        arguments: [
            "![a](a)\n![b](b)\n![c](c)", "![a](a) ![b](b)![c](c)", "![a](a)  \n![b](b)\\\n![c](c)",
            "[![a](a)](https://x.example)\n![b](b)\n[![c](c)](https://y.example)",
        ])
    func several(markdown: String) throws {
        #expect(try MarkdownDocumentTests.html(markdown) == Self.figure("a") + Self.figure("b") + Self.figure("c"))
        #expect(try MarkdownDocumentTests.document(markdown).blocks.isEmpty)
    }

    @Test("Lines below a picture are its caption, each picture's its own")
    func captions() throws {
        let markdown = "![a](a)\nOf *a*\nand more.\n![b](b)\n![c](c)\nOf c."
        let html = try MarkdownDocumentTests.html(markdown)
        let order = [
            "<figure>", "alt=\"a\"", "Of <em>a</em>\nand more.", "</figcaption></figure>", "<figure>", "alt=\"b\"",
            "</figure>", "<figure>", "alt=\"c\"", "<figcaption>", "Of c.", "</figure>",
        ]
        var rest = html[...]
        for part in order {
            let range = try #require(rest.firstRange(of: part), "\(part) in \(html)")
            rest = rest[range.upperBound...]
        }
        #expect(
            try MarkdownDocumentTests.document(markdown).blocks.map { String(decoding: $0.text, as: UTF8.self) } == [
                " Of a and more.", " Of c.",
            ])
    }

    @Test(
        "No figure stands in another, nor a link in a link, wherever pictures are",
        arguments: [
            "- ![a](a)\n  ![b](b)", "> ![a](a)\n> ![b](b)\n> x", "x[^n]\n\n[^n]: ![a](a)\n    ![b](b)",
            "| ![a](a) ![b](b) |\n|---|\n| ![c](c) |", "# ![a](a) ![b](b)", "**![a](a)**\n![b](b)",
            "<b>![a](a)</b>![b](b)", "![a](a)\n<b>x</b>\n![b](b)", "![a](a) x\n![b](b)", "x\n![a](a)\n![b](b)",
            "[x ![a](a)\n![b](b)](https://x.example)", "![a](a)[^n]\n![b](b)\n\n[^n]: x", "- [ ] ![a](a)\n  ![b](b)",
            "![a ![c](c)](a)\n![b](b)",
        ])
    func nested(markdown: String) throws {
        let decisions = BodyDecisions(
            link: { .keep($0) },
            picture: { $0.isInLink ? "<img alt=\"\($0.alternative)\">" : "<a href=\"x\">\($0.alternative)</a>" })
        let html = try MarkdownDocumentTests.html(markdown, decisions: decisions)
        var (figures, links) = (0, 0)
        for piece in html.components(separatedBy: "<").dropFirst() {
            if piece.hasPrefix("figure>") { figures += 1 }
            if piece.hasPrefix("/figure>") { figures -= 1 }
            if piece.hasPrefix("a ") { links += 1 }
            if piece.hasPrefix("/a>") { links -= 1 }
            #expect((0...1).contains(figures) && (0...1).contains(links), "\(html)")
        }
        #expect(html.contains("a") && html.contains("b") && figures == 0 && links == 0)
    }
}
