/// One Unicode scalar read from UTF-8 bytes.
public struct UTF8Scalar: Sendable, Equatable {
    /// The scalar's value; U+FFFD where the bytes are not UTF-8.
    public let value: UInt32
    /// How many bytes it took; 1 where the bytes are not UTF-8.
    public let length: Int

    /// The scalar as the standard library knows it.
    public var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}

extension UTF8Scalar {
    /// The scalar that starts at `index`; `index` must lie within `bytes`.
    @inline(__always)
    public static func decode(_ bytes: [UInt8], at index: Int) -> UTF8Scalar {
        let lead = bytes[index]
        if lead < 0x80 { return UTF8Scalar(value: UInt32(lead), length: 1) }
        return decodeMultibyte(bytes, at: index, lead: lead)
    }

    private static func decodeMultibyte(_ bytes: [UInt8], at index: Int, lead: UInt8) -> UTF8Scalar {
        let invalid = UTF8Scalar(value: 0xFFFD, length: 1)
        let (length, initial, minimum): (Int, UInt32, UInt32)
        switch lead {
        case 0xC2...0xDF: (length, initial, minimum) = (2, UInt32(lead & 0x1F), 0x80)
        case 0xE0...0xEF: (length, initial, minimum) = (3, UInt32(lead & 0x0F), 0x800)
        case 0xF0...0xF4: (length, initial, minimum) = (4, UInt32(lead & 0x07), 0x10000)
        default: return invalid
        }
        guard index + length <= bytes.count else { return invalid }
        var value = initial
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return invalid }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= minimum, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return invalid }
        return UTF8Scalar(value: value, length: length)
    }

    /// The scalar that ends just before `index`; `nil` at the start.
    public static func decode(_ bytes: [UInt8], before index: Int) -> UTF8Scalar? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = decode(bytes, at: start)
        return start + scalar.length == index ? scalar : UTF8Scalar(value: 0xFFFD, length: 1)
    }
}
