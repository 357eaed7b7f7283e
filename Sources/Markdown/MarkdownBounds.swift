/// Tells texts that cmark-gfm 0.29.0.gfm.6 would take quadratic time or memory on: it fills short rows of a table up to
/// the width of its head, and repeats a link definition's address wherever it is referred to (both bounded in later
/// versions). No article comes near these bounds.
enum MarkdownBounds {
    /// The most columns of a table.
    static let columns = 1_000
    /// The most cells that the widest table would have if it ran through the whole text.
    static let cells = 500_000
    /// The most bars on one line: cmark-gfm reads a row's cells in quadratic time.
    static let barsOnLine = 5_000
    /// The most opening brackets between two empty lines: cmark-gfm looks back through those of a paragraph.
    static let bracketsInParagraph = 10_000
    /// The most bytes that references to the longest definition could come to.
    static let expansion = 16 << 20

    /// Whether a text keeps within the bounds. Linear in its length.
    static func hold(for markdown: [UInt8]) -> Bool {
        var lines = 0
        var brackets = 0
        var bracketsBeforeParagraph = 0
        var widest = 0
        var longestDefinition = 0
        var start = 0
        while start < markdown.count {
            let end = markdown[start...].firstIndex(of: 0x0A) ?? markdown.count
            let line = markdown[start..<end]
            lines += 1
            brackets += line.count { $0 == 0x5B }
            if line.isEmpty { bracketsBeforeParagraph = brackets }
            guard brackets - bracketsBeforeParagraph <= bracketsInParagraph,
                line.count <= barsOnLine || line.count(where: { $0 == 0x7C }) <= barsOnLine
            else { return false }
            if isDelimiterRow(line) { widest = max(widest, line.count { $0 == 0x7C } + 1) }
            if isDefinition(line) { longestDefinition = max(longestDefinition, line.count) }
            start = end + 1
        }
        return widest <= columns && widest * lines <= cells && longestDefinition * brackets <= expansion
    }

    /// Whether a line may begin a link definition: a bracket first, and a colon behind the one that closes it.
    private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first(where: { $0 != 0x20 && $0 != 0x3E }) == 0x5B, let close = line.firstIndex(of: 0x5D) else {
            return false
        }
        return line[close...].dropFirst().first == 0x3A
    }

    /// Whether a line is made of what separates a table's head from its rows: hyphens, colons, bars, spaces.
    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        var hasHyphen = false
        for byte in line {
            switch byte {
            case 0x2D: hasHyphen = true
            case 0x7C, 0x3A, 0x20, 0x09, 0x0D, 0x3E: continue
            default: return false
            }
        }
        return hasHyphen
    }
}
