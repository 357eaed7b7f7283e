/// The sentences of a text.
///
/// A sentence ends after `.`, `!`, `?` or `…` (with any closing quotation marks and brackets) before white space and an
/// upper-case letter, digit or opening mark, unless the full stop belongs to an abbreviation or an initial; after `。`,
/// `！` or `？`; and at a line feed.
public struct Sentences: Sendable {
    /// The longest sentence given, in bytes; a longer one is cut at white space around the place asked for.
    public static let maximumLength = 600

    private let text: [UInt8]
    /// Where sentences begin and end: 0, every boundary, the text's length.
    private let boundaries: [Int]

    /// Finds the sentences of a text in UTF-8.
    public init(of text: [UInt8]) {
        self.text = text
        var boundaries = [0]
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80, byte != 0x0A, byte != 0x2E, byte != 0x21, byte != 0x3F {
                index += 1
                continue
            }
            let scalar = UTF8Scalar.decode(text, at: index)
            if let boundary = Self.boundary(in: text, at: index, scalar: scalar) { boundaries.append(boundary) }
            index += scalar.length
        }
        boundaries.append(text.count)
        self.boundaries = boundaries
    }

    /// The bytes of the sentence, or run of sentences, that a range lies in, without white space at the ends; of a long
    /// one `maximumLength` at most.
    public func range(around inner: Range<Int>) -> Range<Int> {
        Self.trimmed(Self.shortened(boundaries(around: inner), around: inner, in: text), in: text)
    }

    /// The bytes of the whole sentence, or run of sentences, that a range lies in, without white space at the ends.
    public func wholeRange(around inner: Range<Int>) -> Range<Int> {
        let range = Self.trimmed(boundaries(around: inner), in: text)
        return min(range.lowerBound, inner.lowerBound)..<max(range.upperBound, inner.upperBound)
    }

    private func boundaries(around inner: Range<Int>) -> Range<Int> {
        let after = boundaries.partitioningIndex { $0 > inner.lowerBound }
        let start = boundaries[max(0, after - 1)]
        let end = boundaries[min(boundaries.count - 1, boundaries.partitioningIndex { $0 >= inner.upperBound })]
        return start..<max(start, end)
    }

    /// Where the sentence ends that the scalar at `index` closes; `nil` where it closes none.
    private static func boundary(in text: [UInt8], at index: Int, scalar: UTF8Scalar) -> Int? {
        let next = index + scalar.length
        switch scalar.value {
        case 0x0A, 0x3002, 0xFF01, 0xFF1F: return next
        case 0x2E, 0x21, 0x3F, 0x2026: break
        default: return nil
        }
        var end = next
        // Of a longer run of marks the last ones find the boundary: a text of nothing but full stops stays linear.
        while end < text.count, end - next < 32 {
            let closing = UTF8Scalar.decode(text, at: end)
            guard isClosing(closing.value) else { break }
            end += closing.length
        }
        guard end < text.count else { return nil }
        var follower = end
        while follower < text.count {
            let space = UTF8Scalar.decode(text, at: follower)
            guard ScalarClass(space.value) == .space else { break }
            follower += space.length
        }
        guard follower > end, follower < text.count else { return nil }
        let opening = UTF8Scalar.decode(text, at: follower).scalar
        guard
            opening.properties.isUppercase || opening.properties.numericType != nil || isOpening(opening.value)
                || ScalarClass(opening.value) == .continuous
        else { return nil }
        return scalar.value == 0x2E && isAbbreviation(endingAt: index, in: text) ? nil : follower
    }

    private static func isClosing(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x00BB, 0x300D, 0x300F, 0x2E, 0x21, 0x3F: true
        default: false
        }
    }

    private static func isOpening(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x28, 0x5B, 0x2018, 0x201C, 0x00AB, 0x300C, 0x300E: true
        default: false
        }
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gen", "col", "lt", "gov", "st", "jr", "sr", "no", "vs", "art",
        "sec", "para", "vol", "ed", "eds", "cf", "al", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "approx", "fig",
    ]

    /// Whether the full stop at `index` ends an abbreviation or an initial (`U.S.`, `J.`).
    private static func isAbbreviation(endingAt index: Int, in text: [UInt8]) -> Bool {
        var start = index
        while start > 0, index - start < 12, isWordByte(text[start - 1]) { start -= 1 }
        let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
        let letters = word.utf8.count
        return (letters == 1 && word != "i") || word.contains(".") || abbreviations.contains(word)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E
            || byte >= 0x80
    }

    private static func shortened(_ range: Range<Int>, around inner: Range<Int>, in text: [UInt8]) -> Range<Int> {
        guard range.count > maximumLength else { return range }
        let margin = max(0, (maximumLength - inner.count) / 2)
        var start = max(range.lowerBound, inner.lowerBound - margin)
        var end = min(range.upperBound, inner.upperBound + margin)
        while start > range.lowerBound, start < inner.lowerBound, text[start - 1] != 0x20 { start += 1 }
        while end < range.upperBound, end > inner.upperBound, text[end] != 0x20 { end -= 1 }
        return start..<max(start, end)
    }

    private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        return start..<end
    }
}

extension Array {
    /// The first index whose element satisfies a predicate that is false, then true, along the array.
    fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
