import CCmarkGFM
import Text

typealias Node = OpaquePointer

/// A parsed Markdown text: read its blocks, put markup into it, render it once.
///
/// It owns a cmark-gfm tree and belongs to one thread. `TreeChanges` says who owns the nodes.
public final class MarkdownDocument {
    /// The text blocks in order.
    public let blocks: [TextBlock]
    /// The raw HTML that is not on the list of harmless tags, which is shown as text.
    public let rawHTML: RawHTMLFindings

    let root: Node
    /// For each block, where its text comes from.
    let sources: [BlockSource]
    /// The blocks that `retain` took out.
    var gone: Set<Int> = []
    /// The footnotes that are in the tree.
    var footnotes: Footnotes

    /// Parses a text. Headings are shifted so that the highest in the text comes out as `<h2>`.
    ///
    ///     let document = try MarkdownDocument(parsing: Array("See *it*[^1].\n\n[^1]: There.".utf8), dialect: .editorial)
    ///     document.blocks.map(\.anchor)  // ["p1", "p2"]
    ///
    /// - Throws: The limit of `MarkdownBounds` that the text exceeds.
    public init(parsing markdown: [UInt8], dialect: MarkdownDialect) throws(MarkdownRefusal) {
        try MarkdownBounds.check(markdown)
        guard let tree = MarkdownParser.parse(markdown, dialect: dialect) else {
            throw MarkdownRefusal(.memory, line: 1)
        }
        root = tree.root
        Nesting.flatten(in: root)
        rawHTML = RawHTML.neutralise(in: root)
        footnotes = Footnotes(takenFrom: tree)
        TaskBoxes.label(in: root)
        PictureLines.part(in: root)
        var collector = BlockCollector()
        collector.collect(from: root)
        blocks = collector.blocks
        sources = collector.sources
        HeadingLevels.shift(in: root)
    }

    deinit { TreeChanges.remove(root) }
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
