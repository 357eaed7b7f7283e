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
    private var prose: [Int32] = [0]
    private var junk: [Int32] = [0]
    /// The sums of the words that are kept.
    private var words: [Int32] = [0]

    init(of list: BlockList) {
        prose.reserveCapacity(list.blocks.count + 1)
        junk.reserveCapacity(list.blocks.count + 1)
        words.reserveCapacity(list.blocks.count + 1)
        for block in list.blocks {
            let count = block.rule == nil ? list.words(of: block) : (all: 0, linked: 0)
            let value = Self.value(of: block, words: count.all, linked: count.linked)
            prose.append(prose[prose.count - 1] + Int32(max(value, 0)))
            junk.append(junk[junk.count - 1] + Int32(max(-value, 0)))
            words.append(words[words.count - 1] + Int32(count.all))
        }
    }

    /// What speaks for the blocks of a range.
    func prose(of range: Range<Int>) -> Int { Int(prose[range.upperBound] - prose[range.lowerBound]) }

    /// What speaks against them.
    func junk(of range: Range<Int>) -> Int { Int(junk[range.upperBound] - junk[range.lowerBound]) }

    /// The words of the blocks of a range.
    func words(of range: Range<Int>) -> Int { Int(words[range.upperBound] - words[range.lowerBound]) }

    /// The value of one block.
    private static func value(of block: Block, words: Int, linked: Int) -> Int {
        if block.rule != nil { return 0 }
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
