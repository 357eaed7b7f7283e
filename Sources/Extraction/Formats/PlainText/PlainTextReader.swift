/// Tells the article in a plain-text scrape of a page from all that stands around it.
struct PlainTextReader {
    let bytes: [UInt8]
    let lines: [TextLine]
    let kinds: [LineKind]
    /// Why each line is not in the article; `nil` for those that are.
    private(set) var removals: LineRemovals
    /// The lines between the article's first and last, those removed within included.
    private(set) var band: Range<Int>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = WrappedLines.joined(TextLine.all(in: bytes))
        kinds = lines.map { [bytes] in LineKind($0, in: bytes) }
        removals = LineRemovals(count: lines.count)
        band = ArticleBand.range(of: lines, kinds: kinds)
        if band.isEmpty { band = lines.indices }
        removeOutside()
        removeAboveByline()
        removeWithin()
    }

    /// Marks a line as removed, unless it is already.
    mutating func remove(_ index: Int, _ rule: String, _ why: String) {
        if removals[index] == nil { removals[index] = LineRemoval(rule: rule, why: why) }
    }

    /// Marks a line as removed by another rule than before.
    mutating func reassign(_ index: Int, _ rule: String, _ why: String) {
        removals[index] = LineRemoval(rule: rule, why: why)
    }

    private mutating func removeFurniture(_ index: Int) -> FurnitureGroup? {
        guard let group = kinds[index].group else { return nil }
        remove(index, group.rule, group.why)
        return group
    }

    /// Removes what stands before and after the article; a barrier's rule goes for the lines that follow it.
    private mutating func removeOutside() {
        for index in 0..<band.lowerBound where removeFurniture(index) == nil {
            remove(index, "text-before", "stands before the article")
        }
        var section: FurnitureGroup?
        for index in band.upperBound..<lines.count {
            if let group = removeFurniture(index) {
                if group.effect == .barrier { section = group }
            } else if let section {
                remove(index, section.rule, "follows a line that \(section.why)")
            } else {
                remove(index, "text-after", "stands after the article")
            }
        }
    }

    /// How many lines down a byline or date may stand in the band to be the article's own.
    private static let bylineDepth = 15

    /// How many words, a summary's length, may stand above the byline.
    private static let wordsAboveByline = 60

    /// Removes what the band holds above the article's byline or date: the title, a summary, a caption.
    private mutating func removeAboveByline() {
        let above = kinds[max(0, band.lowerBound - 4)..<band.lowerBound]
        guard !above.contains(where: { $0 == .date || $0 == .byline }) else { return }
        let total = band.reduce(0) { $0 + lines[$1].wordCount }
        var (words, last) = (0, nil as Int?)
        for (depth, index) in band.enumerated() {
            guard depth < Self.bylineDepth, depth <= 3 || words <= Self.wordsAboveByline && words * 10 <= total * 3
            else { break }
            if kinds[index] == .date || kinds[index] == .byline { last = index }
            words += lines[index].wordCount
        }
        guard let last else { return }
        for index in band.lowerBound..<last where removeFurniture(index) == nil {
            remove(index, "text-before", "stands above the article's byline or date")
        }
        band = last..<band.upperBound
    }

    /// Removes furniture within the article, and after a barrier all that is no running text.
    private mutating func removeWithin() {
        var section: FurnitureGroup?
        var isContents = false
        var seen: Set<ArraySlice<UInt8>> = []
        let refrains = refrains
        for index in band {
            let line = lines[index]
            if let group = removeFurniture(index) {
                section = group.effect == .barrier ? group : section
                isContents = group.rule == FurnitureGroup.contents.rule
                if group.rule == FurnitureGroup.credits.rule { removeCaption(above: index) }
            } else if isContents, isEntry(index) {
                remove(index, FurnitureGroup.contents.rule, "an entry of the table of contents")
            } else if let open = section, !isParagraph(index) {
                remove(index, open.rule, "follows a line that \(open.why)")
            } else {
                section = nil
                isContents = false
                let isSecond = !seen.insert(bytes[line.body]).inserted
                removeSmallThings(index, isSecond: isSecond, isRefrain: refrains.contains(bytes[line.body]))
            }
        }
    }

    /// The lines that stand more than twice, and nowhere but in the article: its own, as the steps of a recipe are.
    private var refrains: Set<ArraySlice<UInt8>> {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for index in band where lines[index].occurrences > 2 { counts[bytes[lines[index].body], default: 0] += 1 }
        return Set(band.filter { counts[bytes[lines[$0].body]] == lines[$0].occurrences }.map { bytes[lines[$0].body] })
    }

    private mutating func removeSmallThings(_ index: Int, isSecond: Bool, isRefrain: Bool) {
        let line = lines[index]
        switch kinds[index] {
        case .date: remove(index, "text-date", "a date or time, not a sentence")
        case .byline: remove(index, "text-byline", "names the author")
        default:
            guard !isRefrain, line.occurrences > 1, line.wordCount >= 8,
                isSecond || (line.occurrences > 2 && line.wordCount < 25)
            else { return }
            remove(index, "text-repeated", "the page has the same line elsewhere")
        }
    }

    /// A short credit on a line of its own has the caption on the line above, with no blank line between.
    private mutating func removeCaption(above index: Int) {
        guard lines[index].wordCount <= 8, !lines[index].startsBlock, index > band.lowerBound,
            lines[index - 1].wordCount < 60
        else { return }
        remove(index - 1, FurnitureGroup.credits.rule, "stands above a picture's credit")
    }

    /// Whether a line may be an entry of a table of contents.
    private func isEntry(_ index: Int) -> Bool {
        switch kinds[index] {
        case .item(isSentence: false), .enumeration: true
        case .short, .titleCased: lines[index].occurrences > 1 || lines[index].marker != nil
        default: false
        }
    }

    private func isParagraph(_ index: Int) -> Bool {
        kinds[index] == .sentence && lines[index].wordCount >= 12 && lines[index].capitalShare < 0.6
    }
}
