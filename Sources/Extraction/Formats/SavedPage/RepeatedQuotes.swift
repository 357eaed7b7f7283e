import HTML

/// Removes sentences that are set apart to be seen, and stand in the running text as well.
enum RepeatedQuotes {
    /// The most words of such a sentence.
    static let longest = 80
    /// The fewest.
    static let shortest = 3
    /// How many words in a row are compared.
    static let reach = 3
    /// A shorter line after one that goes is the name of who said it.
    static let longestName = 10

    static func apply(to list: inout BlockList, in range: Range<Int>, of document: Document) {
        let kept = range.filter { list.blocks[$0].rule == nil && !list.blocks[$0].text.isEmpty }
        let apart = kept.filter { isSetApart(list.blocks[$0], in: list, document) }
        guard !apart.isEmpty else { return }
        let isApart = Set(apart)
        var rows: Set<UInt64> = []
        for index in kept where !isApart.contains(index) { rows.formUnion(Self.rows(of: list.blocks[index], in: list)) }
        var last: Int?
        for (place, index) in kept.enumerated() where isApart.contains(index) {
            let block = list.blocks[index]
            let words = list.words(of: block).all
            if let last, list.blocks[last].container == block.container, block.container != 0, words <= longestName,
                place > 0, kept[place - 1] == last
            {
                list.blocks[index].rule = rule
                continue
            }
            guard words >= shortest, words <= longest, !isIntroduced(place, kept, list) else { continue }
            let own = Self.rows(of: block, in: list)
            guard !own.isEmpty, own.allSatisfy(rows.contains) else { continue }
            list.blocks[index].rule = rule
            last = index
        }
    }

    private static func isIntroduced(_ place: Int, _ kept: [Int], _ list: BlockList) -> Bool {
        place > 0 && list.text[list.blocks[kept[place - 1]].text].last == Byte.colon
    }

    /// Whether a block is a quotation, or stands in an element that is called so or is apart from the text.
    private static func isSetApart(_ block: Block, in list: BlockList, _ document: Document) -> Bool {
        guard !block.kind.isCell, block.text.count <= longest * 16 else { return false }
        if case .quote = list.containers[block.container].kind { return true }
        if case .item = list.containers[block.container].kind { return false }
        var node = block.element
        for _ in 0..<3 {
            if document.nodes[node].tag == .aside || document.nodes[node].tag == .figure { return true }
            if document.nodes[node].tag == .blockquote || document.nodes[node].tag == .q { return true }
            if document.attribute("aria-hidden", of: node)?.elementsEqual("true".utf8) ?? false { return true }
            if ClassWords.hasAny(of: names, node, in: document, attributes: ["class"]) { return true }
            if node == 0 { break }
            node = document.nodes[node].parent
        }
        return false
    }

    private static let names = ClassWords.set(
        """
        pull pullquote pullout quote quotation callout highlight highlighted standout breakout zitat citation exergue
        destacado sumario destaque tweet tweetable clicktotweet blockquote
        """)

    private static func rows(of block: Block, in list: BlockList) -> [UInt64] {
        let text = list.keptText(of: block)
        let words = LineToken.words(of: text, in: 0..<text.count).map(\.hash)
        return WordRows.rows(of: words, length: reach)
    }

    private static let rule = BoilerplateRule.place(of: "repeated-text")
}
