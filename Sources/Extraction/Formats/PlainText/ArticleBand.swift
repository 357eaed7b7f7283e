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
        let scores = lines.indices.map { score(lines[$0], kinds[$0]) }
        var runs: [(range: Range<Int>, sum: Int)] = []
        var rest = [lines.indices]
        // The best run of all, then the best ones beside it, as long as they may be the article.
        while runs.count < candidates, let range = rest.popLast() {
            let run = bestRun(of: scores, in: range)
            guard !run.range.isEmpty else { continue }
            runs.append(run)
            rest = [run.range.upperBound..<range.upperBound] + rest + [range.lowerBound..<run.range.lowerBound]
        }
        runs.sort { $0.range.lowerBound < $1.range.lowerBound }
        guard let best = runs.indices.max(by: { worth($0, of: runs, kinds) < worth($1, of: runs, kinds) }) else {
            return 0..<0
        }
        return joined(best, of: runs, kinds)
    }

    /// The best run with those beside it that belong to it: between them stands nothing that parts of a page begin with,
    /// only what interrupts an article, such as figures, code, or a table of contents.
    private static func joined(
        _ best: Int, of runs: [(range: Range<Int>, sum: Int)], _ kinds: [LineKind]
    ) -> Range<Int> {
        var range = runs[best].range
        for run in runs[..<best].reversed() {
            guard run.sum >= leastArticle, isInterruption(kinds[run.range.upperBound..<range.lowerBound]) else { break }
            range = run.range.lowerBound..<range.upperBound
        }
        for run in runs[(best + 1)...] {
            guard run.sum >= leastArticle, isInterruption(kinds[range.upperBound..<run.range.lowerBound]) else { break }
            range = range.lowerBound..<run.range.upperBound
        }
        return range
    }

    private static func isInterruption(_ gap: ArraySlice<LineKind>) -> Bool {
        var (links, isContents) = (0, false)
        for kind in gap {
            switch kind {
            case .furniture:
                if kind.group?.effect == .barrier { return false }
                if kind.group?.rule == FurnitureGroup.contents.rule { isContents = true }
            case .date, .byline, .teaser: return false
            case .item, .titleCased: links += 1
            default: break
            }
        }
        return isContents || links * 2 < gap.count
    }

    /// How many runs are compared.
    private static let candidates = 12

    private static func bestRun(of scores: [Int], in range: Range<Int>) -> (range: Range<Int>, sum: Int) {
        var best = (range: range.lowerBound..<range.lowerBound, sum: 0)
        var (sum, start) = (0, range.lowerBound)
        for index in range {
            if sum <= 0 { (sum, start) = (0, index) }
            sum += scores[index]
            if sum > best.sum { best = (start..<index + 1, sum) }
        }
        return best
    }

    /// How much an earlier run must score for what follows it and a heading for comments to be comments.
    private static let leastArticle = 25

    /// A run's score, weighed by what stands above it: a byline or date speaks for it, readers' comments, each
    /// with its date, on an article above speak against it.
    private static func worth(_ index: Int, of runs: [(range: Range<Int>, sum: Int)], _ kinds: [LineKind]) -> Int {
        let (range, sum) = runs[index]
        let above = kinds[max(0, range.lowerBound - 6)..<min(range.lowerBound + 3, range.upperBound)]
        let isSigned = above.contains { $0 == .date || $0 == .byline }
        let article = runs[..<index].first { $0.sum >= leastArticle }
        let isDiscussion = article.map { article in
            kinds[article.range.upperBound..<range.lowerBound].contains(where: \.isCommentHeading)
        }
        let isThread = kinds[max(0, range.lowerBound - 3)..<range.upperBound].count { $0 == .date } > 1
        return isDiscussion == true && isThread ? sum / 8 : isSigned ? sum * 3 / 2 : sum
    }

    /// What a line adds to a run.
    static func score(_ line: TextLine, _ kind: LineKind) -> Int {
        let words = min(line.wordCount, Weight.longest)
        var score =
            switch kind {
            case .furniture(let group): furnitureScore(FurnitureGroup.all[Int(group)])
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
