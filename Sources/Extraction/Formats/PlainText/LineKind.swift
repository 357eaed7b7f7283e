import Text

/// What a line is likely to be, judged by itself.
enum LineKind: Sendable, Equatable {
    /// Furniture of the page, by the index of its group in ``FurnitureGroup/all``.
    case furniture(UInt8)
    /// A date or a time.
    case date
    /// An author's name with an opener such as `By`.
    case byline
    /// The name under a quotation, with a dash before it: it belongs to the article.
    case attribution
    /// An address of the Web and nothing else.
    case address
    /// A text cut off, to be read elsewhere.
    case teaser
    /// A heading of another article, or a row of links: nearly every word begins upper-case.
    case titleCased
    /// An item of a list; `isSentence` where it is written as one.
    case item(isSentence: Bool)
    /// A sentence or several.
    case sentence
    /// Begins with a number or a day, as lists without bullets do.
    case enumeration
    /// Long, but without an end.
    case long
    /// Short, and no sentence: a heading, a label, a link.
    case short

    /// The share of capitalised words from which a line counts as title-cased.
    private static let titleCase: Float = 0.75
    /// How many words a line without an end needs to count as running text.
    private static let longLine = 20

    /// Judges a line.
    init(_ line: TextLine, in bytes: [UInt8]) {
        let tokens = line.tokens(of: bytes)
        if let group = Self.furniture(line, tokens, in: bytes) {
            self = .furniture(UInt8(group))
        } else if Self.isAttribution(line, in: bytes) {
            self = .attribution
        } else if Self.isAddress(bytes[line.body]) {
            self = .address
        } else if line.wordCount <= 14, !(line.isSentence && line.wordCount > 8),
            TextDate(tokens, in: bytes) != nil
        {
            self = .date
        } else if line.marker == nil, TextByline.names(in: line, tokens, of: bytes) != nil {
            self = .byline
        } else {
            self = Self.shape(of: line, startsWithNumber: tokens.first?.number != nil)
        }
    }

    /// The group that it is furniture of, if it is.
    var group: FurnitureGroup? {
        guard case .furniture(let place) = self else { return nil }
        return FurnitureGroup.all[Int(place)]
    }

    /// Whether it begins readers' comments.
    var isCommentHeading: Bool { group?.rule == FurnitureGroup.comments.rule }

    private static func shape(of line: TextLine, startsWithNumber: Bool) -> LineKind {
        if line.ending == .cut { return .teaser }
        if !line.isSentence, line.wordCount >= 8, line.capitalShare >= titleCase { return .titleCased }
        if line.marker == .bullet { return .item(isSentence: line.isSentence && line.wordCount >= 6) }
        if line.isSentence { return .sentence }
        if line.marker == .number || (line.wordCount >= 3 && startsWithNumber) { return .enumeration }
        return line.wordCount >= longLine ? .long : .short
    }

    private static func furniture(_ line: TextLine, _ tokens: [LineToken], in bytes: [UInt8]) -> Int? {
        let isNumbers = tokens.allSatisfy { $0.number != nil || !$0.isLetter } && tokens.count <= 3
        if isNumbers, line.wordCount <= 5, TextDate(tokens, in: bytes) == nil {
            return index(of: FurnitureGroup.controls.rule)
        }
        let match = PhraseTable.standard.match(tokens, wordCount: line.wordCount) { word in
            let next = TextLine.trimmed(bytes, tokens[word].range.upperBound..<line.body.upperBound).lowerBound
            guard next < line.body.upperBound else { return false }
            return bytes[next] == 0x3A || UTF8Scalar.decode(bytes, at: next).value == 0xFF1A
        }
        if let match { return match.group }
        if isAboutName(tokens, line) { return index(of: FurnitureGroup.authorBoxes.rule) }
        return endsWithAgency(line, tokens, in: bytes) ? index(of: FurnitureGroup.credits.rule) : nil
    }

    private static func index(of rule: String) -> Int? { FurnitureGroup.all.firstIndex { $0.rule == rule } }

    /// `About Ada Lovelace`.
    private static func isAboutName(_ tokens: [LineToken], _ line: TextLine) -> Bool {
        guard let first = tokens.first, abouts.contains(first.hash), (3...5).contains(tokens.count),
            line.wordCount == tokens.count, line.ending == .open
        else { return false }
        return tokens.dropFirst().allSatisfy(\.isCapitalised)
    }

    private static let abouts = Set(LineToken.hashes(of: "about über sobre acerca об"))

    /// A credit such as `Ada Lovelace/AP` at the end of a line.
    private static func endsWithAgency(_ line: TextLine, _ tokens: [LineToken], in bytes: [UInt8]) -> Bool {
        guard line.wordCount <= 70, tokens.count < TextLine.tokenLimit, let last = tokens.last,
            agencies.contains(last.hash), last.range.lowerBound > line.body.lowerBound
        else { return false }
        let before = bytes[last.range.lowerBound - 1]
        let isClosed = bytes[last.range.upperBound..<line.body.upperBound].elementsEqual([0x29])
        return before == 0x2F || (before == 0x28 && isClosed)
    }

    private static let agencies = Set(
        LineToken.hashes(of: "ap afp reuters epa upi getty bloomberg dpa imago xinhua tass ansa efe afp kyodo"))

    private static func isAttribution(_ line: TextLine, in bytes: [UInt8]) -> Bool {
        let scalar = UTF8Scalar.decode(bytes, at: line.range.lowerBound)
        guard (0x2013...0x2015).contains(scalar.value) || scalar.value == 0x2D, line.wordCount <= 14 else {
            return false
        }
        return scalar.value == 0x2014 || scalar.value == 0x2015 || bytes[line.range].contains(0x40)
    }

    private static func isAddress(_ body: ArraySlice<UInt8>) -> Bool {
        let isWeb = body.starts(with: "http://".utf8) || body.starts(with: "https://".utf8)
        return isWeb && !body.contains { $0 <= 0x20 }
    }
}
