/// Writes a block of code between fences longer than any within it.
struct CodeWriter {
    let list: BlockList
    let block: Block
    let language: Int?

    /// The fences and the lines between them; none where the code is blank.
    var lines: [[UInt8]] {
        var text: [UInt8] = []
        for run in list.runs[block.runs] where run.rule == nil { text.append(contentsOf: list.text[run.text]) }
        var lines = text.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).map(Array.init)
        while let last = lines.last, last.allSatisfy(\.isSpace) { lines.removeLast() }
        lines.removeFirst(lines.prefix { $0.allSatisfy(\.isSpace) }.count)
        if lines.isEmpty { return [] }
        let fence = [UInt8](repeating: Byte.backtick, count: max(3, Self.longestRun(of: Byte.backtick, in: text) + 1))
        return [fence + (language.map { list.languages[$0] } ?? [])] + lines + [fence]
    }

    /// The most times in a row that `byte` occurs.
    static func longestRun(of byte: UInt8, in text: some Sequence<UInt8>) -> Int {
        var (longest, current) = (0, 0)
        for other in text {
            current = other == byte ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
