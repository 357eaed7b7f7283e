import HTML

/// Finds the element of a page that holds its article.
enum MainContent {
    /// What an element is worth that is called a sidebar, comments or the like, against one that is not.
    static let suspectFactor = 0.3

    /// The blocks of the element on which the opinions agree.
    static func range(
        in document: Document, list: BlockList, values: BlockValues, removals: ElementRemovals
    ) -> Range<Int> {
        var best: (score: Double, node: Int)?
        var suspects = removals.suspects[...]
        var suspectEnd = 0
        for node in document.nodes.indices {
            if node == suspects.first {
                suspectEnd = max(suspectEnd, document.nodes[node].end)
                suspects.removeFirst()
            }
            let entry = document.nodes[node]
            guard entry.kind == .element || node == 0, entry.tag.isBlock || entry.tag == .other || node == 0 else {
                continue
            }
            let range = list.blocks(inNodes: node..<entry.end)
            var score = score(of: node, blocks: range, in: document, values: values)
            if node < suspectEnd { score *= suspectFactor }
            if score > 0, score >= best?.score ?? 0 { best = (score, node) }
        }
        guard let best else { return 0..<list.blocks.count }
        return list.blocks(inNodes: best.node..<document.nodes[best.node].end)
    }

    /// How surely an element is the article: the prose it holds, less for the share of junk beside it, more for what
    /// its markup says.
    static func score(of node: Int, blocks: Range<Int>, in document: Document, values: BlockValues) -> Double {
        if blocks.isEmpty { return 0 }
        let prose = Double(values.prose(of: blocks))
        if prose == 0 { return 0 }
        let purity = prose / (prose + Double(values.junk(of: blocks)))
        return prose * purity * (1 + ContentMarks.all.bonus(of: node, in: document))
    }
}
