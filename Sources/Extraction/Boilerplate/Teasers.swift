import Text

/// Finds what announces other articles: a linked title, and the beginning of a text that breaks off.
enum Teasers {
    /// One alone may be the author's own.
    static let fewest = 2
    /// The most words of an announcement.
    static let longest = 80
    /// The fewest words of a title that is part of its announcement, and of one on a line of its own.
    static let shortestTitle = (within: 4, above: 3)

    /// Removes the announcements of a page that has more than one.
    static func apply(to list: inout BlockList) {
        var found: [Int] = []
        var count = 0
        var title: Int?
        for index in list.blocks.indices where list.blocks[index].rule == nil && !list.blocks[index].text.isEmpty {
            let block = list.blocks[index]
            guard block.text.count <= longest * 16 else {
                title = nil
                continue
            }
            let (words, linked) = list.words(of: block)
            if words == 0 { continue }
            if linked == words, words >= shortestTitle.above {
                title = index
            } else if words <= longest, block.kind == .paragraph, breaksOff(block, in: list) {
                if let title {
                    found += [title, index]
                    count += 1
                } else if leadingLinkedWords(of: block, in: list) >= shortestTitle.within {
                    found.append(index)
                    count += 1
                }
                title = nil
            } else if words > 12 {
                title = nil
            }
        }
        guard count >= fewest else { return }
        for index in found { list.blocks[index].rule = rule }
    }

    /// The words of the link that a block begins with.
    private static func leadingLinkedWords(of block: Block, in list: BlockList) -> Int {
        var words = 0
        let first = list.runs[block.runs].first { $0.rule == nil && !$0.text.isEmpty }?.link
        guard let first else { return 0 }
        for run in list.runs[block.runs] where run.rule == nil {
            guard run.link == first || run.text.isEmpty else { break }
            words += WordCount.words(in: list.text, run.text)
        }
        return words
    }

    /// Whether a text ends with an ellipsis, brackets and a link that leads on aside.
    static func breaksOff(_ block: Block, in list: BlockList) -> Bool {
        var end = block.text.upperBound
        if let last = list.runs[block.runs].last(where: { $0.rule == nil && !$0.text.isEmpty }), last.link != nil,
            WordCount.words(in: list.text, last.text) <= 3, last.text.lowerBound > block.text.lowerBound
        {
            if breaksOff(list.text, block.text.lowerBound..<end) { return true }
            end = last.text.lowerBound
        }
        return breaksOff(list.text, block.text.lowerBound..<end)
    }

    private static func breaksOff(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, let scalar = UTF8Scalar.decode(text, before: end) {
            switch scalar.value {
            case 0x20, 0xA0, 0x29, 0x5D, 0x7D, 0x2192, 0xBB: end -= scalar.length
            case 0x2026: return true
            case 0x2E: return end - range.lowerBound > 3 && text[end - 2] == 0x2E && text[end - 3] == 0x2E
            default: return false
            }
        }
        return false
    }

    private static let rule = BoilerplateRule.place(of: "teaser")
}
