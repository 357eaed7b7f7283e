/// Takes the marks off Markdown, for reading by people and machines that want words only.
///
/// It is no parser: what it cannot be sure of stays. A line break stands between blocks, a space between the lines of one.
struct MarkdownPlainText {
    private let bytes: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    private var fence: UInt8?
    private var isParagraphOpen = false
    private var isItemOpen = false
    /// Whether the line before is one of a table.
    private var isRowOpen = false

    /// The words of a text.
    static func text(of bytes: [UInt8]) -> [UInt8] {
        var reader = MarkdownPlainText(bytes: bytes)
        while reader.index < bytes.count { reader.readLine() }
        while let last = reader.output.last, last <= 0x20 { reader.output.removeLast() }
        return reader.output
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readLine() {
        let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
        defer { index = end + 1 }
        let line = bytes[index..<end]
        let content = line.drop { $0 <= 0x20 }
        defer { isRowOpen = content.first == 0x7C }
        if content.isEmpty {
            isParagraphOpen = false
        } else if let mark = fenceMark(content) {
            fence = fence == nil ? mark : fence == mark ? nil : fence
            isParagraphOpen = false
        } else if fence != nil {
            startBlock()
            output.append(contentsOf: line)
        } else if !isRule(content) {
            readText(content)
        }
    }

    private func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
        guard let first = line.first, first == 0x60 || first == 0x7E, line.prefix(3).count == 3,
            line.prefix(3).allSatisfy({ $0 == first })
        else { return nil }
        return first
    }

    /// Whether a line is a rule, the underline of a heading, or the one between a table's head and body.
    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.filter { $0 > 0x20 }
        guard let first = marks.first else { return true }
        if marks.allSatisfy({ $0 == first }) {
            switch first {
            case 0x2A, 0x5F: return marks.count >= 3
            case 0x2D: return marks.count >= 3 || isParagraphOpen
            case 0x3D: return isParagraphOpen
            default: break
            }
        }
        return marks.contains(0x2D) && marks.allSatisfy { $0 == 0x2D || $0 == 0x3A || $0 == 0x7C }
            && (isParagraphOpen || isRowOpen)
    }

    private mutating func startBlock() {
        if fence == nil { while output.last == 0x20 { output.removeLast() } }
        if !output.isEmpty { output.append(0x0A) }
    }

    private mutating func readText(_ line: ArraySlice<UInt8>) {
        var rest = line
        var beginsBlock = !isParagraphOpen
        while let length = blockMark(rest) {
            beginsBlock = true
            rest = rest.dropFirst(length).drop { $0 <= 0x20 }
        }
        if beginsBlock { startBlock() } else { output.append(0x20) }
        if beginsBlock { isItemOpen = rest.startIndex > line.startIndex && line.first != 0x23 }
        isParagraphOpen = line.first != 0x23 && line.first != 0x7C
        if line.first == 0x23 { while let last = rest.last, last == 0x23 || last <= 0x20 { rest.removeLast() } }
        appendInline(Array(rest))
    }

    /// The length of a mark that begins a heading, quotation or item.
    private func blockMark(_ line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first else { return nil }
        let second = line.dropFirst().first
        switch first {
        case 0x3E: return 1
        case 0x2D, 0x2A, 0x2B: return second == 0x20 || second == 0x09 ? 2 : nil
        case 0x23:
            let marks = line.prefix { $0 == 0x23 }.count
            return marks <= 6 && line.dropFirst(marks).first ?? 0x20 <= 0x20 ? marks : nil
        case 0x30...0x39:
            let digits = line.prefix { (0x30...0x39).contains($0) }.count
            let mark = line.dropFirst(digits)
            let isItem = (mark.first == 0x2E || mark.first == 0x29) && mark.dropFirst().first == 0x20 && digits < 10
            return isItem && (isItemOpen || !isParagraphOpen) ? digits + 1 : nil
        default: return nil
        }
    }

    /// Appends the text of a line without the marks of emphasis, code, links and pictures.
    private mutating func appendInline(_ line: [UInt8]) {
        var index = 0
        var closings = ClosingMarks(line)
        while index < line.count {
            let byte = line[index]
            switch byte {
            case 0x5C where index + 1 < line.count && Self.isPunctuation(line[index + 1]):
                output.append(line[index + 1])
                index += 2
            case 0x60: index = appendCode(line, at: index, &closings)
            case 0x2A, 0x7E: index = appendMarks(line, at: index)
            case 0x5F where isWordEdge(line, index): index += 1
            case 0x21 where index + 1 < line.count && line[index + 1] == 0x5B, 0x5B: index += 1
            case 0x5D: index = closings.endOfLink(at: index)
            case 0x20, 0x09, 0x7C:
                if let last = output.last, last > 0x20 { output.append(0x20) }
                index += 1
            default:
                output.append(byte)
                index += 1
            }
        }
    }

    /// Appends what stands between the backticks at `index` and as many further on, as it is; backticks that nothing
    /// closes are text. Returns where the line goes on.
    private mutating func appendCode(_ line: [UInt8], at index: Int, _ closings: inout ClosingMarks) -> Int {
        let length = line[index...].prefix { $0 == 0x60 }.count
        let start = index + length
        guard let end = closings.backticks(length, from: start) else {
            output.append(contentsOf: line[index..<start])
            return start
        }
        output.append(contentsOf: line[start..<end])
        return end + length
    }

    /// Passes over the stars or tildes at `index`, if they touch something that they could set off; those that stand
    /// between spaces are text, as is a lone tilde. Returns where the line goes on.
    private mutating func appendMarks(_ line: [UInt8], at index: Int) -> Int {
        let end = index + line[index...].prefix { $0 == line[index] }.count
        let isBeside = { (byte: UInt8) in byte > 0x20 && byte != 0x7C }
        let isMark = (index > 0 && isBeside(line[index - 1])) || (end < line.count && isBeside(line[end]))
        if !isMark || (line[index] == 0x7E && end == index + 1) { output.append(contentsOf: line[index..<end]) }
        return end
    }

    /// Whether an underscore stands at the edge of a word, as those of emphasis do.
    private func isWordEdge(_ line: [UInt8], _ index: Int) -> Bool {
        let before = index == 0 || !Self.isWord(line[index - 1])
        let after = index + 1 >= line.count || !Self.isWord(line[index + 1])
        return before != after
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte >= 0x80
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }
}

