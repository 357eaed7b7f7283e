/// Reads the attributes of a shortcode.
struct ShortcodeAttributes {
    private let bytes: [UInt8]
    private var index = 0

    /// The quotation marks that editors and WordPress itself make of straight ones, as characters and as references.
    private static let typographicQuotes = [
        "”", "“", "″", "′", "&#8221;", "&#8220;", "&#8243;", "&#8242;", "&quot;", "&#039;",
    ].map { Array($0.utf8) }

    /// The attributes in what stands between a shortcode's name and its closing bracket: names in lower case, values
    /// without a name under `0`, `1` and so on.
    static func read(_ content: ArraySlice<UInt8>) -> [String: String] {
        var reader = ShortcodeAttributes(bytes: Array(content))
        return reader.read()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() -> [String: String] {
        var attributes: [String: String] = [:]
        var unnamed = 0
        while attributes.count < 64 {
            skipSpace()
            guard index < bytes.count else { break }
            let start = index
            while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
            let name = string(start..<index).lowercased()
            skipSpace()
            if !name.isEmpty, index < bytes.count, bytes[index] == 0x3D {
                index += 1
                skipSpace()
                attributes[name] = value()
                continue
            }
            index = start
            let value = value()
            if !value.isEmpty { attributes[String(unnamed)] = value }
            unnamed += 1
        }
        return attributes
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    /// A value with or without quotation marks.
    private mutating func value() -> String {
        guard index < bytes.count else { return "" }
        if bytes[index] == 0x22 || bytes[index] == 0x27 {
            let quote = bytes[index]
            return value(afterQuote: 1) { bytes, index in bytes[index] == quote ? 1 : nil }
        }
        if let quote = Self.typographicQuotes.first(where: { bytes[index...].starts(with: $0) }) {
            return value(afterQuote: quote.count) { bytes, index in
                Self.typographicQuotes.first { bytes[index...].starts(with: $0) }?.count
            }
        }
        let start = index
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
        return string(start..<index)
    }

    private mutating func value(afterQuote length: Int, closing: ([UInt8], Int) -> Int?) -> String {
        let start = index + length
        index = start
        while index < bytes.count {
            if let length = closing(bytes, index) {
                let value = string(start..<index)
                index += length
                return value
            }
            index += 1
        }
        return string(min(start, bytes.count)..<bytes.count)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}
