/// What each block of a page says for or against being part of an article, in words.
///
/// A block of prose is worth its words, up to a limit, less a constant, so that many short lines weigh against and a few
/// paragraphs for the element that holds them; linked words count against it. This is the idea of the densest band of
/// lines (maximum-sum subsequence, Pasternack and Roth, WWW 2009), over blocks.
struct BlockValues {
    /// A longer paragraph says no more than one of this many words.
    static let greatestWords = 40
    /// A block of this many words is worth nothing.
    static let cost = 7

    /// The sum of the values before each block.
    private var sums: [Int] = [0]

    init(of list: BlockList) {
        sums.reserveCapacity(list.blocks.count + 1)
        for block in list.blocks { sums.append(sums[sums.count - 1] + Self.value(of: block, in: list)) }
    }

    /// The value of the blocks in a range.
    func value(of range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

    private static func value(of block: Block, in list: BlockList) -> Int {
        if block.rule != nil { return 0 }
        let (words, linked) = list.words(of: block)
        let plain = words - linked
        if case .heading = block.kind { return linked * 2 > words ? -cost : 0 }
        if block.kind == .caption { return 0 }
        if case .code = block.kind { return min(words, greatestWords) }
        if case .cell = block.kind { return linked * 2 > words ? -2 : min(plain, greatestWords) - 2 }
        return min(plain, greatestWords) - cost - min(linked, greatestWords)
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
