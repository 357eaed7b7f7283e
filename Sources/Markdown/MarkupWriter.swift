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
            TreeChanges.prepend(TreeChanges.inline(Self.anchor(for: block)), to: sources[index].node)
        }
    }

    /// Whether a node is the number of a paragraph.
    static func isAnchor(_ node: Node) -> Bool {
        cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE
            && TreeWalk.literal(of: node).starts(with: paragraphAnchor.utf8)
    }

    private static let paragraphAnchor = "<a class=\"paragraph-number\""

    private static func anchor(for block: TextBlock) -> String {
        let number = block.anchor.dropFirst()
        return block.kind == .heading
            ? "<a class=\"section-number\" id=\"\(block.anchor)\" href=\"#\(block.anchor)\" aria-label=\"Section \(number)\"></a>"
            : "\(paragraphAnchor) id=\"\(block.anchor)\" href=\"#\(block.anchor)\" aria-label=\"Paragraph \(number)\"></a>"
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
        let lastRuns = markup.map { Self.lastRun(of: runs, in: $0.range) }
        var next = 0
        var reaching: [Int] = []
        for (runIndex, run) in runs.enumerated() {
            reaching.removeAll { markup[$0].range.upperBound <= run.range.lowerBound }
            while next < markup.count, markup[next].range.lowerBound < run.range.upperBound {
                reaching.append(next)
                next += 1
            }
            let covering = reaching.filter { markup[$0].range.overlaps(run.range) }
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

    /// The last of the runs, which come in order, that a range overlaps.
    private static func lastRun(of runs: [BlockSource.Run], in range: Range<Int>) -> Int? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        while low > 0, runs[low - 1].range.upperBound > range.lowerBound {
            if runs[low - 1].range.overlaps(range) { return low - 1 }
            low -= 1
        }
        return nil
    }

    /// Replaces a text node by the parts of a line; what follows a passage inside a link goes behind the link.
    private func replace(_ node: Node, with line: MarkupLine) {
        var behind = TreeWalk.link(around: node)
        for part in line.parts {
            switch part {
            case .text(let range):
                TreeChanges.insert(
                    TreeChanges.text(String(decoding: line.text[range], as: UTF8.self)), before: node)
            case .html(let html): TreeChanges.insert(TreeChanges.inline(html), before: node)
            case .trailing(let html):
                let added = TreeChanges.inline(html)
                if let target = behind {
                    if TreeChanges.insert(added, after: target) { behind = added }
                } else {
                    TreeChanges.insert(added, before: node)
                }
            }
        }
        TreeChanges.remove(node)
    }

    /// Inline code cannot be split: markup that touches it goes around the whole.
    private func wrap(
        _ node: Node, by markup: [(Int, InlineMarkup)], line: inout MarkupLine, isLast: (Int) -> Bool
    ) {
        for (index, piece) in markup {
            let opening = line.opened.insert(index).inserted ? piece.opening : piece.continuation
            TreeChanges.insert(TreeChanges.inline(opening), before: node)
        }
        for (index, piece) in markup {
            let closing = piece.closing + (isLast(index) ? piece.trailing : "")
            TreeChanges.insert(TreeChanges.inline(closing), after: node)
        }
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
        TreeChanges.replace(node, with: TreeChanges.block(html))
        replaced.insert(index)
    }
}
