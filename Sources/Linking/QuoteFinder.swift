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

    /// Where a note's quotation stands. Where it occurs several times its `prefix` and `suffix` must leave one.
    func anchor(of annotation: Annotation) -> Anchor {
        let quote = FoldedText.bytes(of: annotation.quote)
        guard !quote.isEmpty else { return .orphan }
        let found = occurrences(of: quote)
        guard !found.isEmpty else { return .orphan }
        let fitting = found.count == 1 ? found : found.filter { fits($0, annotation) }
        guard fitting.count == 1, let range = fitting.first else { return .ambiguous(found.count) }
        let places = self.places(of: range)
        return isExact(annotation.quote, places) ? .exact(places) : .normalised(places)
    }

    /// The passage at these places, as the text has it.
    func passage(_ places: [TextPlace]) -> String {
        places.map { String(decoding: blocks[$0.block].text[$0.range], as: UTF8.self) }.joined(separator: " ")
    }

    private func occurrences(of quote: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        NameAutomaton([quote]).search(joined) { ranges.append($0.end - quote.count..<$0.end) }
        return ranges
    }

    private func fits(_ range: Range<Int>, _ annotation: Annotation) -> Bool {
        let prefix = FoldedText.bytes(of: annotation.prefix ?? "")
        let suffix = FoldedText.bytes(of: annotation.suffix ?? "")
        guard !prefix.isEmpty || !suffix.isEmpty else { return false }
        var before = joined[..<range.lowerBound]
        if before.last == 0x20 { before.removeLast() }
        var after = joined[range.upperBound...]
        if after.first == 0x20 { after.removeFirst() }
        return before.suffix(prefix.count).elementsEqual(prefix) && after.prefix(suffix.count).elementsEqual(suffix)
    }

    /// The places in the blocks that a range of `joined` covers, without white space at their ends.
    private func places(of range: Range<Int>) -> [TextPlace] {
        var places: [TextPlace] = []
        for (index, start) in starts.enumerated() {
            let own = range.clamped(to: start..<start + folds[index].bytes.count)
            guard !own.isEmpty else { continue }
            let original = folds[index].original(own.lowerBound - start..<own.upperBound - start)
            if !original.isEmpty { places.append(TextPlace(block: index, range: original)) }
        }
        return places
    }

    private func isExact(_ quote: String, _ places: [TextPlace]) -> Bool {
        guard places.count == 1, let place = places.first else { return false }
        return blocks[place.block].text[place.range].elementsEqual(quote.trimmingWhitespace.utf8)
    }
}
