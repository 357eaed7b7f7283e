/// A JSON value whose keys keep their order, written so that it may stand in an HTML `script` element.
enum JSONText: Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case array([JSONText])
    case object([(String, JSONText)])

    /// A string member, left out where there is no text.
    static func member(_ key: String, _ text: String?) -> [(String, JSONText)] {
        guard let text, !text.isEmpty else { return [] }
        return [(key, .string(text))]
    }

    /// The JSON text in UTF-8.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): Self.write(text, to: &bytes)
        case .number(let number): bytes += String(number).utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .array(let items):
            Self.write(items, between: (0x5B, 0x5D), to: &bytes) { $0.write(to: &$1) }
        case .object(let members):
            Self.write(members, between: (0x7B, 0x7D), to: &bytes) { member, bytes in
                Self.write(member.0, to: &bytes)
                bytes.append(0x3A)
                member.1.write(to: &bytes)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between brackets: (UInt8, UInt8), to bytes: inout [UInt8],
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        bytes.append(brackets.0)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            write(item, &bytes)
        }
        bytes.append(brackets.1)
    }

    /// Writes a string; `<`, `>` and `&` become escapes, so that no `</script>` or `<!--` can come out.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { text in
            var copied = 0
            for (index, byte) in text.enumerated() where isSpecial[Int(byte)] {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
                copied = index + 1
                switch byte {
                case 0x22, 0x5C: bytes += [0x5C, byte]
                case 0x0A: bytes += [0x5C, 0x6E]
                default: bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        }
        bytes.append(0x22)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static let isSpecial: [Bool] = (0..<256).map { byte in
        switch byte {
        case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F: true
        default: false
        }
    }
}
