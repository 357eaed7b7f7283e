import Text

/// The author's name in a line of text.
enum TextByline {
    /// The words that stand before an author's name.
    private static let openers: [[UInt64]] = [
        "by", "written by", "posted by", "story by", "words by", "reporting by", "edited by", "author", "authors",
        "von", "par",
        "por", "di", "da", "door", "av", "af", "автор", "autor", "auteur", "autore", "autora", "text von", "текст",
        "escrito por",
    ].map { LineToken.hashes(of: $0) }

    /// The names that a byline gives: `By Ada Lovelace and Charles Babbage, London`; absent where the line is no byline.
    /// Names end at a number, at punctuation other than an initial's, or at a word that begins lower-case.
    static func names(in line: TextLine, _ tokens: [LineToken], of bytes: [UInt8]) -> [String]? {
        guard line.wordCount <= 14, tokens.count <= 20, !line.isSentence || line.wordCount <= 7,
            let opener = openers.filter({ opens($0, line, tokens) }).max(by: { $0.count < $1.count }),
            tokens.count > opener.count
        else { return nil }
        var names: [String] = []
        var current: [LineToken] = []
        for (index, token) in tokens.enumerated().dropFirst(opener.count) {
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
            guard token.isCapitalised || (!current.isEmpty && particles.contains(token.hash)) else { break }
            current.append(token)
        }
        take(&current, into: &names, bytes)
        return names.isEmpty ? nil : names
    }

    /// Whether a month begins a date: a number follows, or a whole name stands before it.
    private static func beginsDate(_ index: Int, in tokens: [LineToken], after count: Int) -> Bool {
        guard months.contains(tokens[index].hash) else { return false }
        return count > 1 || tokens.indices.contains(index + 1) && tokens[index + 1].number != nil
    }

    private static func opens(_ opener: [UInt64], _ line: TextLine, _ tokens: [LineToken]) -> Bool {
        tokens.count > opener.count && zip(opener, tokens).allSatisfy { $0 == $1.hash }
            && tokens[0].range.lowerBound == line.body.lowerBound
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

    /// Words after which no name goes on.
    private static let stops = Set(
        LineToken.hashes(
            of: """
                updated published posted modified on at am um monday tuesday wednesday thursday friday saturday
                sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi
                """))
    /// Months, some of which are names of people too.
    private static let months = Set(
        LineToken.hashes(
            of: """
                january february march april may june july august september october november december jan feb mar apr jun
                jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember
                """))
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
    private static let roles = Set(
        LineToken.hashes(
            of: """
                staff writer writers editor editors reporter reporters correspondent correspondents columnist contributor
                contributors bureau press news desk newsroom chief senior redaktion redakteur redacción redazione редакция
                journalist photographer producer team
                """))
    private static let conjunctions = Set(LineToken.hashes(of: "and und et y e и i en with"))
    private static let particles = Set(
        LineToken.hashes(of: "de la del der den van von zu zur di da dos das du le el al bin ibn ter ten of"))
}
