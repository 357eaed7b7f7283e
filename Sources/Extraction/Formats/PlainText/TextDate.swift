import Text

/// A date written out in a line of text.
struct TextDate: Sendable, Equatable {
    /// The date, and the time where one stands with it, as EDTF.
    let edtf: String?

    /// The first date in a line: `November 19, 2019`, `19. November 2019`, `19 de noviembre de 2019`, `2019-11-19`,
    /// `2019年11月19日`, `19.11.2019`, `١٩ نوفمبر ٢٠١٩`; or a time of day or an age such as `3 hours ago`, which says no day. A date of
    /// three numbers is read as day and month only where that is the one way to read it.
    init?(_ tokens: [LineToken], in bytes: [UInt8]) {
        for index in tokens.indices.prefix(40) {
            if let found = Self.written(tokens, at: index) ?? Self.numeric(tokens, at: index, in: bytes) {
                edtf = found
                return
            }
        }
        guard Self.hasClock(tokens, in: bytes) || Self.hasAge(tokens) else { return nil }
        edtf = nil
    }

    /// A date with the month's name.
    private static func written(_ tokens: [LineToken], at index: Int) -> String? {
        if tokens[index].hash == vietnameseMonth { return vietnamese(tokens, at: index) }
        guard let (month, length) = month(tokens, at: index) else { return nil }
        let before =
            number(tokens, at: index - 1) ?? (isOf(tokens, at: index - 1) ? number(tokens, at: index - 2) : nil)
        let after = number(tokens, at: index + length)
        if let day = after, (1...31).contains(day) {
            if let year = number(tokens, at: index + length + 1), isYear(year) { return text(year, month, day) }
            // `2019. március 14.`
            if let year = before, isYear(year) { return text(year, month, day) }
        }
        if let day = before, (1...31).contains(day), let year = year(tokens, after: index + length) {
            return text(year, month, day)
        }
        return nil
    }

    /// The month whose name begins at a place, and how many words the name has.
    private static func month(_ tokens: [LineToken], at index: Int) -> (number: Int, length: Int)? {
        guard tokens.indices.contains(index) else { return nil }
        if let pair = paired[tokens[index].hash], tokens.indices.contains(index + 1) {
            if tokens[index + 1].hash == firstOfTwo { return (pair.first, 2) }
            if tokens[index + 1].hash == secondOfTwo { return (pair.second, 2) }
        }
        return MonthWords.number(of: tokens[index].hash).map { ($0, 1) }
    }

    /// The year that stands after a month, which some name twice: `١٤ مارس/آذار ٢٠١٩`.
    private static func year(_ tokens: [LineToken], after place: Int) -> Int? {
        var place = place
        if let (_, length) = month(tokens, at: place) { place += length }
        if isOf(tokens, at: place) { place += 1 }
        return number(tokens, at: place).flatMap { isYear($0) ? $0 : nil }
    }

    /// `14 tháng 3, 2019`, `ngày 14 tháng 3 năm 2019`.
    private static func vietnamese(_ tokens: [LineToken], at index: Int) -> String? {
        guard let day = number(tokens, at: index - 1), let month = number(tokens, at: index + 1),
            let year = number(tokens, at: index + 2) ?? number(tokens, at: index + 3), isYear(year)
        else { return nil }
        return text(year, month, day)
    }

    /// The month and year of a line that says little else, such as `March 2019` or `Ada Shore, March 2019`, as EDTF.
    static func month(of tokens: [LineToken]) -> String? {
        guard (2...6).contains(tokens.count),
            let place = tokens.indices.first(where: { month(tokens, at: $0) != nil }),
            tokens[..<place].allSatisfy({ $0.isCapitalised && $0.isLetter }),
            let (month, length) = month(tokens, at: place), let year = year(tokens, after: place + length),
            tokens.last?.number == year
        else { return nil }
        return "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
    }

    /// A date of three numbers set apart by the same mark, or by the characters for year, month and day.
    private static func numeric(_ tokens: [LineToken], at index: Int, in bytes: [UInt8]) -> String? {
        if let date = EastAsianDate(tokens, at: index, in: bytes) { return text(date.year, date.month, date.day) }
        guard let first = number(tokens, at: index) else { return nil }
        guard let second = number(tokens, at: index + 1),
            let third = number(tokens, at: index + 2) ?? dayBeforeTime(tokens, at: index + 2, in: bytes),
            isJoined(tokens[index], tokens[index + 1], in: bytes),
            isJoined(tokens[index + 1], tokens[index + 2], in: bytes)
        else { return nil }
        if isYear(first) { return text(first, second, third) }
        guard isYear(third) || third < 100 else { return nil }
        let fullYear = third < 100 ? 2000 + third : third
        if second <= 12, first > 12 || bytes[tokens[index].range.upperBound] == 0x2E {
            return text(fullYear, second, first)
        }
        return first <= 12 && second > 12 ? text(fullYear, first, second) : nil
    }

