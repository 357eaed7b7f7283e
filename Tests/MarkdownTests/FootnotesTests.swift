import Foundation
import Markdown
import Testing

@Suite("Footnotes of a text")
struct FootnotesTests {
    /// The HTML of a text of which these blocks are shown; `nil` for all.
    static func html(_ markdown: String, shown: Set<Int>? = nil, identifiers: String = "") throws -> String {
        let document = try MarkdownDocumentTests.document(markdown, .editorial)
        if let shown { document.retain(shown, gap: "<hr>") }
        return String(
            decoding: document.render(
                markup: [], additions: [], identifiers: identifiers, decisions: MarkdownDocumentTests.plain),
            as: UTF8.self)
    }

    static func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// Every identifier stands once, and every link within the text leads to one.
    static func isSound(_ html: String) -> Bool {
        let identifiers = values(of: "id", in: html)
        let links = values(of: "href", in: html).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        return Set(identifiers).count == identifiers.count && Set(identifiers).isSuperset(of: links)
    }

    @Test("A footnote referred to twice leads back to both places")
    func twice() throws {
        let html = try Self.html("a[^n] b[^n]\n\n[^n]: note")
        #expect(Self.isSound(html))
        #expect(html.contains("<li id=\"fn-1\">") && html.contains("href=\"#fnref-1\""))
        #expect(html.contains("id=\"fnref-1-2\"") && html.contains("href=\"#fnref-1-2\""))
    }

    @Test("Each text on a page has identifiers of its own")
    func identifiers() throws {
        let markdown = "a[^n]\n\n[^n]: note"
        let fragment = try MarkdownDocument.renderFragment(
            markdown, identifiers: "note-1-", decisions: MarkdownDocumentTests.plain)
        let page = try Self.html(markdown) + String(decoding: fragment, as: UTF8.self)
        #expect(Self.isSound(page) && page.contains("id=\"note-1-fn-1\"") && page.contains("href=\"#note-1-fnref-1\""))
    }

    @Test(
        "Definitions to which nothing refers stay, and so do all under one name",
        arguments: [
            "a\n\n[^n]: zebra", "a[^n]\n\n[^n]: okapi\n\n[^n]: zebra[^n]", "a[^N]\n\n[^n]: okapi\n\n[^N]: zebra",
            "[^n]: zebra[^n]", "a\n\n[^o]: gnu[^i]\n\n    [^i]: zebra\n\n    > [^i]: okapi[^o]",
            "a\n\n> [^n]: zebra", "- a\n\n  [^n]: zebra[^m]\n\n[^m]: okapi", "a![b[^n]](c)\n\n[^n]: zebra",
        ])
    func unreferenced(markdown: String) throws {
        let html = try Self.html(markdown)
        #expect(Self.isSound(html))
        for word in ["zebra", "okapi", "gnu"] where markdown.contains(word) {
            #expect(html.ranges(of: word).count == 1, "\(word) in \(html)")
        }
        #expect(!html.contains("<blockquote>"))
    }

    @Test("A definition to which nothing refers leads nowhere back")
    func noWayBack() throws {
        #expect(try !Self.html("a\n\n[^n]: note").contains("fnref"))
    }

