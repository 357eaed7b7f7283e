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

    /// How many blocks above and below the title are read.
    static let (aboveTitle, belowTitle) = (3, 6)

    /// - Parameter range: the article's blocks in `list`.
    init(around range: Range<Int>, title: String?, in list: BlockList) {
        let start = max(0, range.lowerBound - Self.above)..<min(range.upperBound, range.lowerBound + Self.below)
        let end =
            max(
                start.upperBound, range.upperBound - 3)..<max(
                start.upperBound, min(list.blocks.count, range.upperBound + Self.after))
        let places = Self.surroundings(of: title, in: list) + Array(start) + Array(end)
        var seen: Set<Int> = []
        for index in places where seen.insert(index).inserted && !isOthers(list.blocks[index]) {
            let text = list.text[list.blocks[index].text]
            guard !text.isEmpty, text.count < 600 else { continue }
            for line in text.split(separator: Byte.lineFeed).prefix(8) { read(Array(line)) }
        }
    }

    /// The blocks around the first that is the title and nothing else, those below it first.
    private static func surroundings(of title: String?, in list: BlockList) -> [Int] {
        guard let title = title.map({ SiteNames.compact($0) }), title.count > 3 else { return [] }
        let place = list.blocks.firstIndex { block in
            guard !block.text.isEmpty, block.text.count < title.count * 2 + 40 else { return false }
            return SiteNames.compact(String(decoding: list.text[block.text], as: UTF8.self)) == title
        }
        guard let place else { return [] }
        return Array(place..<min(list.blocks.count, place + belowTitle)) + Array(max(0, place - aboveTitle)..<place)
    }

    private mutating func read(_ line: [UInt8]) {
        guard line.count < 300 else { return }
        let tokens = LineToken.words(of: line, in: 0..<line.count, limit: Self.longestLine + 1)
        guard tokens.count <= Self.longestLine else { return }
        let date = TextDate(tokens, in: line)?.edtf
        if let date { dates.append(date) }
        let text = String(decoding: line, as: UTF8.self)
        let isDated = date != nil || tokens.first.map { Self.published.contains($0.hash) } ?? false
        if AuthorNames.isByline(text, isDated: isDated) {
            bylines.append(text)
        } else if isDated, let place = Self.byline(in: tokens) {
            let rest = String(decoding: line[tokens[place].range.lowerBound...], as: UTF8.self)
            if AuthorNames.isByline(rest, isDated: true) { bylines.append(rest) }
        }
    }

    /// Where the byline begins in a line that tells of publication before it: `Posted in Notes by ada on 12 May 2019`,
    /// `12 May 2019 by Ada Lovelace`; absent in other lines.
    private static func byline(in tokens: [LineToken]) -> Int? {
        let places = tokens.indices.dropFirst().dropLast().filter { openers.contains(tokens[$0].hash) }
        guard let first = tokens.first, let place = places.last else { return nil }
        let isAfterDate = tokens[..<place].contains { $0.number != nil } && place <= 8
        return published.contains(first.hash) || isAfterDate ? place : nil
    }

    private static let published = Set(
        LineToken.hashes(
            of: "posted published filed written erstellt veröffentlicht verfasst geschrieben publié publicado")
    )
    private static let openers = Set(LineToken.hashes(of: "by von par por door przez"))

    private func isOthers(_ block: Block) -> Bool {
        guard let rule = block.rule else { return false }
        return Self.othersMatter.contains(rule)
    }

    private static let othersMatter = Set(
        ["comments", "related-posts", "sidebar", "post-navigation", "hidden"].map { BoilerplateRule.place(of: $0) })
}
