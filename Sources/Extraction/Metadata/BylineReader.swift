import Text

/// A line that may say who wrote an article, read word by word: what leads to the names, and where they end.
///
/// A line is dates and words of publication, then a word that announces names, then names, then what follows names: a
/// date, a span of time, a role, for whom and where it was written. Each part may be missing.
struct BylineReader {
    private let bytes: [UInt8]
    private let tokens: [LineToken]
    /// Where the names begin, as a place among the words.
    private let start: Int
    /// Whether a word announces the names.
    let isAnnounced: Bool
    /// Whether the line says nothing but when: dates, spans of time, words of publication.
    let isOnlyOfTime: Bool

    /// Whether the line names who made the pictures: `Photos by Emil Brink`, `Foto: Emil Brink`.
    let isOfPictures: Bool

    /// - Parameter text: one line, or a part of one that bars set apart.
    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens = LineToken.words(of: bytes, in: 0..<bytes.count, limit: Self.mostWords)
        isOnlyOfTime = Self.isOnlyOfTime(tokens)
        isOfPictures = Self.isOfPictures(tokens, in: bytes)
        let place = isOfPictures ? nil : Self.announced(tokens, in: bytes)
        (start, isAnnounced) = (place ?? 0, place != nil)
    }

    /// More words than in any line of names.
    private static let mostWords = 2048

    /// Whether the line goes from one month to another: `Januar bis März`.
    var isSpanOfMonths: Bool {
        guard tokens.count == 3, !tokens[1].isCapitalised else { return false }
        return [tokens[0], tokens[2]].allSatisfy { MonthWords.number(of: $0.hash) != nil }
    }

    /// What may be names: from behind the words that announce them to what follows names.
    var names: String {
        let first = isAnnounced ? start == 0 ? 0 : tokens[start - 1].range.upperBound : 0
        let stop = stop
        let end = stop.map { tokens[$0].range.lowerBound } ?? bytes.count
        let names = first < end ? String(decoding: bytes[first..<end], as: UTF8.self) : ""
        return names + (stop.map(further) ?? "")
    }

    /// The names after a place: `Ada Shore in London and Emil Brink in Rome`.
    private func further(after stop: Int) -> String {
        guard isAnnounced, Self.purposes.match(tokens, at: stop) != nil else { return "" }
        let places = tokens.indices.dropFirst(stop + 1).prefix(Self.longestLead)
        guard
            let start = places.first(where: { Self.conjunctions.contains(tokens[$0].hash) }).map({ $0 + 1 }),
            let end = (start..<min(tokens.count, start + 5)).first(where: { Self.purposes.match(tokens, at: $0) != nil }
            ),
            end >= start + 2, tokens[start..<end].allSatisfy(\.isCapitalised)
        else { return "" }
        return ", "
            + String(decoding: bytes[tokens[start].range.lowerBound..<tokens[end].range.lowerBound], as: UTF8.self)
    }

    /// The line from behind the words that announce names.
    var rest: String {
        isAnnounced && start > 0 ? String(decoding: bytes[tokens[start - 1].range.upperBound...], as: UTF8.self) : ""
    }

    // MARK: Before the names

    /// The place behind the last word that announces names; absent where none does.
    private static func announced(_ tokens: [LineToken], in bytes: [UInt8]) -> Int? {
        var place = 0
        while place < tokens.count, opener(tokens, at: place, in: bytes) == nil, tellsTime(tokens, at: place) {
            place += 1
        }
        if let found = afterOpeners(tokens, at: place, in: bytes) { return found }
        return announcedLate(tokens, in: bytes)
    }

    /// `Posted in Boats by ada`: words of publication may be followed by others before the name is announced, as may a
    /// date.
    private static func announcedLate(_ tokens: [LineToken], in bytes: [UInt8]) -> Int? {
        guard let first = tokens.first, publishing.contains(first.hash) || first.number != nil else { return nil }
        for place in tokens.indices.dropFirst().prefix(longestLead) where lateOpeners.contains(tokens[place].hash) {
            if place + 1 < tokens.count { return afterOpeners(tokens, at: place, in: bytes) }
        }
        return nil
    }

    /// How many words may stand between the date and the word that announces the name.
    private static let longestLead = 12

    private static func isOfPictures(_ tokens: [LineToken], in bytes: [UInt8]) -> Bool {
        guard let first = tokens.first, pictureMakers.contains(first.hash), first.range.upperBound < bytes.count else {
            return false
        }
        return isSign(bytes, at: first.range.upperBound) || opener(tokens, at: 1, in: bytes) != nil
    }

    private static func afterOpeners(_ tokens: [LineToken], at start: Int, in bytes: [UInt8]) -> Int? {
        var place = start
        while let length = opener(tokens, at: place, in: bytes) { place += length }
        return place > start ? place : nil
    }

    /// How many words the announcing phrase has that begins at a place. It is followed by a space or a colon: `Di-Maria` is
    /// a name.
    private static func opener(_ tokens: [LineToken], at place: Int, in bytes: [UInt8]) -> Int? {
        if let length = openers.match(tokens, at: place) {
            let end = tokens[place + length - 1].range.upperBound
            guard end < bytes.count else { return place == 0 ? nil : length }
            return bytes[end].isSpace || bytes[end] == Byte.colon || isSign(bytes, at: end) ? length : nil
        }
        guard let length = signedOpeners.match(tokens, at: place) else { return nil }
        var end = tokens[place + length - 1].range.upperBound
        while end < bytes.count, bytes[end].isSpace { end += 1 }
        return end < bytes.count && isSign(bytes, at: end) ? length : nil
    }

    /// Whether a colon, slash, bar, hyphen or equals sign stands at a place, narrow or of full width.
    private static func isSign(_ bytes: [UInt8], at place: Int) -> Bool {
        if [0x3A, 0x2F, 0x7C, 0x2D, 0x3D].contains(bytes[place]) { return true }
        return [0xFF1A, 0xFF0F, 0xFF5C, 0xFF1D].contains(UTF8Scalar.decode(bytes, at: place).value)
    }

    // MARK: After the names

    /// The first word that belongs to no name; absent where the names go on to the end.
    private var stop: Int? {
        let isOfBody = start < tokens.count && Self.articles.contains(tokens[start].hash)
        let isInCapitals = !bytes.contains { (0x61...0x7A).contains($0) }
        return tokens.indices.dropFirst(start).first { place in
            if Self.beginsDate(tokens, at: place, in: bytes) { return true }
            guard place > start else { return false }
            if Self.publishing.contains(tokens[place].hash) { return true }
            if isAnnounced, !isOfBody,
                !tokens[place].isCapitalised || isInCapitals || Self.isSpecial(tokens, at: place),
                Self.purposes.match(tokens, at: place) != nil, place + 1 < tokens.count
            {
                return true
            }
            return endsWithRoles(at: place)
        }
    }

    /// `Special to the Gull` stands in capitals too.
    private static func isSpecial(_ tokens: [LineToken], at place: Int) -> Bool {
        (purposes.match(tokens, at: place) ?? 0) > 1
    }

    /// Whether a full name is followed by what the person is, with nothing between them: `Ada Shore Staff Writer`.
    private func endsWithRoles(at place: Int) -> Bool {
        guard place >= start + 2, Self.personRoles.contains(tokens[place].hash),
            bytes[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound].allSatisfy(\.isSpace)
        else { return false }
        // `Gull Staff` is who it is.
        if place + 1 == tokens.count, tokens[place].hash == Self.staff { return false }
        return tokens[place...].allSatisfy { Self.roles.contains($0.hash) || !$0.isCapitalised }
            && !tokens[start..<place].contains { Self.roles.contains($0.hash) }
    }

    // MARK: Times

    /// Whether a date, a time of day or a span of time begins at a word.
    static func beginsDate(_ tokens: [LineToken], at place: Int, in bytes: [UInt8]) -> Bool {
        let token = tokens[place]
        func isNumber(_ place: Int) -> Bool { place < tokens.count && !tokens[place].isLetter }
        func isMonth(_ place: Int) -> Bool {
            place < tokens.count && MonthWords.number(of: tokens[place].hash) != nil
        }
        if weekdays.contains(token.hash), place + 1 < tokens.count {
            return isNumber(place + 1) || isMonth(place + 1) && isNumber(place + 2)
        }
        // `By April May, 3 May 2019`: the month of the date is the second.
        if isMonth(place) { return isNumber(place + 1) && !isMonth(place + 2) }
        guard !token.isLetter, place + 1 < tokens.count else { return false }
        if isMonth(place + 1) || place + 2 < tokens.count && isMonth(place + 2) && !tokens[place + 1].isCapitalised {
            return true
        }
        if durations.contains(tokens[place + 1].hash) { return true }
        guard token.number != nil, isNumber(place + 1) else { return false }
        let gap = bytes[token.range.upperBound..<tokens[place + 1].range.lowerBound]
        return [":", "/", ".", "-"].contains { gap.elementsEqual($0.utf8) }
    }

    /// Whether a word is of a date, a time or an announcement of one.
    static func tellsTime(_ tokens: [LineToken], at place: Int) -> Bool {
        let token = tokens[place]
        return !token.isLetter || publishing.contains(token.hash) || times.contains(token.hash)
            || MonthWords.number(of: token.hash) != nil || TextDate.isOrdinal(token)
    }

    private static func isOnlyOfTime(_ tokens: [LineToken]) -> Bool {
        tokens.indices.allSatisfy { tellsTime(tokens, at: $0) }
            && tokens.contains {
                $0.number != nil || publishing.contains($0.hash) || weekdays.contains($0.hash)
                    || TextDate.isOrdinal($0)
            }
    }

    // MARK: Words

    private static let openers = WordSequences([.announcers], areDoubled: true)
    private static let signedOpeners = WordSequences([.signedAnnouncers])
    private static let purposes = WordSequences([.purposes])
    private static let conjunctions = WordGroup.conjunctions.wordHashes
    private static let publishing = WordGroup.published.wordHashes.union(WordGroup.updated.wordHashes)
    private static let pictureMakers = WordGroup.pictureMakers.wordHashes
    private static let staff = LineToken.hashes(of: "staff").first
    private static let weekdays = WordGroup.weekdays.wordHashes
    private static let durations = WordGroup.durations.wordHashes
    private static let times = weekdays.union(durations).union(WordGroup.clockWords.wordHashes)
        .union(WordGroup.beforeDays.wordHashes).union(LineToken.hashes(of: "last first 年 月 日 ago a p m h"))
    private static let personRoles = WordGroup.personRoles.wordHashes
    private static let roles = personRoles.union(WordGroup.bodyRoles.wordHashes)
    private static let articles = Set(LineToken.hashes(of: "the die das la le les el il los"))
    /// The words that announce a name within a line.
    private static let lateOpeners = Set(LineToken.hashes(of: "by von par por door przez автор بقلم מאת"))
}

extension TextDate {
    /// Whether a word is a day of the month as `3rd` is.
    static func isOrdinal(_ token: LineToken) -> Bool { ordinals[token.hash] != nil }
}
