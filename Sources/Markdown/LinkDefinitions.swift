/// Bounds what references to link definitions come to before a text is parsed, when it is too late: cmark-gfm copies a
/// definition's address and title to every link that refers to it.
///
/// It reads no Markdown. Every definition, in whatever form and wherever it stands, has a `]:` in it, so it takes each
/// of these for one, and for its length the most that can follow: the rest of the line, or the next line where nothing
/// is left, and a title that begins there up to the mark that closes it. Nor does it read references: there are no more
/// than opening brackets. A text is refused only where the longest times the number of brackets is beyond all sense.
enum LinkDefinitions {
    /// The first definition that references could make too much of.
    /// - Parameters:
    ///   - references: The most references that there can be.
    ///   - limit: The most bytes that all of them together may come to.
    /// - Returns: The offset of its colon, and the bytes it could come to at least; `nil` where there is none.
    static func excess(in markdown: [UInt8], references: Int, limit: Int) -> (offset: Int, byteCount: Int)? {
        guard references > 0 else { return nil }
        // A definition is measured no further than it takes to exceed the limit, and there are no more of them than
        // brackets: that keeps the whole within `limit` steps.
        let most = limit / references
        var index = 0
        while index + 1 < markdown.count {
            defer { index += 1 }
            guard markdown[index] == 0x5D, markdown[index + 1] == 0x3A, !isEscaped(index, in: markdown),
                !isFootnote(closingAt: index, in: markdown)
            else { continue }
            let length = Self.length(of: markdown, from: index + 2, most: most)
            if length > most { return (index + 1, length * references) }
        }
        return nil
    }

    /// The bytes that the address and title of a definition take at most, counted to a little beyond `most`.
    private static func length(of text: [UInt8], from start: Int, most: Int) -> Int {
        var start = skipSpaces(in: text, from: start)
        if start < text.count, isLineEnd(text[start]) { start = skipPrefix(in: text, from: nextLine(text, start)) }
        let limit = min(text.count, start + most + 1)
        var end = start
        // The last quotation mark of each kind behind white space: a title that began earlier ends no later.
        var openers: [UInt8: Int] = [:]
        while end < limit, !isLineEnd(text[end]) {
            if closer(of: text[end]) != nil, end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 {
                openers[text[end]] = end
            }
            end += 1
        }
        if end < text.count, isLineEnd(text[end]) {
            let next = skipPrefix(in: text, from: nextLine(text, end))
            if next < text.count, closer(of: text[next]) != nil { openers[text[next]] = next }
        }
        for (opener, place) in openers {
            guard let mark = closer(of: opener) else { continue }
            var index = place + 1
            while index < limit, !(text[index] == mark && !isEscaped(index, in: text)) {
                if isLineEnd(text[index]) {
                    let next = skipPrefix(in: text, from: nextLine(text, index))
                    // An empty line ends the paragraph, and there is no title.
                    if next >= text.count || isLineEnd(text[next]) { break }
                }
                index += 1
            }
            if index >= limit || text[index] == mark { end = max(end, index) }
        }
        return end - start
    }

    /// Whether the bracket that closes at `index` is a footnote's, which is shown where it stands and nowhere else. Deep
    /// within lists cmark-gfm knows no footnotes, nor where code could stand, so one that stands far to the right is
    /// taken for a link's.
    private static func isFootnote(closingAt index: Int, in text: [UInt8]) -> Bool {
        var start = index
        while start > 0, index - start < 200, text[start - 1] > 0x20, text[start - 1] != 0x5B { start -= 1 }
        guard start > 0, start < index, text[start - 1] == 0x5B, text[start] == 0x5E else { return false }
        let before = text[..<(start - 1)].suffix(50).reversed().prefix { !isLineEnd($0) }
        let indentation = before.prefix { $0 == 0x20 || $0 == 0x09 }
        return before.count < 50 && indentation.count < 4 && !indentation.contains(0x09)
    }

    private static func isEscaped(_ index: Int, in text: [UInt8]) -> Bool {
        var start = index
        while start > 0, text[start - 1] == 0x5C { start -= 1 }
        return (index - start) % 2 == 1
    }

    private static func closer(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x27: byte
        case 0x28: 0x29
        default: nil
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func nextLine(_ text: [UInt8], _ end: Int) -> Int {
        text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
    }

    private static func skipSpaces(in text: [UInt8], from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        return index
    }

    /// Skips what may stand before the text of a line that goes on with a paragraph.
    private static func skipPrefix(in text: [UInt8], from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x3E { index += 1 }
        return index
    }
}
