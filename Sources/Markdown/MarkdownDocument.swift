import CCmarkGFM
import Text

typealias Node = OpaquePointer

/// A parsed Markdown text: read its blocks, put markup into it, render it once.
///
/// It owns a cmark-gfm tree and belongs to one thread.
public final class MarkdownDocument {
    /// The text blocks in order.
    public let blocks: [TextBlock]
    /// How many pieces of raw HTML were found that are not on the list of harmless tags; they are shown as text.
    public let rawHTMLCount: Int

    let root: Node
    /// For each block, where its text comes from.
    let sources: [BlockSource]
    /// The blocks that `retain` took out.
    var gone: Set<Int> = []

    /// Parses a text. Headings are shifted so that the highest in the text comes out as `<h2>`.
    /// - Returns: `nil` where the text exceeds `MarkdownBounds`, or cmark-gfm has no memory left.
    public init?(parsing markdown: [UInt8], dialect: MarkdownDialect) {
        guard MarkdownBounds.hold(for: markdown) else { return nil }
        guard let root = MarkdownParser.parse(markdown, dialect: dialect) else { return nil }
        self.root = root
        rawHTMLCount = RawHTML.neutralise(in: root)
        var collector = BlockCollector()
        collector.collect(from: root)
        blocks = collector.blocks
        sources = collector.sources
        HeadingLevels.shift(in: root)
    }

    deinit { cmark_node_free(root) }
}

/// Where a block's text stands in the tree.
struct BlockSource {
    /// The block's own node.
    var node: Node
    /// The child of the root that holds it.
    var topLevel: Node
    /// The leaves that make up its text, in order.
    var runs: [Run] = []
    /// Whether it is the first block under its anchor, so that it carries the anchor.
    var carriesAnchor: Bool

    struct Run {
        var node: Node
        var range: Range<Int>
    }
}
