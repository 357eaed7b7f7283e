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
    /// Those that the text calls the day of publication.
    private(set) var firstDates: [String] = []
    /// Those that it calls the day of a change.
    private(set) var changes: [String] = []
    /// Months and years that stand alone, for pages that print no day.
    private(set) var months: [String] = []

    /// How many blocks above and below the title are read.
    static let (aboveTitle, belowTitle) = (3, 6)

    /// - Parameters:
    ///   - range: the article's blocks in `list`.
    ///   - ownAsides: the nodes beside the article that are about it.
    init(around range: Range<Int>, title: String?, in list: BlockList, ownAsides: [Range<Int>] = []) {
        let start = max(0, range.lowerBound - Self.above)..<min(range.upperBound, range.lowerBound + Self.below)
        let end =
            max(
                start.upperBound, range.upperBound - 3)..<max(
                start.upperBound, min(list.blocks.count, range.upperBound + Self.after))
        let asides = ownAsides.flatMap { list.blocks(inNodes: $0).prefix(Self.below) }
        let places = Self.surroundings(of: title, in: list) + asides + Array(start) + Array(end)
        var seen: Set<Int> = []
        let own = Set(asides)
        for index in places
        where seen.insert(index).inserted && (own.contains(index) || !isOthers(list.blocks[index])) {
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
        let isDated = readDate(tokens, in: line) || tokens.first.map { Self.published.contains($0.hash) } ?? false
        let text = String(decoding: line, as: UTF8.self)
        if AuthorNames.isByline(text, isDated: isDated) { bylines.append(text) }
    }

    /// Whether a line tells a date, which is noted for what the words before it say that it is. A line about rights names
    /// their holder and the year of the site.
    private mutating func readDate(_ tokens: [LineToken], in line: [UInt8]) -> Bool {
        let place = tokens.firstIndex { Self.firstPublished.contains($0.hash) }
        let told = place.flatMap { TextDate(Array(tokens[$0...]), in: line)?.edtf }
        guard let date = told ?? TextDate(tokens, in: line)?.edtf else {
            if let month = TextDate.month(of: tokens) { months.append(month) }
            return false
        }
        guard told != nil || !Self.isSentence(tokens, in: line) else { return false }
        switch ArticleSurroundings.labelOfFirstDate(in: tokens) {
        case .updated where told == nil: changes.append(date)
        case .other where told == nil: break
        default:
            if told == nil { dates.append(date) } else { firstDates.append(date) }
        }
        return true
    }

    /// Whether a line has several small words that tell no time: a sentence that happens to hold a date.
    private static func isSentence(_ tokens: [LineToken], in line: [UInt8]) -> Bool {
        let small = tokens.indices.count { place in
            let token = tokens[place]
            return token.isLetter && !token.isCapitalised && !BylineReader.tellsTime(tokens, at: place)
                && UTF8Scalar.decode(line, at: token.range.lowerBound).value < 0x590
        }
        let isEnded = line.last(where: { !$0.isSpace }) == Byte.fullStop
        return small >= (isEnded ? Self.smallWords.ended : Self.smallWords.open)
    }

    /// So many small words make a sentence where a full stop ends the line, and where none does.
    private static let smallWords = (ended: 3, open: 6)

    private static let firstPublished = WordGroup.published.wordHashes
    private static let published = firstPublished.union(WordGroup.updated.wordHashes).union(
        LineToken.hashes(of: "written geschrieben"))

    private func isOthers(_ block: Block) -> Bool {
        guard let rule = block.rule else { return false }
        return Self.othersMatter.contains(rule)
    }

    private static let othersMatter = Set(
        ["comments", "related-posts", "sidebar", "post-navigation", "hidden", "page-foot"].map {
            BoilerplateRule.place(of: $0)
        })
}
