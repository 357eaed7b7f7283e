/// Escaping for HTML text, quoted HTML attributes and XML alike. Code points that neither format may hold become U+FFFD.
enum MarkupEscaping {
    /// The text with `& < > " '` as references and forbidden code points as U+FFFD.
    static func escape(_ text: String) -> String {
        var escaped: [UInt8] = []
        append(text, to: &escaped)
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Appends the escaped text to bytes.
    static func append(_ text: String, to escaped: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &escaped) }
    }

    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to escaped: inout [UInt8]) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            guard isSpecial(bytes[index]), let piece = replacement(in: bytes, at: index) else {
                index += 1
                continue
            }
            escaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            escaped.append(contentsOf: piece.bytes)
            index += piece.length
            copied = index
        }
        escaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }

    /// What stands for the bytes at `index`; `nil` where they may stay.
    private static func replacement(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (bytes: [UInt8], length: Int)? {
        switch bytes[index] {
        case 0x26: return (ampersand, 1)
        case 0x3C: return (lessThan, 1)
        case 0x3E: return (greaterThan, 1)
        case 0x22: return (quotationMark, 1)
        case 0x27: return (apostrophe, 1)
        case 0x00..<0x20, 0x7F: return (unknown, 1)
        case 0xC2: return bytes[index + 1] < 0xA0 ? (unknown, 2) : nil
        case 0xEF:
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            let isForbidden = (second == 0xBF && third >= 0xBE) || (second == 0xB7 && (0x90...0xAF).contains(third))
            return isForbidden ? (unknown, 3) : nil
        default:  // The last two code points of a plane.
            let isForbidden = bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
            return isForbidden ? (unknown, 4) : nil
        }
    }

    private static let ampersand = Array("&amp;".utf8)
    private static let lessThan = Array("&lt;".utf8)
    private static let greaterThan = Array("&gt;".utf8)
    private static let quotationMark = Array("&quot;".utf8)
    private static let apostrophe = Array("&#39;".utf8)
    private static let unknown = Array("\u{FFFD}".utf8)

    /// The bytes that need a look: the five of markup, controls, and those that begin a forbidden code point. A Swift
    /// string is valid UTF-8, so a lead byte has all its followers.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x40
            ? specialBelow64 >> UInt64(byte) & 1 == 1 : byte >= 0x7F && (byte >= 0xEF || byte == 0xC2 || byte == 0x7F)
    }

    /// A bit for each of the first 64 bytes that needs a look: controls but for tab and line ends, and `" & ' < >`.
    private static let specialBelow64: UInt64 = 0x5000_00C4_FFFF_D9FF
}
