/// What each block of a page says for or against being part of an article, in words.
///
/// Prose speaks for the element that holds it, link lists and labels against it; the constant cost of a block, which
/// many short lines do not meet, is the idea of the densest band of lines (Pasternack and Roth, WWW 2009).
struct BlockValues {
    /// A longer paragraph says no more than one of this many words.
    static let greatestWords = 60
    /// A block of this many words says nothing.
    static let cost = 6

    /// The sums of what speaks for and against, before each block.
    private var prose: [Int] = [0]
    private var junk: [Int] = [0]

    init(of list: BlockList) {
        prose.reserveCapacity(list.blocks.count + 1)
        junk.reserveCapacity(list.blocks.count + 1)
        for block in list.blocks {
            let value = Self.value(of: block, in: list)
            prose.append(prose[prose.count - 1] + max(value, 0))
            junk.append(junk[junk.count - 1] + max(-value, 0))
        }
    }

    /// What speaks for the blocks of a range.
    func prose(of range: Range<Int>) -> Int { prose[range.upperBound] - prose[range.lowerBound] }

    /// What speaks against them.
    func junk(of range: Range<Int>) -> Int { junk[range.upperBound] - junk[range.lowerBound] }

    /// The value of one block.
    static func value(of block: Block, in list: BlockList) -> Int {
        if block.rule != nil { return 0 }
        let (words, linked) = list.words(of: block)
        let plain = words - linked
        switch block.kind {
        case .heading: return linked * 2 > words ? -cost : 0
        case .caption, .rule: return 0
        case .code: return min(words, greatestWords)
        case .cell: return linked * 2 > words ? -1 : min(plain, greatestWords) / 2
        case .paragraph, .term: return min(plain, greatestWords) - cost - min(linked, greatestWords)
        }
    }
}

extension BlockList {
    /// The words of a block that are kept, and those of them in links.
    func words(of block: Block) -> (all: Int, linked: Int) {
        var (all, linked) = (0, 0)
        for run in runs[block.runs] where run.rule == nil {
            let count = WordCount.words(in: text, run.text)
            all += count
            if run.link != nil { linked += count }
        }
        return (all, linked)
    }
}