    @Test("Labels with odd characters make no odd identifiers")
    func oddLabels() throws {
        let html = try Self.html("a[^\"<x>&] b[^é] c[^a-2] d[^a] e[^a]\n\n[^\"<x>&]: 1\n[^é]: 2\n[^a-2]: 3\n[^a]: 4")
        #expect(Self.isSound(html))
        #expect(
            Self.values(of: "id", in: html).filter { $0.hasPrefix("fn") }.allSatisfy {
                $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            })
    }

    @Test("A reference in a link stands behind it, since links hold no links")
    func inLink() throws {
        let html = try Self.html("[a[^n] b[^n]](https://x.example)\n\n[^n]: note")
        #expect(html.contains("a b</a><sup class=\"footnote-ref\">") && Self.isSound(html))
    }

    @Test("Of a part of a text the footnotes of the part are shown, with the numbers they have in the whole")
    func part() throws {
        let markdown =
            "one[^a]\n\ntwo[^b]\n\nthree[^c]\n\n[^a]: zebra\n[^b]: okapi[^d]\n[^c]: gnu\n[^d]: deep[^a]\n[^e]: eel"
        let html = try Self.html(markdown, shown: [1])
        #expect(Self.isSound(html))
        for word in ["two", "okapi", "deep", "zebra"] { #expect(html.contains(word), "\(word)") }
        for word in ["one", "three", "gnu", "eel"] { #expect(!html.contains(word), "\(word)") }
        #expect(html.contains("<li id=\"fn-2\">") && html.contains("<li id=\"fn-4\" value=\"4\">"))
        #expect(html.ranges(of: "<hr>").count == 2)
        let blocks = try MarkdownDocumentTests.document(markdown, .editorial)
        #expect(
            blocks.withFootnotes([1]).map { String(decoding: blocks.blocks[$0].text, as: UTF8.self) }.sorted() == [
                "deep", "okapi", "two", "zebra",
            ])
    }

    @Test("Where nothing of a text is shown, none of its footnotes is")
    func nothing() throws {
        #expect(try Self.html("one[^a]\n\n[^a]: zebra\n[^b]: okapi", shown: []) == "<hr>\n")
    }

    @Test("Footnotes without words, with pictures or lists have their ways back")
    func oddDefinitions() throws {
        for definition in [
            "", "![a](b)", "- x\n    - y", "> quoted", "    code", "\n\n    | a |\n    |---|\n    | b |",
        ] {
            let html = try Self.html("a[^n]\n\n[^n]: \(definition)\n")
            #expect(Self.isSound(html) && html.contains("href=\"#fnref-1\""), "\(definition): \(html)")
        }
    }

    @Test("Whatever parts of whatever text are shown, each identifier stands once and each link leads to one")
    func generated() throws {
        var numbers = SmallNumbers(seed: 8)
        for _ in 0..<400 {
            let blocks = (0..<Int(numbers.next(below: 9)) + 1).map { _ in Self.block(&numbers) }
            let markdown = blocks.joined(separator: "\n\n")
            let count = try MarkdownDocumentTests.document(markdown, .editorial).blocks.count
            let shown = Set((0..<count).filter { _ in numbers.next(below: 2) == 0 })
            for part in [nil, shown] {
                let html = try Self.html(markdown, shown: part)
                #expect(Self.isSound(html), "\(markdown)\n---\n\(html)")
                #expect(html.ranges(of: "<figure>").count == html.ranges(of: "</figure>").count)
            }
        }
    }

    private static func block(_ numbers: inout SmallNumbers) -> String {
        let label = ["a", "A", "b", "c-2", "é", "1"][numbers.next(below: 6)]
        let other = ["a", "b", "c-2", "none"][numbers.next(below: 4)]
        return switch numbers.next(below: 9) {
        case 0: "Words[^\(label)] and[^\(other)] more."
        case 1: "[^\(label)]: Note *of*[^\(other)] it."
        case 2: "> Quoted[^\(label)]\n>\n> [^\(other)]: inside"
        case 3: "- item[^\(label)]\n\n  [^\(other)]: in item\n- two"
        case 4: "# Head[^\(label)]"
        case 5: "| a[^\(label)] | b |\n|---|---|\n| c | d[^\(other)] |"
        case 6: "![p[^\(label)]](p.png)\n![q](q.png)\ncaption[^\(other)]"
        case 7: "[link[^\(label)]](https://x.example) `[^\(other)]`"
        default: "[^\(label)]:\n\n    deep[^\(other)]\n\n    [^\(other)]: deeper[^\(label)]"
        }
    }
}

/// Numbers that look random and are the same in each run (a linear congruential generator, Knuth's MMIX constants).
struct SmallNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }
}
