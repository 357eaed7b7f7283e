import Text

/// Finds the YAML between `---` lines at the head of a Markdown file.
enum FrontMatter {
    /// What stands at the head of a file.
    enum Finding: Equatable {
        /// No front matter: the text begins at this byte.
        case none(bodyStart: Int)
        /// Front matter that never ends.
        case unclosed
        /// Front matter in one range of bytes, the text from another on.
        case found(yaml: Range<Int>, bodyStart: Int)
    }

    /// Looks at the head of a file; a byte-order mark before it is allowed.
    static func find(in bytes: [UInt8]) -> Finding {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.count >= start + 3, bytes[start] == 0x2D else { return .none(bodyStart: start) }
        var line = lineEnd(in: bytes, from: start)
        guard isFence(bytes[start..<line.end], closing: false) else { return .none(bodyStart: start) }
        let yamlStart = line.next
        var lineStart = line.next
        while lineStart < bytes.count {
            line = lineEnd(in: bytes, from: lineStart)
            if isFence(bytes[lineStart..<line.end], closing: true) {
                return .found(yaml: yamlStart..<lineStart, bodyStart: line.next)
            }
            lineStart = line.next
        }
        return .unclosed
    }

    /// Whether a line is `---` or, to close, `...`; spaces may follow.
    private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
        guard let mark = line.first, mark == 0x2D || (closing && mark == 0x2E), line.prefix(3).count == 3,
            line.prefix(3).allSatisfy({ $0 == mark })
        else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Where a line ends, and where the next begins.
    private static func lineEnd(in bytes: [UInt8], from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        guard index < bytes.count else { return (index, index) }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return (index, index + (isPair ? 2 : 1))
    }
}