    /// The day in `25T10:00`.
    private static func dayBeforeTime(_ tokens: [LineToken], at index: Int, in bytes: [UInt8]) -> Int? {
        guard tokens.indices.contains(index) else { return nil }
        let word = bytes[tokens[index].range]
        guard word.count > 2, word.dropFirst(2).first == 0x54 else { return nil }
        return Int(String(decoding: word.prefix(2), as: UTF8.self))
    }

    private static func isJoined(_ left: LineToken, _ right: LineToken, in bytes: [UInt8]) -> Bool {
        let gap = bytes[left.range.upperBound..<right.range.lowerBound]
        guard let mark = gap.first, mark == 0x2D || mark == 0x2E || mark == 0x2F else { return false }
        return gap.dropFirst().allSatisfy { $0 == 0x20 }
    }

    private static func hasClock(_ tokens: [LineToken], in bytes: [UInt8]) -> Bool {
        tokens.indices.dropLast().contains { index in
            guard let hour = number(tokens, at: index), let minute = number(tokens, at: index + 1) else { return false }
            let gap = bytes[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]
            return hour <= 24 && minute < 60 && tokens[index + 1].range.count >= 2 && gap.elementsEqual([0x3A])
        }
    }

    private static func hasAge(_ tokens: [LineToken]) -> Bool {
        tokens.indices.contains { index in
            guard number(tokens, at: index) != nil, index + 2 < tokens.count else { return false }
            return ages.contains(tokens[index + 1].hash) && tokens[index + 2].hash == ago
        }
    }

    private static func number(_ tokens: [LineToken], at index: Int) -> Int? {
        guard index >= 0, tokens.indices.contains(index) else { return nil }
        return tokens[index].number ?? ordinals[tokens[index].hash]
    }

    private static func isOf(_ tokens: [LineToken], at index: Int) -> Bool {
        tokens.indices.contains(index) && of.contains(tokens[index].hash)
    }

    private static func isYear(_ number: Int) -> Bool { (1900...2099).contains(number) }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...12).contains(month), day >= 1, day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
        return CalendarDay(year: year, month: month, day: day).iso8601
    }
}

extension TextDate {
    /// Whether a line is made of nothing but dates, times and the words that stand with them, such as `Last updated`.
    static func makesUp(_ tokens: [LineToken]) -> Bool {
        guard tokens.count > 1 else { return false }
        let numbers = tokens.count { !$0.isLetter }
        let words = tokens.count {
            $0.isLetter && (MonthWords.number(of: $0.hash) != nil || companions.contains($0.hash))
        }
        return numbers > 0 && words > 0 && (numbers + words) * 5 >= tokens.count * 4
    }

    /// The days of the week, and what else stands with dates and times.
    private static let companions = WordGroup.weekdays.wordHashes.union(WordGroup.clockWords.wordHashes).union(
        LineToken.hashes(
            of: """
                a m p h at on um vom am le à el alle ore posted published updated modified
                last first date veröffentlicht aktualisiert stand publié mis jour publicado actualizado pubblicato
                aggiornato de of
                """))

    private static let vietnameseMonth = LineToken.hashes(of: "tháng").first
    /// Two months that share their name, by which of the two is meant.
    private static let paired: [UInt64: (first: Int, second: Int)] = {
        var paired: [UInt64: (first: Int, second: Int)] = [:]
        for hash in LineToken.hashes(of: "كانون") { paired[hash] = (12, 1) }
        for hash in LineToken.hashes(of: "تشرين") { paired[hash] = (10, 11) }
        return paired
    }()
    private static let firstOfTwo = LineToken.hashes(of: "الأول").first
    private static let secondOfTwo = LineToken.hashes(of: "الثاني").first
    private static let ago = LineToken.hashes(of: "ago").first
    private static let of = Set(LineToken.hashes(of: "of de del di da do dos"))
    private static let ages = Set(
        LineToken.hashes(
            of: "second seconds minute minutes min mins hour hours day days week weeks month months year years"))

    /// `1st` to `31st`, `1er`, `1º` by their hashes.
    static let ordinals: [UInt64: Int] = {
        var ordinals: [UInt64: Int] = [:]
        for day in 1...31 {
            for ending in ["st", "nd", "rd", "th", "er", "re", "º", "ª", "°"] {
                if let hash = LineToken.hashes(of: "\(day)\(ending)").first { ordinals[hash] = day }
            }
        }
        return ordinals
    }()
}
