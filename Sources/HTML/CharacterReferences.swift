/// Character references (`&amp;`, `&#8211;`) in plain bytes: read and written.
public enum CharacterReferences {
    /// Where text stands, since a reference without its semicolon is read more strictly in an attribute's value.
    enum Place {
        case text
        case attributeValue
    }

    /// `bytes` with each character reference replaced, once: `&amp;lt;` becomes `&lt;`.
    ///
    /// For strings that hold references without being HTML, such as titles in JSON. What is no reference stays as it is.
    public static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        guard var ampersand = input.firstIndex(of: .ampersand) else { return input }
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var position = 0
        while ampersand < input.count {
            output.append(contentsOf: input[position..<ampersand])
            position = decode(input, at: ampersand, to: input.count, in: .text, into: &output)
            ampersand = input[position...].firstIndex(of: .ampersand) ?? input.count
        }
        output.append(contentsOf: input[position...])
        return output
    }

    /// `bytes` with `&`, `<`, `>`, `"` and `'` as references: safe as text and within a quoted attribute's value.
    public static func escape(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.underestimatedCount)
        appendEscaped(bytes, to: &output)
        return output
    }

    /// Appends to `output` what ``escape(_:)`` returns.
    public static func appendEscaped(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case .ampersand: output.append(contentsOf: "&amp;".utf8)
            case .lessThan: output.append(contentsOf: "&lt;".utf8)
            case .greaterThan: output.append(contentsOf: "&gt;".utf8)
            case .quotationMark: output.append(contentsOf: "&quot;".utf8)
            case .apostrophe: output.append(contentsOf: "&#39;".utf8)
            default: output.append(byte)
            }
        }
    }

    /// Appends what the `&` at `ampersand` stands for, itself where it begins no reference.
    ///
    /// - Returns: the place after what was read.
    static func decode(
        _ input: [UInt8], at ampersand: Int, to end: Int, in place: Place, into output: inout [UInt8]
    ) -> Int {
        let start = ampersand + 1
        if start < end, input[start] == .numberSign {
            if let (scalar, next) = numericReference(in: input, from: start + 1, to: end) {
                output.append(scalar: scalar)
                return next
            }
        } else if let match = NamedReferences.standard.longestMatch(in: input, from: start, to: end) {
            let next = start + match.length
            if place == .text || !isOrdinaryInAttribute(input, reference: next, to: end) {
                output.append(contentsOf: match.replacement)
                return next
            }
        }
        output.append(.ampersand)
        return start
    }

    /// Whether a reference that ends at `next` is a mere part of an address: `?a=b&copy=c`.
    private static func isOrdinaryInAttribute(_ input: [UInt8], reference next: Int, to end: Int) -> Bool {
        guard input[next - 1] != .semicolon, next < end else { return false }
        return input[next] == .equals || input[next].isASCIIAlphanumeric
    }

    /// The number at `start`, the place after `&#`, and the place after it; absent without a digit.
    private static func numericReference(
        in input: [UInt8], from start: Int, to end: Int
    ) -> (scalar: Unicode.Scalar, next: Int)? {
        var position = start
        let isHexadecimal = position < end && input[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let firstDigit = position
        var value: UInt32 = 0
        while position < end, let digit = input[position].hexadecimalValue, isHexadecimal || digit < 10 {
            // Beyond the last code point the exact value no longer matters.
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            position += 1
        }
        guard position > firstDigit else { return nil }
        if position < end, input[position] == .semicolon { position += 1 }
        return (scalar(numbered: value), position)
    }

    private static func scalar(numbered value: UInt32) -> Unicode.Scalar {
        let mapped = (0x80...0x9F).contains(value) ? windows1252[Int(value) - 0x80] : value
        return mapped == 0 ? "\u{FFFD}" : Unicode.Scalar(mapped) ?? "\u{FFFD}"
    }

    /// What the numbers 0x80 to 0x9F mean: the characters of windows-1252
    /// (HTML standard, "numeric character reference end state").
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
