import Text

/// Tells running text from lists, tables and code, in any script.
enum Prose {
    /// How many words a sentence has at least.
    private static let leastWords = 5
    /// How many letters a line has at least that is running text in a script that marks neither words nor sentences.
    private static let leastLetters = 30

    /// Whether a text has a sentence: words enough, and a mark that ends a sentence behind them. Thai, Lao, Khmer, Burmese
    /// and Tibetan have no such mark in running text; there the letters of a line count.
    static func holdsSentence(_ text: [UInt8]) -> Bool {
        var line = Line()
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == Byte.lineFeed || byte == 0x0D {
                // A line of several words may go on in the next.
                if line.words < 4 { line = Line() }
                line.endWord()
                index += 1
                continue
            }
            let scalar = UTF8Scalar.decode(text, at: index)
            index += scalar.length
            line.add(scalar.value)
            if line.unmarked >= leastLetters { return true }
            guard isEnd(scalar.value), line.isRunning else { continue }
            if scalar.value >= 0x3000 || index == text.count || closes(text, at: index) { return true }
        }
        return text.split(separator: Byte.lineFeed).contains { isLongLine($0) }
    }

    /// How many words a line has at least that is running text although no mark ends it.
    private static let leastWordsOfLine = 25

    /// Whether a line is running text by its words: many, few commas, and some come again, as no words of a list do.
    private static func isLongLine(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split { $0.isSpace }.map { $0.map(\.lowercased) }
        guard words.count >= leastWordsOfLine, line.count(where: { $0 == 0x2C }) * 5 < words.count,
            line.count(where: { "{}[]<>=|\\_$#@;*".utf8.contains($0) }) * 20 < line.count
        else { return false }
        return Set(words).count * 100 <= words.count * 88
    }

    /// Whether a line ends as a sentence does.
    static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        let line = Array(line.trimmed)
        guard let last = UTF8Scalar.decode(line, before: line.count) else { return false }
        if isEnd(last.value) { return true }
        let before = UTF8Scalar.decode(line, before: line.count - last.length)
        return [0x22, 0x27, 0x29, 0x201D, 0x2019, 0xBB, 0x300D].contains(last.value)
            && before.map { isEnd($0.value) } ?? false
    }

    private static func isEnd(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x2E, 0x3F, 0x2026: true
        case 0..<0x80: false
        default: Unicode.Scalar(value)?.properties.isSentenceTerminal ?? false
        }
    }

    /// Whether what follows the mark at the end of a sentence stands apart from it.
    private static func closes(_ text: [UInt8], at place: Int) -> Bool {
        let next = UTF8Scalar.decode(text, at: place).value
        return next <= 0x20 || [0x22, 0x27, 0x29, 0x5D, 0xA0, 0x2019, 0x201D, 0xBB].contains(next) || isEnd(next)
            || next >= 0x80 && ScalarClass(next) != .word
    }

    private struct Line {
        private(set) var words = 0
        private(set) var unmarked = 0
        private var letters = 0
        private var continuous = 0
        private var signs = 0
        private var isInWord = false

        mutating func add(_ value: UInt32) {
            switch ScalarClass(value) {
            case .word:
                letters += 1
                if !isInWord { words += 1 }
                isInWord = true
            case .continuous:
                letters += 1
                continuous += 1
                if !isInWord { words += 1 }
                isInWord = true
                if Self.isUnmarked(value) { unmarked += 1 }
            case .mark: if Self.isUnmarked(value) { unmarked += 1 }
            case .space: isInWord = false
            case .other:
                // An apostrophe or hyphen is within a word.
                if ![0x27, 0x2D, 0x2019].contains(value) { isInWord = false }
                if Self.signsOfCode.contains(value) { signs += 1 }
            }
        }

        mutating func endWord() { isInWord = false }

        /// Whether it has the words of a sentence, and not the signs of code.
        var isRunning: Bool { max(words, continuous / 2) >= Prose.leastWords && signs * 6 <= letters }

        private static let signsOfCode = Set("{}[]<>=|\\_$#@;*^~`".unicodeScalars.map(\.value))

        private static func isUnmarked(_ value: UInt32) -> Bool {
            switch value {
            case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF: true
            default: false
            }
        }
    }
}
