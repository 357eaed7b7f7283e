import Text

/// A title as the parts that bars, dashes and the like set apart.
struct TitleParts {
    /// What sets the site's name apart from a title.
    static let separators = [
        " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " > ", " ‹ ", " › ", " ⋆ ", " ~ ", " |",
    ]

    /// What may set the site's name apart in a title: scripts without spaces need none around the mark.
    static func separators(in title: String) -> [String] {
        // Han, kana and Hangul begin with these bytes in UTF-8.
        title.utf8.contains { (0xE3...0xED).contains($0) } ? separators + ["_", "｜", "|", "丨"] : separators
    }

    /// The parts; none where no separator stands in the title.
    let parts: [String]

    init(_ title: String) {
        var parts = [title]
        for separator in Self.separators(in: title) { parts = parts.flatMap { $0.pieces(between: separator) } }
        self.parts = parts.count > 1 ? parts.map(\.trimmingWhitespace).filter { !$0.isEmpty } : []
    }
}

extension String {
    /// The pieces that a separator sets apart, without empty ones. The library's `split(separator:)` takes ten times as
    /// long for a text of several characters, and most texts have no separator at all.
    func pieces(between separator: String) -> [String] {
        let (text, mark) = (Array(utf8), Array(separator.utf8))
        guard let first = mark.first else { return [self] }
        var pieces: [String] = []
        var (start, index) = (0, 0)
        func end(at place: Int) {
            if place > start { pieces.append(String(decoding: text[start..<place], as: UTF8.self)) }
        }
        while index + mark.count <= text.count {
            if text[index] == first, text[index..<index + mark.count].elementsEqual(mark) {
                end(at: index)
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        end(at: text.count)
        return pieces
    }

    /// Where `part` occurs first.
    func firstPlace(of part: String) -> Range<String.Index>? { firstRange(of: part) }

    /// Where `part` occurs last.
    func lastPlace(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}
