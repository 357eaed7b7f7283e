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
            if node == suspects.first?.node {
                suspectEnd = max(suspectEnd, document.nodes[node].end)
                suspects.removeFirst()
            }
            let entry = document.nodes[node]
            guard entry.kind == .element || node == 0,
                entry.tag.isBlock && entry.tag != .p || entry.tag == .other || node == 0
            else { continue }
            let range = list.blocks(inNodes: node..<entry.end)
            var score = score(of: node, blocks: range, in: document, values: values)
            if node < suspectEnd { score *= suspectFactor }
            if score > 0, score >= best?.score ?? 0 { best = (score, node) }
        }
        if (best?.score ?? 0) < leastProse,
            let marked = markedElement(of: document, list: list, values: values)
        {
            return list.blocks(inNodes: marked..<document.nodes[marked].end)
        }
        guard let best else { return 0..<list.blocks.count }
        return list.blocks(inNodes: best.node..<document.nodes[best.node].end)
    }

    /// An article with less prose is a list of links, a picture, a line: its markup tells more than its words.
    static let leastProse = 30.0

    /// The element that its markup most surely says to be the article, if it holds some words.
    private static func markedElement(of document: Document, list: BlockList, values: BlockValues) -> Int? {
        var best: (bonus: Double, words: Int, node: Int)?
        for node in document.nodes.indices
        where document.nodes[node].kind == .element && document.nodes[node].tag.isBlock {
            let bonus = ContentMarks.all.bonus(of: node, in: document)
            guard bonus >= ContentMarks.Bonus.article else { continue }
            let words = values.words(of: list.blocks(inNodes: node..<document.nodes[node].end))
            guard words >= 10, bonus > best?.bonus ?? 0 || bonus == best?.bonus && words > best?.words ?? 0 else {
                continue
            }
            best = (bonus, words, node)
        }
        return best?.node
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
