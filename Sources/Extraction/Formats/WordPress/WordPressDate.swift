import Text

/// Dates as WordPress gives them: local time without a zone, and the same instant in UTC.
enum WordPressDate {
    /// The local date with the offset that follows from the two, where one follows: `2018-04-09T14:30:28+10:00`.
    static func date(local: String?, utc: String?) -> EDTFDate? {
        guard let local = known(local) else { return known(utc).flatMap { try? EDTFDate($0 + "Z") } }
        guard !hasZone(local) else { return read(local) }
        let zone = known(utc).flatMap { offset(from: $0, to: local) } ?? ""
        return read(local + zone)
    }

    /// A date, also as plugins write it that have forms of their own.
    private static func read(_ text: String) -> EDTFDate? {
        (try? EDTFDate(text)) ?? LooseDate.date(text.replacing("T", with: " "))
    }

    /// Whether a date is given that cannot be one.
    static func isImpossible(_ text: String?) -> Bool {
        known(text).map { read($0) == nil } ?? false
    }

    /// The date of an RSS feed, as in mail (RFC 822): `Fri, 07 Jun 2013 03:00:44 +0000`.
    static func date(mail text: String) -> EDTFDate? {
        let words = text.split { $0 == " " || $0 == "," }.drop { Int($0) == nil }
        guard words.count >= 4, let day = Int(words[words.startIndex]), let year = Int(words[words.startIndex + 2]),
            let month = monthNames.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()), year > 1900
        else { return nil }
        let zone = words.dropFirst(4).first.map(String.init) ?? ""
        let offset = zone.count == 5 ? zone.prefix(3) + ":" + zone.suffix(2) : zone == "GMT" || zone == "UTC" ? "Z" : ""
        return try? EDTFDate("\(year)-\(padded(month + 1))-\(padded(day))T\(words[words.startIndex + 3])\(offset)")
    }

    private static let monthNames = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The text with `T` between date and time; absent for none and for `0000-00-00 00:00:00`.
    private static func known(_ text: String?) -> String? {
        guard let text, !text.isEmpty, !text.hasPrefix("0000") else { return nil }
        return String(decoding: text.utf8.map { $0 == 0x20 ? 0x54 : $0 }, as: UTF8.self)
    }

    private static func hasZone(_ text: String) -> Bool {
        text.hasSuffix("Z") || text.utf8.dropFirst(19).contains { $0 == 0x2B || $0 == 0x2D }
    }

    /// The offset between two times, `+10:00`, where it is one that some place on Earth uses.
    private static func offset(from utc: String, to local: String) -> String? {
        guard let utcMinutes = minutes(utc), let localMinutes = minutes(local) else { return nil }
        let difference = localMinutes - utcMinutes
        guard difference % 15 == 0, (-12 * 60...14 * 60).contains(difference) else { return nil }
        if difference == 0 { return "Z" }
        let (hours, rest) = (abs(difference) / 60, abs(difference) % 60)
        return (difference < 0 ? "-" : "+") + padded(hours) + ":" + padded(rest)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Minutes since a fixed day for `2018-04-09T14:30…`; absent for text of any other form.
    private static func minutes(_ text: String) -> Int? {
        let fields = text.utf8.prefix(16).split { $0 == 0x2D || $0 == 0x54 || $0 == 0x3A }
        let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard fields.count == 5, numbers.count == 5 else { return nil }
        return (days(numbers[0], numbers[1], numbers[2]) * 24 + numbers[3]) * 60 + numbers[4]
    }

    /// Days since 1 March of the year 0 (Howard Hinnant, "chrono-compatible low-level date algorithms").
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let shifted = (month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
    }
}
