import Text

/// What is asked about a block when it is weighed, in 15 bytes.
struct BlockFacts {
    /// A block of as many words is prose even where it does not end as a sentence does.
    static let wordsOfProse = 15
    /// The fewest words that make a sentence.
    static let shortestSentence = 4

    private let wordCount: Int32
    private let linkedCount: Int32
    /// The rule of its label, or -1.
    private let labelRule: Int16
    private let flags: Flags
    /// The four signs that a label's words are, from bit 4 of ``FurnitureEvidence`` on.
    private let labelSigns: UInt8
    private let labelMeaning: FurnitureLabel.Meaning
    private let headingLevel: UInt8

    private struct Flags: OptionSet {
        let rawValue: UInt16

        static let endsSentence = Flags(rawValue: 1 << 0)
        static let isPicture = Flags(rawValue: 1 << 1)
        static let isCode = Flags(rawValue: 1 << 2)
        static let isParagraph = Flags(rawValue: 1 << 3)
        static let isItem = Flags(rawValue: 1 << 4)
        static let isOneWord = Flags(rawValue: 1 << 5)
        static let isDate = Flags(rawValue: 1 << 6)
        static let isCell = Flags(rawValue: 1 << 7)
        static let isQuoted = Flags(rawValue: 1 << 8)
        static let endsWithColon = Flags(rawValue: 1 << 9)
    }

    init(of block: Block, in list: BlockList) {
        let (words, linked) = list.words(of: block)
        (wordCount, linkedCount) = (Int32(words), Int32(linked))
        let text = list.keptText(of: block)
        let endsSentence = Self.endsSentence(text)
        var flags: Flags = endsSentence ? .endsSentence : []
        let kind = block.kind
        if case .heading(let level) = kind { headingLevel = UInt8(level) } else { headingLevel = 0 }
        if case .code = kind { flags.insert(.isCode) }
        if !text.contains(where: { $0 == Byte.space || $0 >= 0x80 }) { flags.insert(.isOneWord) }
        if Self.isDate(text, wordCount: words, endsSentence: endsSentence) { flags.insert(.isDate) }
        if text.isEmpty { flags.insert(.isPicture) }
        if kind == .paragraph { flags.insert(.isParagraph) }
        if kind.isCell { flags.insert(.isCell) }
        if text.last == Byte.colon { flags.insert(.endsWithColon) }
        switch list.containers[block.container].kind {
        case .item: flags.insert(.isItem)
        case .quote: flags.insert(.isQuoted)
        default: break
        }
        let mayBeLabel = kind != .caption && !text.isEmpty && block.rule == nil
        if mayBeLabel, let label = FurnitureLabel(text, wordCount: words) {
            (labelRule, labelMeaning) = (Int16(label.rule), label.meaning)
            labelSigns = UInt8(truncatingIfNeeded: label.evidence.rawValue >> 4)
        } else {
            (labelRule, labelSigns, labelMeaning) = (-1, 0, [])
        }
        self.flags = flags
    }

    var words: Int { Int(wordCount) }
    var linked: Int { Int(linkedCount) }
    var endsSentence: Bool { flags.contains(.endsSentence) }
    var isHeading: Bool { headingLevel > 0 }
    /// The level of a heading, 0 for all else.
    var level: Int { Int(headingLevel) }
    var isPicture: Bool { flags.contains(.isPicture) }
    var isCode: Bool { flags.contains(.isCode) }
    var isParagraph: Bool { flags.contains(.isParagraph) }
    var isItem: Bool { flags.contains(.isItem) }
    /// The block is a cell of a table.
    var isCell: Bool { flags.contains(.isCell) }
    /// The block is part of a quotation.
    var isQuoted: Bool { flags.contains(.isQuoted) }
    /// The block introduces what follows.
    var endsWithColon: Bool { flags.contains(.endsWithColon) }
    /// The block is one word, such as an address.
    var isOneWord: Bool { flags.contains(.isOneWord) }
    /// The block states a date and little else.
    var isDate: Bool { flags.contains(.isDate) }
    /// What the block says as a label, if it is one.
    var label: FurnitureLabel? {
        labelRule < 0
            ? nil
            : FurnitureLabel(
                rule: Int(labelRule), meaning: labelMeaning,
                evidence: FurnitureEvidence(rawValue: UInt32(labelSigns) << 4))
    }

    /// Most of the words are linked.
    var isLinkDense: Bool { linked * 10 >= words * 6 && linked > 0 }

    /// The block says something in a sentence.
    var isProse: Bool {
        guard !isHeading, !isPicture, !isLinkDense, !isOneWord else { return false }
        return words - linked >= Self.wordsOfProse || endsSentence && words >= Self.shortestSentence
    }

    /// Where a text ends before the mark of a note, such as `1`, `[12]` or `*` after the sentence.
    private static func withoutNoteMark(_ text: [UInt8]) -> Int {
        var end = text.count
        while end > 0, text.count - end < 12 {
            let byte = text[end - 1]
            guard
                byte.isDigit || byte == Byte.leftBracket || byte == Byte.rightBracket || byte == Byte.asterisk
                    || byte == Byte.space
            else { break }
            end -= 1
        }
        guard end < text.count, end > 1, [0x2E, 0x21, 0x3F, 0x22, 0x9D].contains(text[end - 1]), !text[end - 2].isDigit
        else { return text.count }
        return end
    }

    /// Whether a text states a date, or little but dates and times, and when it was published.
    private static func isDate(_ text: [UInt8], wordCount: Int, endsSentence: Bool) -> Bool {
        guard wordCount <= 24, text.contains(where: \.isDigit) else { return false }
        let tokens = LineToken.words(of: text, in: 0..<text.count, limit: 32)
        if TextDate.makesUp(tokens) { return true }
        return !endsSentence && TextDate(tokens, in: text) != nil
    }

    /// Whether a text ends with the punctuation of a sentence, quotation marks, brackets and the mark of a note after it
    /// aside.
    private static func endsSentence(_ text: [UInt8]) -> Bool {
        var end = withoutNoteMark(text)
        while let scalar = UTF8Scalar.decode(text, before: end) {
            switch scalar.value {
            case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201C, 0x201D, 0xBB, 0xAB, 0x300D: end -= scalar.length
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3A, 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F, 0x06D4: return true
            default: return false
            }
        }
        return false
    }
}
