import Model

/// Tells texts that cmark-gfm 0.29.0.gfm.6 would take quadratic time or memory on: it fills short rows of a table up to
/// the width of its head, repeats a link definition's address wherever it is referred to (both bounded in later
/// versions), and goes through all open quotations at every line. No article comes near these bounds.
enum MarkdownBounds {
    /// Checks that a text keeps within the bounds. Linear in its length.
    /// - Throws: The first limit that is exceeded.
    static func check(_ markdown: [UInt8]) throws(MarkdownRefusal) {
        var count = Counts()
        var start = 0
        while start < markdown.count {
            let end = markdown[start...].firstIndex(of: 0x0A) ?? markdown.count
            try count.add(markdown[start..<end])
            start = end + 1
        }
        try count.checkTotals()
        if let excess = LinkDefinitions.excess(in: markdown, references: count.brackets, limit: Limits.references.value)
        {
            let line = 1 + markdown[..<excess.offset].count { $0 == 0x0A }
            throw MarkdownRefusal(.linkDefinitions(excess.byteCount), line: line)
        }
    }

    /// What has been counted of a text, line by line.
    private struct Counts {
        private(set) var brackets = 0
        private var lines = 0
        private var paragraphStart = (line: 1, brackets: 0)
        private var widest = (columns: 0, line: 1)
        private var deepest = (quotations: 0, line: 1)

        mutating func add(_ line: ArraySlice<UInt8>) throws(MarkdownRefusal) {
            lines += 1
            brackets += line.count { $0 == 0x5B }
            let head = line.prefix(while: MarkdownBounds.opensBlocks)
            // A quotation's empty line parts paragraphs too, and so does one that ends in a carriage return.
            if head.count == line.count, head.allSatisfy({ !MarkdownBounds.isListMark($0) }) {
                paragraphStart = (lines + 1, brackets)
            }
            let inParagraph = brackets - paragraphStart.brackets
            guard inParagraph <= Limits.paragraphBrackets.value else {
                throw MarkdownRefusal(.bracketsInParagraph(inParagraph), line: paragraphStart.line)
            }
            if line.count > Limits.lineBars.value {
                let bars = line.count { $0 == 0x7C }
                guard bars <= Limits.lineBars.value else { throw MarkdownRefusal(.barsOnLine(bars), line: lines) }
            }
            if MarkdownBounds.isDelimiterRow(line) {
                let width = line.count { $0 == 0x7C } + 1
                if width > widest.columns { widest = (width, lines) }
            }
            if head.count > Limits.quotations.value {
                let depth = head.count { $0 == 0x3E }
                if depth > deepest.quotations { deepest = (depth, lines) }
            }
        }

        func checkTotals() throws(MarkdownRefusal) {
            guard widest.columns <= Limits.tableColumns.value else {
                throw MarkdownRefusal(.columns(widest.columns), line: widest.line)
            }
            guard widest.columns * lines <= Limits.tableCells.value else {
                throw MarkdownRefusal(.cells(widest.columns * lines), line: widest.line)
            }
            guard deepest.quotations * lines <= Limits.quotedLines.value else {
                throw MarkdownRefusal(.quotations(deepest.quotations), line: deepest.line)
            }
        }
    }

    /// Whether a byte may stand before a block's own text: white space, the marks of quotations and list items.
    private static func opensBlocks(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0D, 0x3E: true
        default: isListMark(byte)
        }
    }

    private static func isListMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39: true
        default: false
        }
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
