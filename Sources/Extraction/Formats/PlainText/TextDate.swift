import Text

/// A date written out in a line of text.
struct TextDate: Sendable, Equatable {
    /// The date, and the time where one stands with it, as EDTF.
    let edtf: String?

    /// The first date in a line: `November 19, 2019`, `19. November 2019`, `19 de noviembre de 2019`, `2019-11-19`,
    /// `2019年11月19日`, `19.11.2019`; or a time of day or an age such as `3 hours ago`, which says no day. A date of
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
        guard let month = months[tokens[index].hash] else { return nil }
        let before =
            number(tokens, at: index - 1) ?? (isOf(tokens, at: index - 1) ? number(tokens, at: index - 2) : nil)
        let after = number(tokens, at: index + 1)
        if let day = after ?? nil, (1...31).contains(day), let year = number(tokens, at: index + 2), isYear(year) {
            return text(year, month, day)
        }
        let yearIndex = isOf(tokens, at: index + 1) ? index + 2 : index + 1
        if let day = before, (1...31).contains(day), let year = number(tokens, at: yearIndex), isYear(year) {
            return text(year, month, day)
        }
        return nil
    }

    /// A date of three numbers set apart by the same mark, or by the Han characters for year, month and day.
    private static func numeric(_ tokens: [LineToken], at index: Int, in bytes: [UInt8]) -> String? {
        guard let first = number(tokens, at: index) else { return nil }
        if isYear(first), index + 3 < tokens.count, tokens[index + 1].hash == year,
            let month = number(tokens, at: index + 2), let day = number(tokens, at: index + 4)
        {
            return text(first, month, day)
        }
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
        guard tokens.indices.contains(index) else { return nil }
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
        let words = tokens.count { $0.isLetter && (months[$0.hash] != nil || companions.contains($0.hash)) }
        return numbers > 0 && words > 0 && (numbers + words) * 5 >= tokens.count * 4
    }

    /// The days of the week, and what else stands with dates and times.
    private static let companions = Set(
        LineToken.hashes(
            of: """
                monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
                montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi
                dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì
                sabato domenica am pm a m p h uhr at on um vom am le à el alle ore posted published updated modified
                last first date veröffentlicht aktualisiert stand publié mis jour publicado actualizado pubblicato
                aggiornato gmt utc est edt cst cdt pst pdt et pt bst ist cet cest de of
                """))

    private static let year = LineToken.hashes(of: "年").first
    private static let ago = LineToken.hashes(of: "ago").first
    private static let of = Set(LineToken.hashes(of: "of de del di da"))
    private static let ages = Set(
        LineToken.hashes(
            of: "second seconds minute minutes min mins hour hours day days week weeks month months year years"))

    /// `1st` to `31st` by their hashes.
    private static let ordinals: [UInt64: Int] = {
        var ordinals: [UInt64: Int] = [:]
        for day in 1...31 {
            for ending in ["st", "nd", "rd", "th"] {
                if let hash = LineToken.hashes(of: "\(day)\(ending)").first { ordinals[hash] = day }
            }
        }
        return ordinals
    }()

    /// The months by the hashes of their names.
    private static let months: [UInt64: Int] = {
        var months: [UInt64: Int] = [:]
        for (index, names) in MonthName.all.enumerated() {
            for hash in LineToken.hashes(of: names) { months[hash] = index + 1 }
        }
        return months
    }()
}
