import Text

/// What the text around an article tells of it: lines such as `By Ada Lovelace` and `12 May 2019` above its first
/// sentences or after its last.
struct TextMetadata {
    /// How many blocks above and below the first of the article are read, and after its last.
    static let (above, below, after) = (20, 8, 8)
    /// A line of more words is a sentence that happens to hold a name or a date.
    static let longestLine = 18

    private(set) var bylines: [String] = []
    private(set) var dates: [String] = []

    init(around range: Range<Int>, in list: BlockList) {
        let start = max(0, range.lowerBound - Self.above)..<min(range.upperBound, range.lowerBound + Self.below)
        let end = max(start.upperBound, range.upperBound - 3)..<max(start.upperBound, min(list.blocks.count, range.upperBound + Self.after))
        for index in [start, end].joined() { read(list.blocks[index], in: list) }
    }

    private mutating func read(_ block: Block, in list: BlockList) {
        guard !block.text.isEmpty, block.text.count < 300, !isOthers(block) else { return }
        let text = Array(list.text[block.text])
        let tokens = LineToken.words(of: text, in: 0..<text.count, limit: Self.longestLine + 1)
        guard tokens.count <= Self.longestLine else { return }
        if let date = TextDate(tokens, in: text)?.edtf { dates.append(date) }
        let line = String(decoding: text, as: UTF8.self)
        if AuthorChoice.isByline(line) { bylines.append(line) }
    }

    private func isOthers(_ block: Block) -> Bool {
        guard let rule = block.rule else { return false }
        return Self.othersMatter.contains(rule)
    }

    private static let othersMatter = Set(
        ["comments", "related-posts", "sidebar", "post-navigation", "hidden"].map { BoilerplateRule.place(of: $0) })
}
