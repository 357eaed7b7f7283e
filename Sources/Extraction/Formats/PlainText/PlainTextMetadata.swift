import Model
import Text

/// Finds the title, section, authors and date among the lines around an article, and removes those lines as what they are.
struct PlainTextMetadata {
    private(set) var reader: PlainTextReader
    private(set) var metadata = BriefingMetadata()
    private var titleLine: Int?

    /// Reads the lines around the article.
    init(_ reader: PlainTextReader) {
        self.reader = reader
        findTitle()
        findSection()
        findDate()
        findAuthors()
        removeDescription()
    }

    private var lines: [TextLine] { reader.lines }

    private func text(_ index: Int) -> String {
        String(decoding: reader.bytes[lines[index].body], as: UTF8.self)
    }

    /// The first line of the article that is kept.
    private var firstKept: Int {
        reader.band.first { reader.removals[$0] == nil } ?? reader.band.lowerBound
    }

    // MARK: Title and section

    /// How many lines above the text the title may stand.
    private static let titleReach = 24

    private mutating func findTitle() {
        let first = firstKept
        let spoken = wordsOfOpening
        var best: (score: Int, index: Int)?
        for index in max(0, first - Self.titleReach)..<max(first, 0) {
            guard let score = titleScore(index, before: first, spoken: spoken) else { continue }
            if best == nil || score > best?.score ?? 0 { best = (score, index) }
        }
        guard let best, best.score > 0 else { return }
        titleLine = best.index
        let title = reader.bytes[lines[best.index].body]
        metadata.title = text(best.index)
        for index in lines.indices where reader.bytes[lines[index].body] == title {
            reader.reassign(index, "text-title", index == best.index ? "is the title" : "repeats the title")
        }
        findSiteName(after: title)
    }

    /// How many lines of the text are looked at for what its title speaks of, and how long a word has to be, in bytes, to
    /// tell one subject from another.
    private static let (openingReach, longWord) = (40, 4)

    /// The longer words of the article's first lines.
    private var wordsOfOpening: Set<UInt64> {
        var words: Set<UInt64> = []
        for index in reader.band.prefix(Self.openingReach) where reader.removals[index] == nil {
            for token in lines[index].tokens(of: reader.bytes) where token.range.count >= Self.longWord {
                words.insert(token.hash)
            }
        }
        return words
    }

    /// How much a line looks like the title of the text below it, which speaks of the same things; absent where it cannot
    /// be.
    private func titleScore(_ index: Int, before first: Int, spoken: Set<UInt64>) -> Int? {
        let line = lines[index]
        guard line.marker != .bullet, (1...32).contains(line.wordCount), line.ending != .cut else { return nil }
        switch reader.kinds[index] {
        case .short, .titleCased, .sentence, .long, .enumeration: break
        default: return nil
        }
        var score = min(line.wordCount, 8) - (first - index) / 3
        let subjects = line.tokens(of: reader.bytes).filter { $0.range.count >= Self.longWord }
        score += 10 * subjects.count { spoken.contains($0.hash) } / max(4, subjects.count)
        if line.occurrences > 1, line.wordCount > 2 { score += 6 }
        if line.ending == .sentence, reader.bytes[line.body.upperBound - 1] == 0x2E { score -= 5 }
        let next = (index + 1..<min(index + 4, first))
        if next.contains(where: { reader.kinds[$0] == .byline || reader.kinds[$0] == .date }) { score += 4 }
        if index == 0 { score += 2 }
        return score
    }

    /// A line that goes on after the title with a bar or dash names the site: `Title | Site`.
    private mutating func findSiteName(after title: ArraySlice<UInt8>) {
        for index in lines.indices.prefix(4) {
            let body = reader.bytes[lines[index].body]
            guard body.count > title.count + 3, body.starts(with: title) else { continue }
            let rest = String(decoding: body.dropFirst(title.count), as: UTF8.self)
            for mark in [" | ", " - ", " – ", " — ", " :: ", " · ", " « "] where rest.hasPrefix(mark) {
                metadata.containerTitle = rest.dropFirst(mark.count).trimmingWhitespace
                reader.reassign(index, "text-title", "repeats the title")
                return
            }
        }
    }

