import Text

/// The author's name in a line of text.
enum TextByline {
    /// The names that a byline gives: `By Ada Lovelace and Charles Babbage, London`; absent where the line is no byline.
    /// Names end at a number, at punctuation other than an initial's, or at a word that begins lower-case.
    static func names(in line: TextLine, _ tokens: [LineToken], of bytes: [UInt8]) -> [String]? {
        guard line.wordCount <= 14, tokens.count <= 40, !line.isSentence || line.wordCount <= 7,
            let first = tokens.first, first.range.lowerBound == line.body.lowerBound
        else { return nil }
        if bytes[first.range.lowerBound] >= 0xE3 { return eastAsianNames(in: line, of: bytes) }
        guard tokens.count <= 20, let opener = opener(tokens, of: bytes), tokens.count > opener else { return nil }
        var names: [String] = []
        var current: [LineToken] = []
        for (index, token) in tokens.enumerated().dropFirst(opener) {
            if conjunctions.contains(token.hash) {
                take(&current, into: &names, bytes)
                continue
            }
            if let last = current.last, !isNameGap(bytes[last.range.upperBound..<token.range.lowerBound]) {
                let isList = bytes[last.range.upperBound] == 0x2C
                take(&current, into: &names, bytes)
                if !isList { break }
            }
            // A date or its announcement follows the name: `Ada Shore Updated Nov 13`.
            let isDate = beginsDate(index, in: tokens, after: current.count)
            if !current.isEmpty, isDate || stops.contains(token.hash) { break }
            guard isOfName(token, of: bytes) || (!current.isEmpty && particles.contains(token.hash)) else { break }
            current.append(token)
        }
        take(&current, into: &names, bytes)
        return names.isEmpty ? nil : names
    }

    /// Whether a month begins a date: a number follows, or a whole name stands before it.
    private static func beginsDate(_ index: Int, in tokens: [LineToken], after count: Int) -> Bool {
        guard MonthWords.number(of: tokens[index].hash) != nil else { return false }
        return count > 1 || tokens.indices.contains(index + 1) && tokens[index + 1].number != nil
    }

    /// How many words announce a name at the beginning of a line.
    private static func opener(_ tokens: [LineToken], of bytes: [UInt8]) -> Int? {
        if let count = openers.match(tokens, at: 0) { return count }
        guard let count = signedOpeners.match(tokens, at: 0) else { return nil }
        let end = tokens[count - 1].range.upperBound
        return end < bytes.count && bytes[end] == 0x3A ? count : nil
    }

    private static func eastAsianNames(in line: TextLine, of bytes: [UInt8]) -> [String]? {
        guard line.body.count < 120 else { return nil }
        let text = String(decoding: bytes[line.body], as: UTF8.self)
        guard EastAsianByline.isOne(text), EastAsianByline.isAnnounced(text) else { return nil }
        let names = EastAsianByline.names(in: text) { _ in false }
        return names.isEmpty ? nil : names
    }

    /// Whether a word may stand in a name: it begins with a capital, or its script has none.
    private static func isOfName(_ token: LineToken, of bytes: [UInt8]) -> Bool {
        guard token.isLetter else { return false }
        // Arabic, Hebrew and what follows them in Unicode, up to Georgian, have no capitals.
        return token.isCapitalised
            || (0x590...0x10FF).contains(UTF8Scalar.decode(bytes, at: token.range.lowerBound).value)
    }

    /// Whether a line is nothing but a person's name: two to four capitalised words.
    static func isName(_ line: TextLine, of bytes: [UInt8]) -> Bool {
        let tokens = line.wordCount <= 5 ? line.tokens(of: bytes) : []
        guard line.marker == nil, (2...4).contains(tokens.count), line.wordCount <= 5, line.ending == .open,
            tokens.allSatisfy({ $0.isLetter && ($0.isCapitalised || particles.contains($0.hash)) }),
            tokens.last?.range.upperBound == line.body.upperBound,
            !tokens.contains(where: { roles.contains($0.hash) || labels.contains($0.hash) })
        else { return false }
        return zip(tokens, tokens.dropFirst()).allSatisfy {
            isNameGap(bytes[$0.range.upperBound..<$1.range.lowerBound])
        }
    }

    private static func take(_ tokens: inout [LineToken], into names: inout [String], _ bytes: [UInt8]) {
        defer { tokens = [] }
        while let last = tokens.last, particles.contains(last.hash) { tokens.removeLast() }
        guard let first = tokens.first, let last = tokens.last, tokens.count <= 5, last.range.count > 1 else { return }
        let isPlace = !names.isEmpty && tokens.count == 1
        guard !isPlace, !tokens.contains(where: { roles.contains($0.hash) }) else { return }
        names.append(String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self))
    }

    /// Whether the bytes between two words may stand within a name: a space, a hyphen, an initial's full stop.
    private static func isNameGap(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) || gap.elementsEqual([0x2E, 0x20])
            || gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0x2E])
    }

    private static let openers = WordSequences([.announcers])
    private static let signedOpeners = WordSequences([.signedAnnouncers])
    /// Words after which no name goes on.
    private static let stops = WordGroup.published.wordHashes.union(WordGroup.updated.wordHashes).union(
        WordGroup.weekdays.wordHashes
    )
    .union(LineToken.hashes(of: "on at am um"))
    /// Words of labels and sections of a page, which stand alone in capitals as names do.
    private static let labels = Set(
        LineToken.hashes(
            of: """
                home news music business sport sports politics world video videos photo photos opinion culture technology
                science health travel select your my our all more about contact search menu sign log read share follow
                agency university institute company group newsletter newsletters subscribe privacy terms policy cookies
                top latest popular related live tv radio magazine daily today weather
                """))

    /// Words of what people are, which follow their names.
    private static let roles = WordGroup.personRoles.wordHashes.union(WordGroup.bodyRoles.wordHashes)
    private static let conjunctions = WordGroup.conjunctions.wordHashes
    private static let particles = WordGroup.nameParticles.wordHashes
}
