/// A WordPress shortcode's tag: `[name attribute="value"]`, `[name /]` or `[/name]`.
struct Shortcode: Sendable {
    /// The name in lower case.
    let name: String
    /// The attributes, names in lower case; values without a name are under `0`, `1` and so on.
    let attributes: [String: String]
    /// Whether it is `[/name]`.
    let isEnd: Bool
    /// Whether it ends in `/]`.
    let isSelfClosing: Bool
    /// Its place in the source, brackets included.
    let range: Range<Int>

    /// How long a tag may be, in bytes; longer ones are text. Page builders write long ones; of other names a short
    /// reach keeps text full of brackets cheap to read.
    private static let (maximumLength, longLength) = (300, 4096)

    /// The tag at the bracket at `start`, as WordPress's own expression for shortcodes would find it; absent where the
    /// bracket is mere text.
    init?(in source: [UInt8], at start: Int) {
        var index = start + 1
        let isEnd = index < source.count && source[index] == 0x2F
        if isEnd { index += 1 }
        let nameStart = index
        while index < source.count, Self.isNameByte(source[index]), index - nameStart < 60 { index += 1 }
        guard index > nameStart, index < source.count, Self.isLetter(source[nameStart]) else { return nil }
        name = String(decoding: source[nameStart..<index].map { Self.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        let isLong = ShortcodeMeaning.isKnownWithoutMeaning(name) || ShortcodeMeaning(name) != nil
        let reach = isLong ? Self.longLength : Self.maximumLength
        guard let end = Self.end(in: source, from: index, reach: reach) else { return nil }
        let content = source[index..<end - 1]
        if let next = content.first, next != 0x2F, next > 0x20, next != 0x3D, next != 0xC2 { return nil }
        isSelfClosing = content.last == 0x2F
        attributes = ShortcodeAttributes.read(isSelfClosing ? content.dropLast() : content)
        self.isEnd = isEnd
        range = start..<end
    }

    /// Where the tag ends that begins before `start`: past the first bracket outside quotation marks.
    private static func end(in source: [UInt8], from start: Int, reach: Int) -> Int? {
        var index = start
        var quote: UInt8?
        var firstBracket: Int?
        while index < source.count, index - start < reach {
            let byte = source[index]
            if byte == 0x5D {
                if quote == nil { return index + 1 }
                firstBracket = firstBracket ?? index + 1
            } else if byte == 0x5B, quote == nil {
                return nil
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == 0x22 || byte == 0x27, source[index - 1] == 0x3D {
                quote = byte
            }
            index += 1
        }
        return firstBracket
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
