/// Finds the run of lines that an article takes in a page: the one whose lines score highest together.
///
/// Running text scores by its words, everything else costs something; the best run is found in one pass (Bentley's
/// maximum segment sum). Barriers such as `Related articles` cost more than most paragraphs score, so that a run goes
/// beyond one only where the article clearly does.
struct ArticleBand {
    /// The weights, in words. They were set by hand; halving or doubling any one of them moves the score on the
    /// development pages by less than 0.01.
    private enum Weight {
        /// A line counts as no longer than this.
        static let longest = 40
        static let sentence = -1
        static let sentenceItem = -5
        static let item = -1
        static let shortItem = -4
        static let short = -3
        static let long = -10
        static let enumeration = 1
        static let teaser = -6
        static let titleCased = -4
        static let longTitleCased = -8
        static let date = -8
        static let control = -1
        static let call = -8
        static let barrier = -45
        static let repeated = -3
    }

    /// The lines of the article, as places among those given; empty where none is running text.
    static func range(of lines: [TextLine], kinds: [LineKind]) -> Range<Int> {
        var best = 0..<0
        var (bestSum, sum, start) = (0, 0, 0)
        for index in lines.indices {
            if sum <= 0 { (sum, start) = (0, index) }
            sum += score(lines[index], kinds[index])
            if sum > bestSum { (bestSum, best) = (sum, start..<index + 1) }
        }
        return best
    }

    /// What a line adds to a run.
    static func score(_ line: TextLine, _ kind: LineKind) -> Int {
        let words = min(line.wordCount, Weight.longest)
        var score =
            switch kind {
            case .furniture(let group): furnitureScore(FurnitureGroup.all[group])
            case .date, .byline: Weight.date
            case .attribution: 0
            case .address, .enumeration: Weight.enumeration
            case .teaser: line.marker == nil && words >= 30 ? words - 25 : Weight.teaser
            case .titleCased: words >= 16 ? Weight.longTitleCased : Weight.titleCased
            case .item(isSentence: true): words + Weight.sentenceItem
            case .item: words > 4 ? Weight.item : Weight.shortItem
            case .sentence: words + Weight.sentence
            case .long: words + Weight.long
            case .short: Weight.short
            }
        if line.occurrences > 1, words < 15, score > Weight.barrier { score += Weight.repeated }
        return score
    }

    private static func furnitureScore(_ group: FurnitureGroup) -> Int {
        switch group.effect {
        case .barrier: Weight.barrier
        case .line: group.rule == FurnitureGroup.calls.rule ? Weight.call : Weight.control
        }
    }
}
