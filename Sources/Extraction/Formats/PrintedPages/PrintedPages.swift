import Model
import Text

/// A text that was printed: divided into pages by form feeds, with a running head or a number on each. The heads go, and a
/// paragraph that runs over the edge of a page is one again.
struct PrintedPages {
    /// The text without form feeds and heads.
    private(set) var text: [UInt8]
    /// Whether it was printed.
    private(set) var isChanged = false
    /// The lines that were taken out.
    private(set) var removals: [Removal] = []

    private static let formFeed: UInt8 = 0x0C

    init(_ source: [UInt8]) {
        text = source
        guard source.contains(Self.formFeed) else { return }
        isChanged = true
        var lines: [ArraySlice<UInt8>] = []
        var pageStarts: [Int] = []
        for page in source.split(separator: Self.formFeed) {
            pageStarts.append(lines.count)
            lines += page.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
        }
        let heads = RunningHeads.lines(of: lines.map(\.trimmed), pageStarts: pageStarts)
        join(lines, without: heads, pageStarts: Set(pageStarts))
        let removed = heads.sorted().map { String(decoding: lines[$0].trimmed, as: UTF8.self) }
        guard !removed.isEmpty else { return }
        removals = [
            Removal(
                rule: RunningHeads.rule, why: "stands at the edge of each page of the printed text",
                text: removed.joined(separator: "\n"))
        ]
    }

    private mutating func join(_ lines: [ArraySlice<UInt8>], without heads: Set<Int>, pageStarts: Set<Int>) {
        text = []
        var last: ArraySlice<UInt8> = []
        var (isEdge, blanks) = (false, 0)
        for index in lines.indices {
            isEdge = isEdge || pageStarts.contains(index)
            if heads.contains(index) { continue }
            let line = lines[index].trimmed
            if line.isEmpty {
                blanks += 1
                continue
            }
            // At the edge of a page a blank line says nothing.
            let goesOn = isEdge && (LineJoin.goesOn(last, in: line) || last.last == Byte.hyphen)
            if !text.isEmpty {
                text.append(Byte.lineFeed)
                if blanks > 0 || isEdge, !goesOn { text.append(Byte.lineFeed) }
            }
            text += lines[index].filter { $0 != 0x0D }
            (last, isEdge, blanks) = (line, false, 0)
        }
        text.append(Byte.lineFeed)
    }
}