/// Finds where the addresses of links end, reading each byte of a line once.
private struct ClosingMarks {
    private let line: [UInt8]
    /// The next `)` and the next `]` found so far.
    private var next: [UInt8: Int] = [:]

    init(_ line: [UInt8]) { self.line = line }

    /// Where runs of exactly so many backticks begin, the last first; found once for a line.
    private var runs: [Int: [Int]]?

    /// Where the next run of exactly `length` backticks begins at or after `start`.
    mutating func backticks(_ length: Int, from start: Int) -> Int? {
        if runs == nil {
            var found: [Int: [Int]] = [:]
            var index = line.count
            while index > 0 {
                let end = index
                while index > 0, line[index - 1] == 0x60 { index -= 1 }
                if index < end { found[end - index, default: []].append(index) } else { index -= 1 }
            }
            runs = found
        }
        while let last = runs?[length]?.last, last < start { runs?[length]?.removeLast() }
        return runs?[length]?.last
    }

    /// Past the bracket at `index` and the address after it, if one follows.
    mutating func endOfLink(at index: Int) -> Int {
        guard index + 1 < line.count, line[index + 1] == 0x28 || line[index + 1] == 0x5B else { return index + 1 }
        let closing: UInt8 = line[index + 1] == 0x28 ? 0x29 : 0x5D
        var end = max(next[closing] ?? 0, index + 2)
        while end < line.count, line[end] != closing { end += 1 }
        next[closing] = end
        return end < line.count && end - index < 2048 ? end + 1 : index + 1
    }
}
