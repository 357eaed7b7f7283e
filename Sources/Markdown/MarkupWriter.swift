import CCmarkGFM

/// Puts markup and anchors into a tree, splitting its text nodes where markup begins and ends.
struct MarkupWriter {
    let blocks: [TextBlock]
    let sources: [BlockSource]

    /// Blocks of code, which are replaced as a whole and then carry their anchor themselves.
    private var replaced: Set<Int> = []

    /// Blocks that are no longer in the tree.
    private let gone: Set<Int>

    init(blocks: [TextBlock], sources: [BlockSource], gone: Set<Int>) {
        (self.blocks, self.sources, self.gone) = (blocks, sources, gone)
    }

    mutating func insert(_ markup: [InlineMarkup]) {
        let ordered = markup.filter { !$0.range.isEmpty }.sorted {
            ($0.block, $0.range.lowerBound, -$0.range.upperBound) < (
                $1.block, $1.range.lowerBound, -$1.range.upperBound
            )
        }
        var start = 0
        while start < ordered.count {
            var end = start
            while end < ordered.count, ordered[end].block == ordered[start].block { end += 1 }
            insert(Array(ordered[start..<end]), intoBlock: ordered[start].block)
            start = end
        }
    }

    /// Gives every block that carries an anchor its number, as a link to itself.
    mutating func insertAnchors() {
        for (index, block) in blocks.enumerated() where sources[index].carriesAnchor && !gone.contains(index) {
            if block.kind == .code {
                if !replaced.contains(index) { replaceCode(index, with: MarkupLine(text: block.text).html) }
                continue
            }
            guard let anchor = TreeWalk.inline(Self.anchor(for: block)) else { continue }
            cmark_node_prepend_child(sources[index].node, anchor)
        }
    }

    private static func anchor(for block: TextBlock) -> String {
        let number = block.anchor.dropFirst()
        return block.kind == .heading
            ? "<a class=\"section-number\" id=\"\(block.anchor)\" href=\"#\(block.anchor)\" aria-label=\"Section \(number)\"></a>"
            : "<a class=\"paragraph-number\" id=\"\(block.anchor)\" href=\"#\(block.anchor)\" aria-label=\"Paragraph \(number)\"></a>"
    }

    private mutating func insert(_ markup: [InlineMarkup], intoBlock index: Int) {
        if blocks[index].kind == .code {
            var line = MarkupLine(text: blocks[index].text)
            line.cover(0..<blocks[index].text.count, by: markup.indices.map { ($0, markup[$0]) }, isLast: { _ in true })
            replaceCode(index, with: line.html)
            return
        }
        var opened: Set<Int> = []
        let runs = sources[index].runs
        let lastRuns = markup.map { piece in runs.lastIndex { $0.range.overlaps(piece.range) } }
        for (runIndex, run) in runs.enumerated() {
            let covering = markup.indices.filter { markup[$0].range.overlaps(run.range) }
            guard !covering.isEmpty else { continue }
            var line = MarkupLine(text: blocks[index].text, opened: opened)
            let isLast = { (piece: Int) in lastRuns[piece] == runIndex }
            if cmark_node_get_type(run.node) == CMARK_NODE_CODE {
                wrap(run.node, by: covering.map { ($0, markup[$0]) }, line: &line, isLast: isLast)
            } else {
                line.cover(run.range, by: covering.map { ($0, markup[$0]) }, isLast: isLast)
                replace(run.node, with: line)
            }
            opened = line.opened
        }
    }

    /// Replaces a text node by the parts of a line; what follows a passage inside a link goes behind the link.
    private func replace(_ node: Node, with line: MarkupLine) {
        let link = enclosingLink(of: node)
        var behind = link
        for part in line.parts {
            switch part {
            case .text(let range):
                let text = cmark_node_new(CMARK_NODE_TEXT)
                cmark_node_set_literal(text, String(decoding: line.text[range], as: UTF8.self))
                cmark_node_insert_before(node, text)
            case .html(let html):
                cmark_node_insert_before(node, TreeWalk.inline(html))
            case .trailing(let html):
                let added = TreeWalk.inline(html)
                if let target = behind {
                    cmark_node_insert_after(target, added)
                    behind = added
                } else {
                    cmark_node_insert_before(node, added)
                }
            }
        }
        cmark_node_free(node)
    }

    /// Inline code cannot be split: markup that touches it goes around the whole.
    private func wrap(
        _ node: Node, by markup: [(Int, InlineMarkup)], line: inout MarkupLine, isLast: (Int) -> Bool
    ) {
        for (index, piece) in markup {
            let opening = line.opened.insert(index).inserted ? piece.opening : piece.continuation
            cmark_node_insert_before(node, TreeWalk.inline(opening))
        }
        for (index, piece) in markup {
            let closing = piece.closing + (isLast(index) ? piece.trailing : "")
            cmark_node_insert_after(node, TreeWalk.inline(closing))
        }
    }

    private func enclosingLink(of node: Node) -> Node? {
        var link: Node?
        var ancestor = cmark_node_parent(node)
        while let current = ancestor {
            if cmark_node_get_type(current) == CMARK_NODE_LINK { link = current }
            ancestor = cmark_node_parent(current)
        }
        return link
    }

    private mutating func replaceCode(_ index: Int, with content: String) {
        let node = sources[index].node
        let information = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
        let language = information.split(separator: " ").first.map {
            $0.filter { $0.isLetter || $0.isNumber || "+-#_".contains($0) }
        }
        let attribute = language.map { " class=\"language-\($0)\"" } ?? ""
        let anchor = Self.anchor(for: blocks[index])
        let html =
            "<div class=\"code-block\">\(anchor)<pre tabindex=\"0\"><code\(attribute)>\(content)</code></pre></div>"
        guard let block = TreeWalk.block(html) else { return }
        cmark_node_insert_before(node, block)
        cmark_node_free(node)
        replaced.insert(index)
    }
}
