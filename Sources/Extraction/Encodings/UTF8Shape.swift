/// How far bytes are UTF-8.
struct UTF8Shape {
    /// How many characters take more than one byte.
    private(set) var multibyteCount = 0
    /// How many sequences are no characters: as many as a browser shows replacement characters.
    private(set) var invalidCount = 0

    /// Counts over a source, or a piece of one that begins and ends where a character does.
    mutating func add(_ source: [UInt8]) {
        var index = 0
        while index < source.count {
            if source[index] < 0x80 {
                index += 1
                continue
            }
            let (length, isValid) = Self.sequence(in: source, at: index)
            if isValid { multibyteCount += 1 } else { invalidCount += 1 }
            index += length
        }
    }

    /// The text from `start` on with U+FFFD for each invalid sequence.
    static func repaired(_ source: [UInt8], from start: Int) -> LegacyDecoder.Result {
        var result = LegacyDecoder.Result()
        result.bytes.reserveCapacity(source.count - start)
        var index = start
        var copied = start
        while index < source.count {
            if source[index] < 0x80 {
                index += 1
                continue
            }
            let (length, isValid) = sequence(in: source, at: index)
            if !isValid {
                result.bytes.append(contentsOf: source[copied..<index])
                result.replace()
                copied = index + length
            }
            index += length
        }
        result.bytes.append(contentsOf: source[copied...])
        return result
    }

    /// The length of the character at `index`, or of the longest part of one (Unicode 15, table 3-7 and section 3.9).
    private static func sequence(in source: [UInt8], at index: Int) -> (length: Int, isValid: Bool) {
        let lead = source[index]
        let trailing: Int
        var first: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F: trailing = 0
        case 0xC2...0xDF: trailing = 1
        case 0xE0: (trailing, first) = (2, 0xA0...0xBF)
        case 0xED: (trailing, first) = (2, 0x80...0x9F)
        case 0xE1...0xEF: trailing = 2
        case 0xF0: (trailing, first) = (3, 0x90...0xBF)
        case 0xF4: (trailing, first) = (3, 0x80...0x8F)
        case 0xF1...0xF3: trailing = 3
        default: return (1, false)
        }
        var length = 1
        while length <= trailing {
            guard index + length < source.count else { return (length, false) }
            let range = length == 1 ? first : 0x80...0xBF
            guard range.contains(source[index + length]) else { return (length, false) }
            length += 1
        }
        return (length, true)
    }
}
