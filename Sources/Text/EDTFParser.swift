/// Reads the text of an `EDTFDate`.
enum EDTFParser {
    static func parse(_ text: String) throws(EDTFError) -> EDTFDate.Form {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        switch sides.count {
        case 1: return .single(try part(sides[0]))
        case 2:
            let from = try end(sides[0])
            let to = try end(sides[1])
            guard from != nil || to != nil else { throw EDTFError(reason: "an interval needs at least one date") }
            if let from, let to, to.latest < from.earliest {
                throw EDTFError(reason: "the interval \(text) ends before it begins")
            }
            return .interval(from: from, to: to)
        default: throw EDTFError(reason: "\(text) has more than one slash")
        }
    }

    private static func end(_ text: Substring) throws(EDTFError) -> EDTFDate.Part? {
        text.isEmpty || text == ".." ? nil : try part(text)
    }

    private static func part(_ text: Substring) throws(EDTFError) -> EDTFDate.Part {
        var text = text
        let qualifier = text.last.flatMap { "~?%".contains($0) ? $0 : nil }
        if qualifier != nil { text.removeLast() }
        var time: String?
        if let mark = text.firstIndex(where: { $0 == "T" || $0 == " " || $0 == "t" }) {
            time = try timeOfDay(text[text.index(after: mark)...])
            text = text[..<mark]
        }
        let span = try Span(text)
        if time != nil, span.precision != .day { throw EDTFError(reason: "a time of day needs a whole date before it") }
        return EDTFDate.Part(
            earliest: span.earliest, latest: span.latest, precision: span.precision,
            isApproximate: qualifier == "~" || qualifier == "%", isUncertain: qualifier == "?" || qualifier == "%",
            time: time)
    }

    /// Checks `hh:mm`, `hh:mm:ss`, with fraction and zone; gives it back as written.
    private static func timeOfDay(_ text: Substring) throws(EDTFError) -> String {
        let clock = text.prefix { $0.isDigit || $0 == ":" }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count == 2 ? Int($0) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] <= 24, numbers[1] <= 59,
            numbers.count < 3 || numbers[2] <= 60, numbers[0] < 24 || numbers.dropFirst().allSatisfy({ $0 == 0 })
        else { throw EDTFError(reason: "\(text) is not a time of day such as 14:30:28") }
        var rest = text[clock.endIndex...]
        if rest.first == "." || rest.first == ",", rest.dropFirst().first?.isDigit == true {
            rest = rest.dropFirst().drop { $0.isDigit }
        }
        guard isZone(rest) else { throw EDTFError(reason: "\(rest) is not a time zone such as Z or +10:00") }
        return String(text)
    }

    private static func isZone(_ text: Substring) -> Bool {
        guard let sign = text.first else { return true }
        if sign == "Z" || sign == "z" { return text.count == 1 }
        guard sign == "+" || sign == "-" || sign == "−" else { return false }
        let colon = text.dropFirst(3).first == ":" ? 1 : 0
        let digits = text.dropFirst().prefix(2) + text.dropFirst(3 + colon)
        guard digits.allSatisfy(\.isDigit), colon == 0 || digits.count == 4 else { return false }
        guard digits.count == 2 || digits.count == 4, let number = Int(String(digits)) else { return false }
        return digits.count == 2 ? number <= 14 : number / 100 <= 14 && number % 100 < 60
    }
}

/// The days a date without time or qualifier can mean.
private struct Span {
    var earliest: CalendarDay
    var latest: CalendarDay
    var precision: EDTFDate.Precision

    init(_ text: Substring) throws(EDTFError) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(fields.count), fields[0].count == 4 else {
            throw EDTFError(
                reason:
                    "\(text.isEmpty ? "an empty text" : String(text)) is not a date such as 2015, 2015-09 or 2015-09-25"
            )
        }
        guard let first = Int(fields[0].map { $0 == "X" ? "0" : String($0) }.joined()),
            let last = Int(fields[0].map { $0 == "X" ? "9" : String($0) }.joined()),
            fields[0].prefix(2).allSatisfy(\.isDigit), fields[0].drop(while: \.isDigit).allSatisfy({ $0 == "X" })
        else { throw EDTFError(reason: "\(fields[0]) is not a year of four digits") }
        earliest = CalendarDay(year: first, month: 1, day: 1)
        latest = CalendarDay(year: last, month: 12, day: 31)
        precision = last - first >= 99 ? .century : last > first ? .decade : .year
        if fields.count > 2, fields[1] == "XX", fields[2] != "XX" {
            throw EDTFError(reason: "\(text) gives a day in an unknown month")
        }
        guard fields.count > 1, fields[1] != "XX" else { return }
        try narrow(month: fields[1], year: first, whole: text)
        guard fields.count > 2, fields[2] != "XX" else { return }
        try narrow(day: fields[2], whole: text)
    }

    private mutating func narrow(month field: Substring, year: Int, whole: Substring) throws(EDTFError) {
        guard precision == .year else { throw EDTFError(reason: "\(whole) gives a month in an unknown year") }
        guard field.count == 2, field.allSatisfy(\.isDigit), let month = Int(field) else {
            throw EDTFError(reason: "\(field) is not a month of two digits")
        }
        if (21...24).contains(month) {
            let start = [3, 6, 9, 12][month - 21]
            let endYear = start == 12 ? year + 1 : year
            let end = start == 12 ? 2 : start + 2
            earliest = CalendarDay(year: year, month: start, day: 1)
            latest = CalendarDay(year: endYear, month: end, day: CalendarDay.days(inMonth: end, of: endYear))
            precision = .season(month)
            return
        }
        guard (1...12).contains(month) else { throw EDTFError(reason: "\(year) has no month \(field)") }
        earliest = CalendarDay(year: year, month: month, day: 1)
        latest = CalendarDay(year: year, month: month, day: CalendarDay.days(inMonth: month, of: year))
        precision = .month
    }

    private mutating func narrow(day field: Substring, whole: Substring) throws(EDTFError) {
        guard precision == .month else { throw EDTFError(reason: "\(whole) gives a day in an unknown month") }
        guard field.count == 2, field.allSatisfy(\.isDigit), let day = Int(field) else {
            throw EDTFError(reason: "\(field) is not a day of two digits")
        }
        guard day >= 1, day <= latest.day else {
            throw EDTFError(reason: "month \(earliest.month) of \(earliest.year) has no day \(field)")
        }
        earliest = CalendarDay(year: earliest.year, month: earliest.month, day: day)
        latest = earliest
        precision = .day
    }
}

extension Character {
    /// Whether it is one of the ten ASCII digits.
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
