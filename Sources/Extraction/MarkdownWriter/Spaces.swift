import Text

/// White space and punctuation as CommonMark counts them when it asks whether a delimiter opens or closes.
enum Spaces {
    /// The length of the white space scalar at `index`; absent where another stands there.
    @inline(__always)
    static func length(in text: [UInt8], at index: Int) -> Int? {
        let byte = text[index]
        if byte < 0x80 { return byte.isSpace ? 1 : nil }
        let scalar = UTF8Scalar.decode(text, at: index)
        return isSpace(scalar.value) ? scalar.length : nil
    }

    /// The length of the white space scalar that ends before `index`; absent where another does.
    @inline(__always)
    static func length(in text: [UInt8], before index: Int) -> Int? {
        let byte = text[index - 1]
        if byte < 0x80 { return byte.isSpace ? 1 : nil }
        guard let scalar = UTF8Scalar.decode(text, before: index) else { return nil }
        return isSpace(scalar.value) ? scalar.length : nil
    }

    /// A text without white space at its ends.
    static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        var (start, end) = (0, text.count)
        while start < end, let length = length(in: text, at: start) { start += length }
        while end > start, let length = length(in: text, before: end) { end -= length }
        return text[start..<end]
    }

    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Whether every reader of Markdown takes a scalar for punctuation: older versions of CommonMark do not count
    /// symbols as such, and older tables of Unicode lack what came after version 8.
    static func isSurelyPunctuation(_ scalar: UTF8Scalar) -> Bool {
        guard scalar.value >= 0x80 else { return isPunctuation(scalar) }
        switch scalar.scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return false
        default: return scalar.value < 0x2E43 && isPunctuation(scalar)
        }
    }

    /// Whether some reader of Markdown takes a scalar for punctuation: in ASCII, or of Unicode's categories P and S.
    static func isPunctuation(_ scalar: UTF8Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIIPunctuation }
        switch scalar.scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default: return false
        }
    }
}
