import HTML

/// What follows an article and belongs to it.
extension ArticleEdges {
    /// The sections that belong to an article although they are no prose, as their headings say: sources, notes,
    /// appendices.
    static func apparatus(_ range: Range<Int>, _ facts: [BlockFacts], _ list: BlockList) -> [Range<Int>] {
        let headings = range.filter { facts[$0 - range.lowerBound].isHeading && list.blocks[$0].rule == nil }
        return headings.enumerated().compactMap { place, index -> Range<Int>? in
            let text = list.keptText(of: list.blocks[index])
            let words = LineToken.words(of: text, in: 0..<text.count, limit: 8).map(\.hash)
            guard words.count < 8,
                apparatusPhrases.contains(where: { words.starts(with: $0) || words.suffix($0.count).elementsEqual($0) })
            else { return nil }
            let level = facts[index - range.lowerBound].level
            let end = headings[(place + 1)...].first { facts[$0 - range.lowerBound].level <= level }
            return index..<(end ?? range.upperBound)
        }
    }

    private static let apparatusPhrases = WordGroup.apparatus.phrases.map { LineToken.hashes(of: $0) }

    /// The containers of the lists that markup calls notes or references.
    static func notes(_ range: Range<Int>, _ facts: [BlockFacts], _ list: BlockList, _ document: Document) -> Set<Int> {
        var (notes, seen): (Set<Int>, Set<Int>) = ([], [])
        for index in range where facts[index - range.lowerBound].isItem {
            let container = list.containers[list.blocks[index].container].parent
            guard seen.insert(container).inserted else { continue }
            let item = document.ancestors(of: list.blocks[index].node).prefix(6).first { document.nodes[$0].tag == .li }
            guard let holder = item.map({ document.nodes[$0].parent }) else { continue }
            if [holder, document.nodes[holder].parent].contains(where: { isCalledNotes($0, document) }) {
                notes.insert(container)
            }
        }
        return notes
    }

    private static func isCalledNotes(_ node: Int, _ document: Document) -> Bool {
        ClassWords.hasAny(of: noteNames, node, in: document, attributes: ["class", "id", "role"])
    }

    private static let noteNames = ClassWords.set(
        "references reflist footnotes endnotes bibliography citations sources")
}
