import Markdown
import Model
import Text

/// Finds quotations in one briefing's text, exactly or after folding.
struct QuoteFinder {
    private let blocks: [TextBlock]
    /// The folded blocks, joined by single spaces: a quotation may run from one block into the next.
    private var joined: [UInt8] = []
    private var folds: [FoldedText] = []
    /// Where each block's fold begins in `joined`.
    private var starts: [Int] = []

    init(_ blocks: [TextBlock]) {
        self.blocks = blocks
        for block in blocks {
            if !joined.isEmpty, joined.last != 0x20 { joined.append(0x20) }
            let fold = FoldedText(block.text)
            starts.append(joined.count)
            folds.append(fold)
            joined += fold.bytes
        }
    }

    /// Where the quotations of notes stand, in the order given. Where one occurs several times its `prefix` and `suffix`
    /// must leave one place. The text is gone through once for all of them.
    func anchors(of annotations: [Annotation]) -> [Anchor] {
        var search = Search()
        let wanted = annotations.map { annotation in
            let quote = FoldedText.bytes(of: annotation.quote)
            return (quote: search.add(quote), inContext: Self.contexts(of: annotation, quote).map { search.add($0) })
        }
        let found = search.run(in: joined)
        return zip(annotations, wanted).map { annotation, wanted in
            guard let quote = wanted.quote.flatMap({ found[$0] }), quote.count > 0 else { return .orphan }
            if quote.count == 1 { return anchor(of: annotation, at: quote.first) }
            let fitting = wanted.inContext.compactMap { $0.flatMap { found[$0] } }.filter { $0.count > 0 }
            guard fitting.count == 1, let only = fitting.first, only.count == 1 else { return .ambiguous(quote.count) }
            return anchor(of: annotation, at: only.first)
        }
    }

    /// The passage at these places, as the text has it.
    func passage(_ places: [TextPlace]) -> String {
        places.map { String(decoding: blocks[$0.block].text[$0.range], as: UTF8.self) }.joined(separator: " ")
    }

    /// A quotation with what stands around it, with and without a space between.
    private static func contexts(of annotation: Annotation, _ quote: [UInt8]) -> [Pattern] {
        let prefix = FoldedText.bytes(of: annotation.prefix ?? "")
        let suffix = FoldedText.bytes(of: annotation.suffix ?? "")
        guard !quote.isEmpty, !prefix.isEmpty || !suffix.isEmpty else { return [] }
        let heads = prefix.isEmpty ? [[]] : [prefix, prefix + [0x20]]
        let tails = suffix.isEmpty ? [[]] : [suffix, [0x20] + suffix]
        return heads.flatMap { head in
            tails.map { Pattern(bytes: head + quote + $0, quote: head.count..<head.count + quote.count) }
        }
    }

    private func anchor(of annotation: Annotation, at range: Range<Int>) -> Anchor {
        let places = self.places(of: range)
        return isExact(annotation.quote, places) ? .exact(places) : .normalised(places)
    }

    /// The places in the blocks that a range of `joined` covers, without white space at their ends.
    private func places(of range: Range<Int>) -> [TextPlace] {
        var places: [TextPlace] = []
        var index = firstBlock(endingAfter: range.lowerBound)
        while index < starts.count, starts[index] < range.upperBound {
            let start = starts[index]
            let own = range.clamped(to: start..<start + folds[index].bytes.count)
            if !own.isEmpty {
                let original = folds[index].original(own.lowerBound - start..<own.upperBound - start)
                if !original.isEmpty { places.append(TextPlace(block: index, range: original)) }
            }
            index += 1
        }
        return places
    }

    private func firstBlock(endingAfter offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] + folds[middle].bytes.count <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isExact(_ quote: String, _ places: [TextPlace]) -> Bool {
        guard places.count == 1, let place = places.first else { return false }
        return blocks[place.block].text[place.range].elementsEqual(quote.trimmingWhitespace.utf8)
    }
}

/// What is looked for in the text of a briefing.
private struct Pattern {
    let bytes: [UInt8]
    /// The bytes of it that are the quotation.
    let quote: Range<Int>
}

/// Looks for many quotations in one pass.
private struct Search {
    /// How often a quotation was found, and where first.
    struct Finding {
        var count = 0
        var first = 0..<0
    }

    private var patterns: [Pattern] = []
    private var known: [[UInt8]: [Range<Int>: Int]] = [:]

    /// Adds a quotation without context; `nil` for an empty one.
    mutating func add(_ quote: [UInt8]) -> Int? { add(Pattern(bytes: quote, quote: 0..<quote.count)) }

    mutating func add(_ pattern: Pattern) -> Int? {
        guard !pattern.bytes.isEmpty else { return nil }
        if let index = known[pattern.bytes]?[pattern.quote] { return index }
        known[pattern.bytes, default: [:]][pattern.quote] = patterns.count
        patterns.append(pattern)
        return patterns.count - 1
    }

    func run(in text: [UInt8]) -> [Finding] {
        var findings = [Finding](repeating: Finding(), count: patterns.count)
        NameAutomaton(patterns.map(\.bytes)).search(text) { hit in
            let pattern = patterns[hit.pattern]
            if findings[hit.pattern].count == 0 {
                let start = hit.end - pattern.bytes.count
                findings[hit.pattern].first = start + pattern.quote.lowerBound..<start + pattern.quote.upperBound
            }
            findings[hit.pattern].count += 1
        }
        return findings
    }
}
