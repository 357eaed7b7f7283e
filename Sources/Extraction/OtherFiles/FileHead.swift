import Text

/// The beginning of a file as the tests of ``OtherKind`` look at it.
struct FileHead: Sendable {
    /// The whole file.
    let bytes: [UInt8]
    /// The first ``reach`` bytes as UTF-8, without a mark and white space before them.
    let text: [UInt8]
    /// The lines of ``text`` that are not blank, without their ends; at most ``mostLines``.
    let lines: [ArraySlice<UInt8>]
    /// Whether a blank line or the end stands before each line, so that it may be the first of a block.
    let startsBlock: [Bool]

    /// How much of a file is looked at, in bytes.
    static let reach = 65_536
    /// How many lines are looked at.
    static let mostLines = 400

    /// - Parameter start: where the text begins, past the front matter.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        let decoded = DecodedText(plain: Array(bytes.dropFirst(start).prefix(Self.reach))).bytes
        let text = Array(decoded.drop { $0.isSpace || $0 == 0 })
        var lines: [ArraySlice<UInt8>] = []
        var startsBlock: [Bool] = []
        var isBlankBefore = true
        var index = 0
        while index < text.count, lines.count < Self.mostLines {
            let end = text[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            let line = text[index..<end]
            if line.contains(where: { $0 > 0x20 }) {
                lines.append(line)
                startsBlock.append(isBlankBefore)
            }
            let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
            isBlankBefore = !line.contains { $0 > 0x20 }
            index = end + (isPair ? 2 : 1)
        }
        (self.text, self.lines, self.startsBlock) = (text, lines, startsBlock)
    }

    /// Whether the text begins with a word, in either case of letters.
    func begins(with word: String) -> Bool { text.begins(with: word) }

    /// Whether the text holds a word, given in small letters, within its first `reach` bytes, in either case.
    func holds(_ word: String, within reach: Int = FileHead.reach) -> Bool {
        text.prefix(reach).map(\.lowercased).contains(sequence: word.utf8)
    }

    /// Whether the bytes hold a text near their beginning or end, where archives name what is in them.
    func names(_ entry: String) -> Bool {
        let entry = Array(entry.utf8)
        return Array(bytes.prefix(8192)).contains(sequence: entry)
            || Array(bytes.suffix(65_536)).contains(sequence: entry)
    }

    /// The name of the root element in small letters, without its prefix; absent where the text is no XML.
    var root: String? {
        guard text.first == Byte.lessThan, let start = XMLProlog.end(in: text), start < text.count,
            text[start] == Byte.lessThan
        else { return nil }
        let name = text[(start + 1)...].prefix { $0.isAlphanumeric || [0x3A, 0x2D, 0x5F, 0x2E].contains($0) }
        let local = name.split(separator: 0x3A).last ?? name
        return local.isEmpty ? nil : String(decoding: local.map(\.lowercased), as: UTF8.self)
    }

    /// The share of the lines for which `holds` is true; 0 where there are fewer than `least`.
    func share(of least: Int, where holds: (ArraySlice<UInt8>) -> Bool) -> Double {
        lines.count < least ? 0 : Double(lines.count(where: holds)) / Double(lines.count)
    }
}

extension Sequence<UInt8> {
    /// Whether it begins with a word of ASCII, in either case.
    func begins(with word: String) -> Bool {
        var iterator = makeIterator()
        for byte in word.utf8 {
            guard let next = iterator.next(), next.lowercased == byte.lowercased else { return false }
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at its ends.
    var trimmed: ArraySlice<UInt8> {
        var line = drop { $0.isSpace }
        while let last = line.last, last.isSpace { line.removeLast() }
        return line
    }
}
