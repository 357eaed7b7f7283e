import Markdown
import Testing

@Suite("Markdown documents")
struct MarkdownDocumentTests {
    static var plain: BodyDecisions {
        BodyDecisions(
            link: { .keep($0) }, picture: { "<img alt=\"\($0.alternative)\" src=\"\($0.address)\">" })
    }

    static func document(_ markdown: String, _ dialect: MarkdownDialect = .captured) throws -> MarkdownDocument {
        try MarkdownDocument(parsing: Array(markdown.utf8), dialect: dialect)
    }

    static func html(
        _ markdown: String, markup: [InlineMarkup] = [], additions: [BlockAddition] = [],
        decisions: BodyDecisions = plain
    ) throws -> String {
        let document = try document(markdown)
        return String(
            decoding: document.render(markup: markup, additions: additions, decisions: decisions), as: UTF8.self)
    }

    static func mark(_ block: Int, _ range: Range<Int>, _ name: String = "mark") -> InlineMarkup {
        InlineMarkup(
            block: block, range: range, opening: "<\(name) id=x>", continuation: "<\(name)>", closing: "</\(name)>",
            trailing: "<sup>1</sup>")
    }

    @Test("Paragraphs, table and code are numbered in one series, headings in another")
    func anchors() throws {
        let document = try Self.document(
            "one\n\n# Head\n\n- two\n\n- three\n\n```swift\nfour\n```\n\n| a | b |\n|---|---|\n| c | d |\n\nlast")
        #expect(
            document.blocks.map { "\($0.anchor):\(String(decoding: $0.text, as: UTF8.self))" } == [
                "p1:one", "s1:Head", "p2:two", "p3:three", "p4:four\n", "p5:a", "p5:b", "p5:c", "p5:d", "p6:last",
            ])
        #expect(document.blocks.map(\.section) == [0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    }

    @Test("Headings start at h2 and go down one level at a time")
    func headingLevels() throws {
        let html = try Self.html("# A\n\n### B\n\n## C")
        #expect(html.contains("<h2>") && html.contains("<h3>") && !html.contains("<h1>") && !html.contains("<h4>"))
    }

