import CCmarkGFM
import Text

/// Gathers the text blocks of a tree, in one walk.
struct BlockCollector {
    private(set) var blocks: [TextBlock] = []
    private(set) var sources: [BlockSource] = []

    private var paragraphs = 0
    private var headings = 0
    private var current: Int?
    private var topLevel: Node?
    private var linkDepth = 0
    private var linkStart = 0
    private var imageDepth = 0
    private var tableAnchor: String?

    mutating func collect(from root: Node) {
        // The walk's closure may not capture an inout `self`, so the state travels in a copy.
        var state = self
        TreeWalk.walk(root) { event, node in
            if node == root { return }
            if event == .enter { state.enter(node, root: root) } else { state.exit(node) }
        }
        self = state
    }

    private mutating func enter(_ node: Node, root: Node) {
        if cmark_node_parent(node) == root { topLevel = node }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: begin(.paragraph, node)
        case CMARK_NODE_HEADING: begin(.heading, node)
        case CMARK_NODE_CODE_BLOCK:
            begin(.code, node)
            append(TreeWalk.literal(of: node), from: node, opaque: false)
            current = nil
        case CMARK_NODE_TEXT: append(TreeWalk.literal(of: node), from: node, opaque: false)
        case CMARK_NODE_CODE: append(TreeWalk.literal(of: node), from: node, opaque: true)
        case CMARK_NODE_SOFTBREAK: append([0x20], from: nil, opaque: false)
        case CMARK_NODE_LINEBREAK: append([0x0A], from: nil, opaque: false)
        case CMARK_NODE_HTML_INLINE where TreeWalk.literal(of: node).elementsEqual(RawHTML.lineBreak.utf8):
            append([0x0A], from: nil, opaque: false)
        case CMARK_NODE_LINK:
            if linkDepth == 0, let current { linkStart = blocks[current].text.count }
            linkDepth += 1
        case CMARK_NODE_IMAGE: imageDepth += 1
        default: enterExtension(node)
        }
    }

    private mutating func enterExtension(_ node: Node) {
        switch TreeWalk.typeName(of: node) {
        case "table": tableAnchor = ""
        case "table_cell": begin(.tableCell, node)
        default: break
        }
    }

    private mutating func exit(_ node: Node) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: end()
        case CMARK_NODE_LINK:
            linkDepth -= 1
            if linkDepth == 0, let current { addLink(linkStart..<blocks[current].text.count, of: node) }
        case CMARK_NODE_IMAGE: imageDepth -= 1
        default:
            switch TreeWalk.typeName(of: node) {
            case "table": tableAnchor = nil
            case "table_cell": end()
            default: break
            }
        }
    }

    private mutating func begin(_ kind: TextBlock.Kind, _ node: Node) {
        var carriesAnchor = true
        let anchor: String
        if kind == .heading {
            headings += 1
            anchor = "s\(headings)"
        } else if kind == .tableCell, let shared = tableAnchor, !shared.isEmpty {
            anchor = shared
            carriesAnchor = false
        } else {
            paragraphs += 1
            anchor = "p\(paragraphs)"
            if kind == .tableCell { tableAnchor = anchor }
        }
        blocks.append(TextBlock(kind: kind, anchor: anchor, section: headings))
        sources.append(BlockSource(node: node, topLevel: topLevel ?? node, carriesAnchor: carriesAnchor))
        current = blocks.count - 1
    }

    /// A paragraph without words (a picture alone) is no text block and gives its number back.
    private mutating func end() {
        if let index = current, blocks[index].kind == .paragraph, blocks[index].text.allSatisfy({ $0 <= 0x20 }) {
            blocks.removeLast()
            sources.removeLast()
            paragraphs -= 1
        }
        current = nil
    }

    private mutating func append(_ bytes: [UInt8], from node: Node?, opaque: Bool) {
        guard let index = current, imageDepth == 0 else { return }
        let start = blocks[index].text.count
        blocks[index].text += bytes
        let range = start..<blocks[index].text.count
        if let node { sources[index].runs.append(BlockSource.Run(node: node, range: range)) }
        if opaque { blocks[index].opaque.append(range) }
    }

    private mutating func addLink(_ range: Range<Int>, of node: Node) {
        guard let index = current, !range.isEmpty else { return }
        blocks[index].links.append(range)
        let text = blocks[index].text[range]
        // A link that shows its own address: the words in it are not prose.
        let shown = String(decoding: text, as: UTF8.self)
        if shown.hasPrefix("http://") || shown.hasPrefix("https://") || shown.hasPrefix("www.") {
            blocks[index].opaque.append(range)
        }
    }
}
