import HTML
import Model
import Testing

@testable import Extraction

@Suite("Every word of a page is kept or listed as removed")
struct NothingLostTests {
    @Test("in order, on all development pages", .enabled(if: DevelopmentPages.areHere))
    func developmentPages() throws {
        for collection in ["scrapinghub", "readability", "wp-pages"] {
            for page in try DevelopmentPages.pages(collection) {
                let document = Document(parsing: DecodedText(page: page.bytes).bytes)
                let saved = SavedPage(document, address: nil)
                let blocks = saved.blocks.blocks.reduce(into: [UInt8]()) { $0 += saved.blocks.text[$1.text] + [0x20] }
                let visible = Self.letters(Self.visibleText(of: document))
                let isWhole = Self.letters(blocks) == visible
                #expect(isWhole, "\(page.name)")
                let removed = saved.article.removals.reduce(into: "") { $0 += $1.text }
                let sum = Self.letters(Array(removed.utf8)).count + Self.letters(Array(saved.article.text.utf8)).count
                #expect(sum == visible.count, "\(page.name)")
                let article = Article(
                    format: "html", mediaType: "text/html", metadata: saved.metadata, markdown: "",
                    text: saved.article.text, removals: saved.article.removals)
                let isInOrder = Self.letters(Array(Self.joined(article.passages).utf8)) == visible
                #expect(isInOrder, "\(page.name)")
            }
        }
    }

    private static func joined(_ passages: [Passage]) -> String {
        passages.map { passage in
            switch passage {
            case .kept(let text): text
            case .removed(let removal): removal.text
            }
        }.joined(separator: " ")
    }

    @Test("what is kept and what is removed is told in the order of the page")
    func passages() throws {
        let page = """
            <html><body><nav><a href="/">Home</a></nav><article><h1>Tide tables</h1><p>Grüße vom Kai: the tables \
            are <span class="screen-reader-text">hidden</span> printed each year by the harbour office.</p>
            <div class="share-buttons">Share</div><p>They are sold for a small fee, and nobody has to wait long.</p>
            </article><footer>About us</footer></body></html>
            """
        let article = try #require(extraction(of: Array(page.utf8), named: "page.html").articles.first)
        let lines = article.passages.map { passage in
            switch passage {
            case .kept(let text): "+ " + text
            case .removed(let removal): "- \(removal.rule): " + removal.text
            }
        }
        #expect(
            lines == [
                "- navigation: Home", "- title-repeated: Tide tables", "+ Grüße vom Kai: the tables are",
                "- hidden:  hidden", "+  printed each year by the harbour office.", "- share: Share",
                "+ They are sold for a small fee, and nobody has to wait long.", "- page-foot: About us",
            ])
    }

    @Test("a fragment whose inside is partly removed keeps its order")
    func fragment() {
        let list = BlockReading.blocks(
            "<p>One <span class='screen-reader-text'>two</span> three</p><nav>four</nav><p>five</p>")
        #expect(
            list.blocks.map { String(decoding: list.text[$0.text], as: UTF8.self) } == [
                "One two three", "four", "five",
            ])
        #expect(RemovalList.removals(in: list, from: PlainText(of: list)).map(\.text) == [" two", "four"])
        #expect(String(decoding: PlainText.text(of: list), as: UTF8.self) == "One three\nfive")
    }

    /// All text but that of scripts, styles and what is never shown.
    private static func visibleText(of document: Document) -> [UInt8] {
        var output: [UInt8] = []
        var node = 0
        while node < document.nodes.count {
            let entry = document.nodes[node]
            if entry.kind == .element,
                [.script, .style, .template, .title, .iframe, .datalist].contains(entry.tag)
            {
                node = entry.end
                continue
            }
            if entry.kind == .text { output += document.bytes[document.textRange(of: node)] }
            node += 1
        }
        return output
    }

    /// The letters and digits, without what only sets them apart.
    private static func letters(_ text: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: text, as: UTF8.self).unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
}
