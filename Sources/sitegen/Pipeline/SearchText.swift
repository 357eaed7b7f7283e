import Markdown
import Search

/// The texts of a page as the index reads them.
enum SearchText {
    /// The blocks that a page shows.
    static func passages(of document: MarkdownDocument, shown: Set<Int>?) -> [SearchDocument.Passage] {
        document.blocks.enumerated().filter { shown?.contains($0.offset) ?? true }.map { _, block in
            SearchDocument.Passage(
                anchor: block.anchor, text: block.text, role: block.kind == .heading ? .heading : .text)
        }
    }
}
