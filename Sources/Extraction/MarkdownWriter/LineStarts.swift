/// Escapes what would be the mark of a block at the start of a line of a paragraph.
enum LineStarts {
    /// The lines with a backslash wherever one would begin a heading, a list, a quotation, a rule or a table.
    static func escape(_ lines: [[UInt8]]) -> [[UInt8]] {
        lines.enumerated().map { number, line in
            guard let place = escapePlace(in: line, isFirst: number == 0) else { return line }
            var escaped = line
            escaped.insert(Byte.backslash, at: place)
            return escaped
        }
    }

    /// A heading's text; number signs at its end would be taken for decoration.
    static func escapeHeadingEnd(_ line: [UInt8]) -> [UInt8] {
        guard line.last == Byte.numberSign, let start = line.lastIndex(where: { $0 != Byte.numberSign }) else {
            return line.first == Byte.numberSign ? [Byte.backslash] + line : line
        }
        guard line[start] == Byte.space else { return line }
        return line[...start] + [Byte.backslash] + line[(start + 1)...]
    }

    private static func escapePlace(in line: [UInt8], isFirst: Bool) -> Int? {
        guard let first = line.first else { return nil }
        switch first {
        case Byte.greaterThan: return 0
        case Byte.numberSign:
            let count = line.prefix { $0 == Byte.numberSign }.count
            return count <= 6 && endsWord(line, at: count) ? 0 : nil
        case Byte.plus: return endsWord(line, at: 1) ? 0 : nil
        case Byte.hyphen:
            return endsWord(line, at: 1) || line[1] == Byte.hyphen || isDelimiterRow(line) ? 0 : nil
        case Byte.equals: return !isFirst && line.allSatisfy { $0 == Byte.equals || $0 == Byte.space } ? 0 : nil
        case Byte.colon, Byte.pipe: return !isFirst && isDelimiterRow(line) ? 0 : nil
        case _ where first.isDigit:
            let count = line.prefix { $0.isDigit }.count
            guard count <= 9, count < line.count, endsWord(line, at: count + 1) else { return nil }
            return line[count] == Byte.fullStop || line[count] == Byte.rightParenthesis ? count : nil
        default: return nil
        }
    }

    private static func endsWord(_ line: [UInt8], at index: Int) -> Bool {
        index >= line.count || line[index].isSpace || (line[index] == Byte.backslash && index == line.count - 1)
    }

    /// Whether a line could part the header of a table from its rows.
    private static func isDelimiterRow(_ line: [UInt8]) -> Bool {
        line.allSatisfy {
            $0 == Byte.hyphen || $0 == Byte.colon || $0 == Byte.pipe || $0.isSpace || $0 == Byte.backslash
        }
    }
}
