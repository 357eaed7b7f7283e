import Text

/// A title as the parts that bars, dashes and the like set apart.
struct TitleParts {
    /// What sets the site's name apart from a title.
    static let separators = [
        " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " > ", " ‹ ", " › ", " ⋆ ", " ~ ", " |",
    ]

    /// The parts; none where no separator stands in the title.
    let parts: [String]

    init(_ title: String) {
        var parts = [title]
        for separator in Self.separators { parts = parts.flatMap { $0.split(separator: separator).map(String.init) } }
        self.parts = parts.count > 1 ? parts.map(\.trimmingWhitespace).filter { !$0.isEmpty } : []
    }
}

extension String {
    /// Where `part` occurs first.
    func firstPlace(of part: String) -> Range<String.Index>? { firstRange(of: part) }

    /// Where `part` occurs last.
    func lastPlace(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}