    /// A label of one to three words on the line before or after the title names the section.
    private mutating func findSection() {
        guard let titleLine else { return }
        let title = reader.bytes[lines[titleLine].body]
        for index in lines.indices where reader.bytes[lines[index].body] == title {
            for neighbour in [index + 1, index - 1] where lines.indices.contains(neighbour) {
                let isAdjacent = neighbour > index ? !lines[neighbour].startsBlock : !lines[index].startsBlock
                guard isAdjacent, reader.kinds[neighbour] == .short, lines[neighbour].wordCount <= 3,
                    lines[neighbour].marker == nil,
                    lines[neighbour].tokens(of: reader.bytes).first?.isCapitalised == true,
                    reader.removals[neighbour]?.rule != "text-title"
                else { continue }
                metadata.keywords = [text(neighbour)]
                reader.reassign(neighbour, "text-section", "names the section, which is kept as a keyword")
                return
            }
        }
    }

    // MARK: Date and authors

    /// The lines in which the article's own date and byline are looked for: from the title, or a little above the text,
    /// to the text, then those just after it.
    private var surroundings: [Int] {
        let first = firstKept
        let start = titleLine.map { max(0, min($0, first) - 3) } ?? max(0, first - 8)
        return Array(start..<first) + Array(reader.band.upperBound..<min(lines.count, reader.band.upperBound + 4))
    }

    private mutating func findDate() {
        for index in surroundings where reader.kinds[index] == .date || reader.kinds[index] == .byline {
            guard let date = TextDate(lines[index].tokens(of: reader.bytes), in: reader.bytes)?.edtf else { continue }
            metadata.issued = try? EDTFDate(date)
            reader.reassign(index, "text-date", "gives the date")
            return
        }
    }

    private mutating func findAuthors() {
        for index in surroundings where lines[index].marker == nil {
            guard
                let names = TextByline.names(
                    in: lines[index], lines[index].tokens(of: reader.bytes), of: reader.bytes)
            else { continue }
            metadata.authors = names
            reader.reassign(index, "text-byline", "names the author")
            return
        }
        if !findNameBesideDate() { findAuthorBox() }
    }

    /// Removes a last paragraph that begins with the author's name: what a box about the author says.
    private mutating func removeDescription() {
        let kept = reader.band.filter { reader.removals[$0] == nil }
        guard kept.count > 3, let last = kept.last, lines[last].wordCount <= 80 else { return }
        let opening = lines[last].tokens(of: reader.bytes).prefix(4).map(\.hash)
        for author in metadata.authors {
            let name = LineToken.hashes(of: author)
            guard name.count > 1, opening.starts(with: name) else { continue }
            return reader.reassign(last, "text-author-box", "tells about the author")
        }
    }

    /// A name alone on the line before or after the date.
    private mutating func findNameBesideDate() -> Bool {
        for index in surroundings where index < firstKept && TextByline.isName(lines[index], of: reader.bytes) {
            let isBesideDate = [index - 1, index + 1].contains {
                lines.indices.contains($0) && reader.kinds[$0] == .date
            }
            guard isBesideDate, reader.removals[index]?.rule != "text-title", reader.removals[index] != nil else {
                continue
            }
            metadata.authors = [text(index)]
            reader.reassign(index, "text-byline", "names the author")
            return true
        }
        return false
    }

    /// How many lines below the text an author box may begin.
    private static let boxReach = 40

    /// A name on a line of its own after the article, with a paragraph that begins with the same name: an author box.
    private mutating func findAuthorBox() {
        let end = min(lines.count - 1, reader.band.upperBound + Self.boxReach)
        guard reader.band.upperBound < end else { return }
        for index in reader.band.upperBound..<end
        where TextByline.isName(lines[index], of: reader.bytes) && describes(index + 1, index) {
            metadata.authors = [text(index)]
            reader.reassign(index, "text-author-box", "names the author")
            reader.reassign(index + 1, "text-author-box", "tells about the author")
            return
        }
    }

    /// Whether a line is a sentence about the person whom another names.
    private func describes(_ line: Int, _ name: Int) -> Bool {
        guard lines[line].isSentence || reader.kinds[line] == .long, lines[line].wordCount >= 8 else { return false }
        let name = lines[name].tokens(of: reader.bytes).map(\.hash)
        let opening = lines[line].tokens(of: reader.bytes).prefix(6).map(\.hash)
        return opening.starts(with: name) || (name.first.map(opening.prefix(2).contains) ?? false)
            || (name.last.map(opening.prefix(3).contains) ?? false)
    }
}
