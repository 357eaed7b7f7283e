import Text

/// One word of a line, reduced to what is asked about words: which it is, whether it is a number or begins upper-case.
struct LineToken: Sendable, Equatable {
    /// A hash of the word in lower case without apostrophes (FNV-1a, 64 bits): words are compared by it.
    let hash: UInt64
    /// The number that it is, if it is one of at most four digits.
    let number: Int?
    /// Whether its first letter is upper-case, or has no case and no lower-case counterpart.
    let isCapitalised: Bool
    /// Whether it begins with a letter.
    let isLetter: Bool
    /// Its place in the bytes it was read from.
    let range: Range<Int>

    /// The words of a piece of text, no more than `limit`. A character of a script without spaces is a word of its own;
    /// so are `©` and `@`; all other punctuation only separates.
    static func words(of bytes: [UInt8], in range: Range<Int>, limit: Int = .max) -> [LineToken] {
        var tokens: [LineToken] = []
        var index = range.lowerBound
        while index < range.upperBound, tokens.count < limit {
            let scalar = UTF8Scalar.decode(bytes, at: index)
            switch ScalarClass(scalar.value) {
            case .word, .mark: tokens.append(word(in: bytes, from: index, to: range.upperBound))
            case .continuous: tokens.append(single(scalar, at: index, isLetter: true))
            default:
                if scalar.value == 0xA9 || scalar.value == 0x40 {
                    tokens.append(single(scalar, at: index, isLetter: false))
                }
            }
            index = max(tokens.last?.range.upperBound ?? 0, index + scalar.length)
        }
        return tokens
    }

    /// The hashes of the words of a phrase.
    static func hashes(of phrase: some StringProtocol) -> [UInt64] {
        let bytes = Array(phrase.utf8)
        return words(of: bytes, in: 0..<bytes.count).map(\.hash)
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mixed(_ hash: UInt64, _ value: UInt32) -> UInt64 {
        (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
    }

    private static func single(_ scalar: UTF8Scalar, at index: Int, isLetter: Bool) -> LineToken {
        LineToken(
            hash: mixed(basis, scalar.value), number: nil, isCapitalised: false, isLetter: isLetter,
            range: index..<index + scalar.length)
    }

    private static func word(in bytes: [UInt8], from start: Int, to end: Int) -> LineToken {
        var hash = basis
        var number: Int? = 0
        var digits = 0
        var index = start
        let first = UTF8Scalar.decode(bytes, at: start)
        while index < end {
            let scalar = UTF8Scalar.decode(bytes, at: index)
            if isApostrophe(scalar.value) {
                guard index + scalar.length < end,
                    ScalarClass(UTF8Scalar.decode(bytes, at: index + scalar.length).value) == .word
                else { break }
            } else {
                let kind = ScalarClass(scalar.value)
                guard kind == .word || kind == .mark else { break }
                hash = mixed(hash, lowered(scalar.value))
                let digit = digits < 4 ? digitValue(scalar.value) : nil
                digits += 1
                number = digit.flatMap { digit in number.map { $0 * 10 + digit } }
            }
            index += scalar.length
        }
        return LineToken(
            hash: hash, number: number, isCapitalised: lowered(first.value) != first.value,
            isLetter: digitValue(first.value) == nil, range: start..<max(index, start + first.length))
    }

    /// The value of a decimal digit: ASCII, Arabic, Persian, Devanagari, Bengali or of full width.
    private static func digitValue(_ value: UInt32) -> Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0x660...0x669: Int(value - 0x660)
        case 0x6F0...0x6F9: Int(value - 0x6F0)
        case 0x966...0x96F: Int(value - 0x966)
        case 0x9E6...0x9EF: Int(value - 0x9E6)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    private static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 || value == 0x2BC }

    /// The lower-case letter for one of Latin, Greek or Cyrillic, the scripts with case that phrases are written in.
    private static func lowered(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
        case 0x400...0x40F: value + 0x50
        case 0x100...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x1E00...0x1EFF: value | 1
        case 0x139...0x148, 0x179...0x17E: value % 2 == 1 ? value + 1 : value
        default: value
        }
    }
}
