import HTML

/// Removes the articles that a page holds below its own, as where a browser went on loading while its reader scrolled.
///
/// A further article begins with a heading that is made as the title is and with an author or a day of its own. The
/// sections of one article have headings, but neither of these.
enum FurtherArticles {
    /// Prose of so many words stands before a further article.
    static let wordsBefore = 60
    /// Prose of so many words makes a further article.
    static let wordsAfter = 40
    /// How far below its heading an author or day stands, in blocks.
    static let reach = 6

    static func apply(to list: inout BlockList, in range: Range<Int>, of document: Document, title: String?) {
        guard let first = titleHeading(in: list, range, title) else { return }
        let make = Make(list.blocks[first], document)
        let own = text(of: list.blocks[first], list)
        var words = 0
        for index in range where index > first {
            let block = list.blocks[index]
            if case .heading = block.kind, words >= wordsBefore, make.isLike(Make(block, document)),
                !(index..<min(index + reach, range.upperBound)).contains(where: {
                    text(of: list.blocks[$0], list) == own
                }),
                statesOrigin(below: index, in: list, range), prose(in: list, index..<range.upperBound) >= wordsAfter
            {
                for place in start(index, in: list, range)..<range.upperBound where list.blocks[place].rule == nil {
                    list.blocks[place].rule = rule
                }
                return
            }
            if block.rule == nil, block.kind == .paragraph { words += list.words(of: block).all }
        }
    }

    private static func text(of block: Block, _ list: BlockList) -> [UInt8] {
        SiteNames.compact(String(decoding: list.text[block.text].prefix(600), as: UTF8.self))
    }

    /// The heading that is the title, or else the first of the highest level.
    private static func titleHeading(in list: BlockList, _ range: Range<Int>, _ title: String?) -> Int? {
        let wanted = title.map { SiteNames.compact($0) }
        var best: (level: Int, index: Int)?
        for index in 0..<range.upperBound {
            guard case .heading(let level) = list.blocks[index].kind, list.blocks[index].text.count < 600 else {
                continue
            }
            if let wanted, wanted.count > 2, text(of: list.blocks[index], list) == wanted { return index }
            if level < best?.level ?? 2 { best = (level, index) }
        }
        return best?.index
    }

    /// How a heading is made: its level and its class.
    private struct Make {
        var level = 7
        var className: ArraySlice<UInt8> = []

        init(_ block: Block, _ document: Document) {
            if case .heading(let level) = block.kind { self.level = level }
            className = document.attribute("class", of: block.element) ?? []
        }

        func isLike(_ other: Make) -> Bool {
            other.level <= level
                || other.level == level + 1 && !className.isEmpty && className.elementsEqual(other.className)
        }
    }

    /// Whether a name or a day stands between a heading and the first sentence below it.
    private static func statesOrigin(below heading: Int, in list: BlockList, _ range: Range<Int>) -> Bool {
        for index in range.suffix(from: heading).dropFirst().prefix(reach) {
            let block = list.blocks[index]
            if let rule = block.rule, origins.contains(rule), !block.text.isEmpty { return true }
            guard block.rule == nil, !block.text.isEmpty else { continue }
            let fact = BlockFacts(of: block, in: list)
            if fact.isDate { return true }
            let text = list.keptText(of: block)
            if fact.words <= 10, AuthorNames.isByline(String(decoding: text, as: UTF8.self)) { return true }
            if fact.isProse { return false }
        }
        return false
    }

    private static func prose(in list: BlockList, _ range: Range<Int>) -> Int {
        var words = 0
        for index in range where list.blocks[index].rule == nil && list.blocks[index].kind == .paragraph {
            words += list.words(of: list.blocks[index]).all
            if words >= wordsAfter { break }
        }
        return words
    }

    /// Where what belongs to a further article begins: with the labels and headings just above its own.
    private static func start(_ heading: Int, in list: BlockList, _ range: Range<Int>) -> Int {
        var start = heading
        while start - 1 > range.lowerBound, heading - start < reach {
            let above = list.blocks[start - 1]
            guard
                above.rule != nil || above.text.isEmpty
                    || !BlockFacts(of: above, in: list).isProse && above.kind != .paragraph
            else { break }
            if case .cell = above.kind { break }
            start -= 1
        }
        return start
    }

    private static let rule = BoilerplateRule.place(of: "further-article")
    private static let origins = Set(["post-details", "author-box"].map { BoilerplateRule.place(of: $0) })
}
