import Text

/// A line of a plain-text capture that is not blank, and what can be seen of it without its neighbours.
///
/// A capture may be millions of lines of a word each, so a line is kept in 32 bytes.
struct TextLine: Sendable {
    /// What a line begins with when it is an item of a list.
    enum Marker: UInt8, Sendable {
        case bullet
        case number
    }

    /// How a line ends.
    enum Ending: UInt8, Sendable {
        /// With a full stop, question or exclamation mark, or closing quotation marks after a whole sentence's length.
        case sentence
        /// With an ellipsis, an arrow or the like: cut off, to be read elsewhere.
        case cut
        /// In any other way.
        case open
    }

    private let start: UInt32
    private let bodyStart: UInt32
    private let end: UInt32
    private let words: UInt32
    private var copies: UInt32 = 1

    /// The line without white space at its ends, as a place in the text.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The same without the bullet.
    var body: Range<Int> { Int(bodyStart)..<Int(end) }
    /// The kind of list item that it is.
    let marker: Marker?
    /// Whether a blank line, or nothing, stands before it.
    let startsBlock: Bool
    /// How many words it has; two characters of a script without spaces count as one.
    var wordCount: Int { Int(words) }
    /// The share of the words looked at, numbers aside, that begin upper-case; 1 where there are none.
    let capitalShare: Float
    /// How it ends.
    let ending: Ending
    /// How often the line's text occurs in the capture.
    var occurrences: Int {
        get { Int(copies) }
        set { copies = UInt32(newValue) }
    }

    /// How many words are looked at closely: no phrase stands further in.
    static let tokenLimit = 72

    /// The first words of the line, ``tokenLimit`` at most. They are made anew each time, since no line keeps them.
    func tokens(of bytes: [UInt8]) -> [LineToken] {
        LineToken.words(of: bytes, in: body, limit: Self.tokenLimit)
    }

    /// Whether it reads as a sentence of running text.
    var isSentence: Bool { ending == .sentence }
}

extension TextLine {
    /// The lines of a text in order.
    static func all(in bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var counts: [ArraySlice<UInt8>: Int] = [:]
        var start = 0
        var isBlankBefore = true
        while start <= bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            if let line = TextLine(bytes, start..<end, startsBlock: isBlankBefore) {
                counts[bytes[line.body], default: 0] += 1
                lines.append(line)
                isBlankBefore = false
            } else {
                isBlankBefore = true
            }
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        for index in lines.indices { lines[index].occurrences = counts[bytes[lines[index].body]] ?? 1 }
        return lines
    }

    private init?(_ bytes: [UInt8], _ raw: Range<Int>, startsBlock: Bool) {
        let range = Self.trimmed(bytes, raw)
        guard !range.isEmpty else { return nil }
        let (marker, length) = Self.marker(of: bytes, in: range)
        let body = marker == .bullet ? range.lowerBound + length..<range.upperBound : range
        (start, bodyStart, end) = (UInt32(range.lowerBound), UInt32(body.lowerBound), UInt32(range.upperBound))
        self.marker = marker
        self.startsBlock = startsBlock
        let wordCount = Self.wordCount(bytes, body)
        words = UInt32(wordCount)
        capitalShare = Self.capitalShare(LineToken.words(of: bytes, in: body, limit: Self.tokenLimit))
        ending = Self.ending(of: bytes, in: body, wordCount: wordCount)
    }

    private static func capitalShare(_ tokens: [LineToken]) -> Float {
        var (letters, capitals) = (0, 0)
        for token in tokens where token.isLetter {
            letters += 1
            if token.isCapitalised { capitals += 1 }
        }
        return letters == 0 ? 1 : Float(capitals) / Float(letters)
    }

    /// A line that goes on in the next.
    init(joining first: TextLine, with second: TextLine) {
        (start, bodyStart, end) = (first.start, first.bodyStart, second.end)
        (marker, startsBlock) = (first.marker, first.startsBlock)
        words = first.words + second.words
        capitalShare = (first.capitalShare + second.capitalShare) / 2
        ending = second.ending
    }

    /// A range without white space and invisible characters at its ends.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let scalar = UTF8Scalar.decode(bytes, at: start)
            guard isBlank(scalar.value) else { break }
            start += scalar.length
        }
        while end > start, let scalar = UTF8Scalar.decode(bytes, before: end), isBlank(scalar.value) {
            end -= scalar.length
        }
        return start..<max(start, end)
    }

    private static func isBlank(_ value: UInt32) -> Bool {
        switch value {
        case 0x00...0x20, 0x7F, 0xA0, 0xAD, 0x200B...0x200F, 0x2028, 0x2029, 0x202A...0x202F, 0x2060, 0xFEFF, 0x3000:
            true
        default: value > 0x7F && ScalarClass(value) == .space
        }
    }

    /// The marker at the start of a line, and the bytes up to what follows it.
    private static func marker(of bytes: [UInt8], in range: Range<Int>) -> (Marker?, Int) {
        let scalar = UTF8Scalar.decode(bytes, at: range.lowerBound)
        var index = range.lowerBound + scalar.length
        var marker = Marker.bullet
        switch scalar.value {
        case 0x2022, 0x25E6, 0x25AA, 0x2023, 0xB7, 0x25CF, 0x25CB, 0x25A0, 0x2043, 0x2A, 0x2D, 0x2013: break
        case 0x30...0x39:
            while index < range.upperBound, (0x30...0x39).contains(bytes[index]), index - range.lowerBound < 3 {
                index += 1
            }
            guard index < range.upperBound, bytes[index] == 0x2E || bytes[index] == 0x29 else { return (nil, 0) }
            index += 1
            marker = .number
        default: return (nil, 0)
        }
        let text = trimmed(bytes, index..<range.upperBound)
        return text.lowerBound > index && !text.isEmpty ? (marker, text.lowerBound - range.lowerBound) : (nil, 0)
    }

    /// The words set apart by white space, or half the characters of scripts without spaces where these prevail.
    private static func wordCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var (words, continuous, isInWord) = (0, 0, false)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                let isSpace = byte <= 0x20
                if !isSpace, !isInWord { words += 1 }
                isInWord = !isSpace
                index += 1
                continue
            }
            let scalar = UTF8Scalar.decode(bytes, at: index)
            let isSpace = isBlank(scalar.value)
            if !isSpace, !isInWord { words += 1 }
            isInWord = !isSpace
            if scalar.value >= 0xE00, ScalarClass(scalar.value) == .continuous { continuous += 1 }
            index += scalar.length
        }
        return continuous * 6 > range.count ? max(words, continuous / 2) : words
    }

    private static func ending(of bytes: [UInt8], in range: Range<Int>, wordCount: Int) -> Ending {
        guard let last = UTF8Scalar.decode(bytes, before: range.upperBound) else { return .open }
        let before = UTF8Scalar.decode(bytes, before: range.upperBound - last.length)?.value
        switch last.value {
        case 0x2E: return before == 0x2E ? .cut : .sentence
        case 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x964, 0x6D4, 0x61F: return .sentence
        case 0x2026, 0xBB, 0x2192: return last.value == 0xBB && isSentenceEnd(before) ? .sentence : .cut
        case 0x5D: return before == 0x2026 || before == 0x2E || before == 0x2B ? .cut : .open
        case 0x22, 0x27, 0x29, 0x201D, 0x2019, 0x300D, 0x300F: return wordCount >= 8 ? .sentence : .open
        default: return .open
        }
    }

    private static func isSentenceEnd(_ value: UInt32?) -> Bool {
        value == 0x2E || value == 0x21 || value == 0x3F || value == 0x2026
    }
}