    @Test("Text is what a reader sees: emphasis resolved, soft breaks as spaces, link and code ranges known")
    func blockText() throws {
        let block = try #require(
            try Self.document("a *b* [c\nd](https://x.example) `e`").blocks.first)
        #expect(String(decoding: block.text, as: UTF8.self) == "a b c d e")
        #expect(block.links == [4..<7])
        #expect(block.opaque == [8..<9])
    }

    @Test("Markup crosses emphasis and links in pieces; what trails it comes once, outside the link")
    func markupInPieces() throws {
        let html = try Self.html("one *two* [three](https://x.example) four", markup: [Self.mark(0, 2..<13)])
        #expect(
            html.contains(
                "on<mark id=x>e </mark><em><mark>two</mark></em><mark> </mark>"
                    + "<a href=\"https://x.example\"><mark>three</mark></a><sup>1</sup> four"))
    }

    @Test("Nested and overlapping markup stays properly nested")
    func overlappingMarkup() throws {
        let html = try Self.html("abcdef", markup: [Self.mark(0, 0..<4, "b"), Self.mark(0, 2..<6, "i")])
        #expect(html.contains("<b id=x>ab<i id=x>cd</i></b><sup>1</sup><i>ef</i><sup>1</sup>"))
    }

    @Test("Markup around inline code and in blocks of code escapes the code once")
    func markupOnCode() throws {
        #expect(
            try Self.html("see `a<b` now", markup: [Self.mark(0, 4..<7)]).contains(
                "<mark id=x><code>a&lt;b</code></mark>"))
        let block = try Self.html("```\na<b c\n```", markup: [Self.mark(0, 4..<5)])
        #expect(block.contains("a&lt;b <mark id=x>c</mark><sup>1</sup>"))
    }

    @Test("Tables carry their anchor, markup, harmless tags and line breaks in their cells")
    func tables() throws {
        let markdown = "| a | b |\n|---|---|\n| one | H<sub>2</sub>O<br>x <i |"
        #expect(
            try Self.document(markdown).blocks.map { String(decoding: $0.text, as: UTF8.self) } == [
                "a", "b", "one", "H2O\nx <i",
            ])
        let html = try Self.html(markdown, markup: [Self.mark(2, 0..<3)])
        #expect(html.contains("<th><a class=\"paragraph-number\" id=\"p1\""))
        #expect(html.contains("<td><mark id=x>one</mark><sup>1</sup></td>"))
        #expect(html.contains("<td>H<sub>2</sub>O<br />x &lt;i</td>"))
    }

    @Test("Additions follow the outermost block, in order, and never stand between footnotes")
    func additions() throws {
        let html = try Self.html(
            "- a\n- b\n\nc[^1]\n\n[^1]: note",
            additions: [
                BlockAddition(block: 0, html: "<aside>1</aside>"), BlockAddition(block: 1, html: "<aside>2</aside>"),
                BlockAddition(block: 3, html: "<aside>3</aside>"),
            ])
        let order = [
            "</ul>", "<aside>1</aside>", "<aside>2</aside>", "<p>", "<aside>3</aside>", "<section class=\"footnotes\"",
        ]
        let places = order.compactMap { html.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
    }

    @Test(
        "Raw HTML is shown as text, harmless inline tags apart",
        arguments: [
            ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("a <script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("a <sub>b", "&lt;sub&gt;b"), ("<div onclick=x>\n\nq", "&lt;div onclick=x&gt;"),
            ("a <b onmouseover=x>c</b>", "&lt;b onmouseover=x&gt;c&lt;/b&gt;"), ("a<!-- gone -->b", "ab"),
        ])
    func rawHTML(markdown: String, expected: String) throws {
        #expect(try Self.html(markdown).contains(expected))
    }

    @Test("A picture alone is a figure, with a line under it a figure with caption, in prose neither")
    func figures() throws {
        #expect(try Self.html("![alt](a.png)") == "<figure><img alt=\"alt\" src=\"a.png\"></figure>\n")
        let captioned = try Self.html("![alt](a.png)\\\nThe *caption*.")
        #expect(captioned.hasPrefix("<figure><img alt=\"alt\" src=\"a.png\">\n<figcaption>"))
        #expect(captioned.contains("The <em>caption</em>.</p>\n</figcaption></figure>"))
        #expect(try Self.html("see ![alt](a.png) here").contains("see <img alt=\"alt\" src=\"a.png\"> here"))
    }

    @Test(
        "An image within an image's alternative text is words of it",
        arguments: ["![![a](b)](c)", "![x [![a](z)](w) ](v)", "![![](b)a](c)", "[![![a](b)](c)](d)"])
    func nestedImages(markdown: String) throws {
        let html = try Self.html(markdown)
        #expect(html.ranges(of: "<img").count == 1)
        #expect(html.contains("a"))
    }

    @Test("Links are kept, changed or unwrapped as decided")
    func links() throws {
        let html = try Self.html(
            "[a](javascript:x) [b](https://b.example)",
            decisions: BodyDecisions(link: { $0.hasPrefix("https") ? .keep($0 + "/") : .unwrap }, picture: { _ in "" }))
        #expect(html.contains("a <a href=\"https://b.example/\">b</a>"))
    }

    @Test("Taking blocks out leaves one gap for each run of them")
    func retain() throws {
        let document = try Self.document("a\n\nb\n\nc\n\nd")
        document.retain([1], gap: "<hr>")
        let html = String(
            decoding: document.render(markup: [], additions: [], decisions: Self.plain), as: UTF8.self)
        #expect(html.contains("b</p>") && !html.contains("a</p>") && html.split(separator: "<hr>").count == 3 - 1)
        #expect(html.ranges(of: "<hr>").count == 2)
    }

    @Test("The boxes of task lists have names, in long texts too")
    func taskBoxes() throws {
        let long = String(repeating: "word ", count: 250_000)
        let html = try Self.html("\(long)\n\n- [ ] open *task*\n- [x] done task\n\n1. [x]\n")
        #expect(html.ranges(of: "aria-label=\"not done\" disabled=\"\" /> open <em>task</em>").count == 1)
        #expect(html.contains("aria-label=\"done\" checked=\"\" disabled=\"\" /> done task"))
        #expect(html.ranges(of: "<input").count == html.ranges(of: "<input type=\"checkbox\" aria-label=").count)
    }

    @Test("What stands deeper than the limit moves up to it, with its words")
    func nesting() throws {
        let depth = 100_000
        let quotations = try Self.html(String(repeating: ">", count: depth) + "deep\n")
        #expect(quotations.ranges(of: "<blockquote>").count == 100 && quotations.contains("deep"))
        let emphasis = try Self.html(
            String(repeating: "*a ", count: depth / 10) + String(repeating: "b*", count: depth / 10))
        #expect(emphasis.ranges(of: "<em>").count == 100)
        #expect(emphasis.count { $0 == "a" } >= depth / 10 && emphasis.count { $0 == "b" } >= depth / 10)
        let lists = try Self.html(String(repeating: "- ", count: depth / 10) + "deep\n")
        #expect(lists.ranges(of: "<ul>").count <= 100 && lists.contains("deep"))
    }

    @Test("Zero bytes of a note end nothing")
    func zeroBytes() throws {
        let html = try Self.html("a", additions: [BlockAddition(block: 0, html: "<aside>x\0y</aside>")])
        #expect(html.contains("<aside>x\u{FFFD}y</aside>"))
    }

    @Test("Raw HTML is told with the line of its first piece")
    func rawHTMLPlace() throws {
        #expect(try Self.document("a\n\nb <i>c</i> <x> d\n\n<center>\n").rawHTML.firstLine == 3)
        #expect(try Self.document("\u{FEFF}a\n\n\n<center>\n\ne <x>").rawHTML.firstLine == 4)
        #expect(try Self.document("a\n\n\n<center>\n\ne <x>").rawHTML.count == 2)
        #expect(try Self.document("a <b>c</b>").rawHTML.count == 0)
    }

    @Test("Many threads at once give what one thread gives")
    func threads() async throws {
        let markdown = String(repeating: "~~gone~~ and https://a.example/x ~~twice~~ www.b.example\n\n", count: 50)
        let render: @Sendable () -> [UInt8] = {
            (try? MarkdownDocument(parsing: Array(markdown.utf8), dialect: .editorial))?
                .render(markup: [], additions: [], decisions: Self.plain) ?? []
        }
        let expected = render()
        await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<400 { group.addTask { render() } }
            for await html in group { #expect(html == expected) }
        }
    }
}
