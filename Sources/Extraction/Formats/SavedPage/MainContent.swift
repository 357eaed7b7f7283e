import HTML

/// Finds the element of a page that holds its article.
enum MainContent {
    /// The blocks of the element on which the opinions agree.
    static func range(in document: Document, list: BlockList, values: BlockValues) -> Range<Int> {
        var best: (score: Double, node: Int)?
        for node in document.nodes.indices {
            let entry = document.nodes[node]
            guard entry.kind == .element || node == 0, entry.tag.isBlock || entry.tag == .other || node == 0 else {
                continue
            }
            let range = list.blocks(inNodes: node..<entry.end)
            guard !range.isEmpty else { continue }
            let value = values.value(of: range)
            guard value > 0 else { continue }
            let score = Double(value) * (1 + ContentMarks.all.bonus(of: node, in: document))
            if score >= best?.score ?? 0 { best = (score, node) }
        }
        guard let best else { return 0..<list.blocks.count }
        return list.blocks(inNodes: best.node..<document.nodes[best.node].end)
    }
}
