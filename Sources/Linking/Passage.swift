import Text

/// What stands around a name says how far its capitals can be trusted: nothing where all is in capitals, little where a
/// sentence begins. What is known of it is worked out when it is first asked for.
struct Passage {
    private let text: [UInt8]
    private var foundSentences: Sentences?
    private var isWhollyInCapitals: Bool?

    init(_ text: [UInt8]) { self.text = text }

    /// The sentences of the text.
    mutating func sentences() -> Sentences {
        if let foundSentences { return foundSentences }
        let sentences = Sentences(of: text)
        foundSentences = sentences
        return sentences
    }

    /// Whether a range stands in a text of two words or more, or a sentence of three or more, that has no small letter.
    mutating func isInCapitals(_ range: Range<Int>) -> Bool {
        // Most names are followed or preceded by small letters: their sentence need not be looked for.
        if hasSmallLetterBeside(range) { return false }
        let whole = isWhollyInCapitals ?? isInCapitals(text.indices, leastWords: 2)
        isWhollyInCapitals = whole
        return whole || isInCapitals(sentences().range(around: range), leastWords: 3)
    }

    /// Whether a sentence begins with a range: marks and spaces may stand before it.
    mutating func beginsSentence(_ range: Range<Int>) -> Bool {
        let start = sentences().wholeRange(around: range).lowerBound
        // Marks before a sentence are few.
        guard range.lowerBound - start < 32 else { return false }
        var index = start
        while index < range.lowerBound {
            let scalar = UTF8Scalar.decode(text, at: index)
            switch ScalarClass(scalar.value) {
            case .word, .continuous, .mark: return false
            case .space, .other: index += scalar.length
            }
        }
        return true
    }

    /// Whether a small letter of ASCII stands within three bytes of a range, in the same sentence as far as marks tell.
    private func hasSmallLetterBeside(_ range: Range<Int>) -> Bool {
        func tells(_ bytes: ArraySlice<UInt8>) -> Bool {
            bytes.contains { (0x61...0x7A).contains($0) } && !bytes.contains { [0x0A, 0x21, 0x2E, 0x3F].contains($0) }
        }
        return tells(text[max(0, range.lowerBound - 3)..<range.lowerBound])
            || tells(text[range.upperBound..<min(text.count, range.upperBound + 3)])
    }

    private func isInCapitals(_ range: Range<Int>, leastWords: Int) -> Bool {
        var words = 0
        var length = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if (0x61...0x7A).contains(byte) { return false }
            if byte < 0x80 {
                length = (0x41...0x5A).contains(byte) ? length + 1 : 0
                index += 1
            } else {
                let scalar = UTF8Scalar.decode(text, at: index)
                if scalar.scalar.properties.isLowercase { return false }
                length = scalar.scalar.properties.isUppercase ? length + 1 : 0
                index += scalar.length
            }
            // A word is two letters or more.
            if length == 2 { words += 1 }
        }
        return words >= leastWords
    }
}
