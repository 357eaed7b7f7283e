/// One character reference: where it ends, and the one or two characters it stands for.
struct CharacterReference {
    /// Where text stands, since a reference without its semicolon is read more strictly in an attribute's value.
    enum Place {
        case text
        case attributeValue
    }

    /// The place after the reference.
    let end: Int
    private let characters: NamedReferences.Characters

    /// The reference at the `&` at `ampersand`; absent where that stands for itself.
    init?(at ampersand: Int, of input: [UInt8], to end: Int, in place: Place) {
        let start = ampersand + 1
        guard start < end else { return nil }
        if input[start] == .numberSign {
            guard let number = Self.number(in: input, from: start + 1, to: end) else { return nil }
            self.end = number.end
            characters = (Self.scalar(numbered: number.value), nil)
        } else {
            guard input[start].isASCIILetter,
                let match = NamedReferences.standard.longestMatch(in: input, from: start, to: end)
            else { return nil }
            self.end = start + match.length
            if place == .attributeValue, Self.isPartOfAddress(input, upTo: self.end, end: end) { return nil }
            characters = match.characters
        }
    }

    /// Appends the characters as UTF-8.
    func append(to output: inout [UInt8]) {
        output.append(scalar: characters.first)
        if let second = characters.second { output.append(scalar: second) }
    }

    /// Whether a reference in an attribute is a mere part of an address: `?a=b&copy=c`.
    private static func isPartOfAddress(_ input: [UInt8], upTo next: Int, end: Int) -> Bool {
        guard input[next - 1] != .semicolon, next < end else { return false }
        return input[next] == .equals || input[next].isASCIIAlphanumeric
    }

    /// The number at `start`, the place after `&#`, and the place after it; absent without a digit.
    private static func number(in input: [UInt8], from start: Int, to end: Int) -> (value: UInt32, end: Int)? {
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
        return (value, position)
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
