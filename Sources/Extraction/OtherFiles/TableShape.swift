/// Tells tables that are kept as text, one line a row, from running text.
enum TableShape {
    /// The marks that part the cells of a row.
    private static let separators: [UInt8] = [Byte.tab, 0x2C, Byte.semicolon, Byte.pipe]
    /// How many rows are looked at.
    private static let mostRows = 64

    /// Whether a text is a table: all rows, or nearly all of many, have the same number of cells, and the marks between
    /// them touch the cells as no comma of a sentence touches the next word.
    static func isTable(_ text: [UInt8]) -> Bool {
        if text.begins(with: "sep=") { return true }
        return separators.contains { isTable(text, partedBy: $0) }
    }

    private static func isTable(_ text: [UInt8], partedBy separator: UInt8) -> Bool {
        let rows = rows(of: text, partedBy: separator)
        guard rows.count >= 2, let first = rows.first, first.tight >= 1 else { return false }
        let equal = rows.count { $0.tight == first.tight && $0.loose <= first.tight }
        let isHeader = first.isShort
        guard equal * 10 >= rows.count * 9 || isHeader && first.tight >= 2 && equal * 3 >= rows.count * 2 else {
            return false
        }
        // Of few rows with few cells the first must be one of headings.
        return first.tight >= 2 && rows.count >= 3 || isHeader
    }

    private struct Row {
        /// Separators that touch the cells on both sides, or stand beside a quotation mark.
        var tight = 0
        /// Those before white space, as in sentences.
        var loose = 0
        /// Whether no cell is longer than a heading, and none ends as a sentence.
        var isShort = true
    }

    /// The longest heading of a column, in bytes.
    private static let longestHeading = 60

    private static func rows(of text: [UInt8], partedBy separator: UInt8) -> [Row] {
        var rows: [Row] = []
        var row = Row()
        var (isQuoted, isBlank, cellStart) = (false, true, 0)
        for index in text.indices {
            let byte = text[index]
            if byte == 0x22 {
                if isQuoted || index == cellStart { isQuoted.toggle() }
                isBlank = false
            } else if isQuoted {
                continue
            } else if byte == separator {
                row.isShort = row.isShort && isHeading(text[cellStart..<index])
                let next = index + 1 < text.count ? text[index + 1] : Byte.lineFeed
                if next == Byte.space && separator != Byte.tab && separator != Byte.pipe {
                    row.loose += 1
                } else {
                    row.tight += 1
                }
                cellStart = index + 1
            } else if byte == Byte.lineFeed || byte == 0x0D {
                row.isShort = row.isShort && isHeading(text[cellStart..<index])
                if !isBlank { rows.append(row) }
                (row, isBlank, cellStart) = (Row(), true, index + 1)
                if rows.count == mostRows { return rows }
            } else if !byte.isSpace {
                isBlank = false
            }
        }
        // The last row may be cut by the end of the look at it.
        if !isBlank, !isQuoted, text.count < FileHead.reach { rows.append(row) }
        return rows
    }

    private static func isHeading(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.count <= longestHeading
            && !(cell.trimmed.last.map { [Byte.fullStop, Byte.questionMark].contains($0) } ?? false)
    }
}
