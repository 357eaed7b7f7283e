/// Words and sentences in all scripts, joined, dotted and inflected in all the ways that have been trouble somewhere.
extension Choices {
    /// Ranges of scalars, a script or a sort of sign each.
    private static let scripts: [ClosedRange<UInt32>] = [
        0x61...0x7A, 0x61...0x7A, 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC0...0x17F, 0x180...0x24F, 0x250...0x2AF,
        0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x531...0x58A, 0x590...0x5F4, 0x600...0x6FF, 0x900...0x97F,
        0xE00...0xE7F, 0x1000...0x109F, 0x10A0...0x10FF, 0x1100...0x11FF, 0x13A0...0x13FF, 0x1E00...0x1EFF,
        0x1F00...0x1FFF, 0x2000...0x206F, 0x2070...0x209F, 0x2100...0x218F, 0x2150...0x218B, 0x2C00...0x2C5F,
        0x3040...0x30FF, 0x3130...0x318F, 0x4E00...0x4EFF, 0xAC00...0xAD00, 0xFB00...0xFB4F, 0xFE00...0xFE0F,
        0xFF00...0xFFEF, 0x10400...0x1044F, 0x1D400...0x1D7FF, 0x1F300...0x1F6FF, 0x20000...0x200FF, 0xE0000...0xE007F,
    ]
    private static let joiners = [
        "-", "-", ".", "'", "’", "_", "\u{AD}", "\u{200D}", "\u{2010}", "/", "&", "", "@", ":",
    ]
    private static let pieces = [
        "ing", "ed", "s", "er", "O", "U", "P", "S", "i", "Ⅷ", "ſ", "ß", "İ", "ı", "ﬁ", "APT", "10", "e", "u", "non",
        "qu",
        "Alpha", "Beta",
    ]

    mutating func word() -> String {
        var word = run()
        for _ in 0..<below(4) where oneIn(2) { word += pick(Self.joiners) + run() }
        return word
    }

    private mutating func run() -> String {
        if oneIn(3) { return pick(Self.pieces) }
        let script = pick(Self.scripts)
        var run = ""
        for _ in 0...below(7) {
            let value = script.lowerBound + UInt32(below(script.count))
            if let scalar = Unicode.Scalar(value) { run.unicodeScalars.append(scalar) }
        }
        return run
    }

    mutating func sentence(of names: [String]) -> String {
        let words = (0...below(14)).map { _ in
            oneIn(5) && !names.isEmpty
                ? pick(names) : oneIn(2) ? pick(["the", "of", "a", "said", "that", "and"]) : word()
        }
        return words.joined(separator: oneIn(12) ? pick(["\u{A0}", "\t", "  ", "\n", "\u{3000}"]) : " ")
            + pick([".", ".", "?", "!", "。", "…", ""])
    }

    mutating func paragraph(of names: [String]) -> String {
        (0...below(4)).map { _ in sentence(of: names) }.joined(separator: " ")
    }

    /// A date as people and programs write it, right or wrong.
    mutating func date() -> String {
        pick([
            "2015-09-28", "2015", "2015-09", "2015-09~", "2015/2017", "2015-09-28T10:00:00Z",
            "2015-09-28 10:00:00 +0900",
            "28 September 2015", "2999-01-01", "0000-00-00", "-0001-01-01", "2015-02-30", "99999999999999999999", "",
            "2015-09-28T25:61:61+99:99", "now",
        ])
    }

    /// Bytes with faults put in: some changed, taken out, repeated, cut off, or in another encoding.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<below(4) where oneIn(2) && !bytes.isEmpty {
            let place = below(bytes.count)
            switch below(6) {
            case 0: bytes[place] = UInt8(below(256))
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(40)))
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + below(40))], at: place)
            case 3: bytes.removeSubrange(place...)
            case 4: bytes.insert(contentsOf: (0...below(6)).map { _ in UInt8(below(256)) }, at: place)
            default:
                let signs = [
                    "<", ">", "\"", "'", "{", "}", "[", "]", "\\", "&", "`", "<!--", "]]>", "\0", "---\n", "[^1]", "|",
                    "\r",
                ]
                bytes.insert(contentsOf: Array(pick(signs).utf8), at: place)
            }
        }
        switch below(24) {
        case 0: return [0xEF, 0xBB, 0xBF] + bytes
        case 1:
            return [0xFF, 0xFE]
                + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case 2:
            return [0xFE, 0xFF]
                + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        default: return bytes
        }
    }
}
