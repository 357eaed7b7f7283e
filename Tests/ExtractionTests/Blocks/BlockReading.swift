import HTML

@testable import Extraction

/// Short ways to read HTML in tests.
enum BlockReading {
    /// The blocks of a fragment.
    static func blocks(_ html: String) -> BlockList {
        let document = Document(parsing: Array(html.utf8))
        let removals = ElementRemovals(of: document, measure: TextMeasure(of: document), isFragment: true)
        var list = BlockReader.blocks(of: document, context: ArticleContext(), removals: removals)
        BlockRemovals.apply(to: &list, title: nil)
        return list
    }

    /// A whole page.
    static func page(_ bytes: [UInt8]) -> SavedPage {
        SavedPage(Document(parsing: DecodedText(page: bytes).bytes), address: "https://example.org/a/b")
    }
}
