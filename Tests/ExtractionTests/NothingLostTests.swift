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
                #expect(Self.letters(blocks) == visible, "\(page.name)")
                let removed = saved.article.removals.reduce(into: "") { $0 += $1.text }
                let sum = Self.letters(Array(removed.utf8)).count + Self.letters(Array(saved.article.text.utf8)).count
                #expect(sum == visible.count, "\(page.name)")
            }
        }
    }

    @Test("a fragment whose inside is partly removed keeps its order")
    func fragment() {
        let list = BlockReading.blocks(
            "<p>One <span class='screen-reader-text'>two</span> three</p><nav>four</nav><p>five</p>")
        #expect(list.blocks.map { String(decoding: list.text[$0.text], as: UTF8.self) } == ["One two three", "four", "five"])
        #expect(RemovalList.removals(in: list).map(\.text) == [" two", "four"])
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
