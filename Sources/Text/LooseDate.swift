/// A date as other programs write it: in the front matter of captured files, in the metadata of pages.
///
/// What an editor writes is held to ``EDTFDate``; what is captured is not the editor's to correct, so it is read if it can
/// be: `2015-09-28 10:00:00 +0900`, `2015/09/28`, `20150928`, `28.09.2015`, `Mon, 28 Sep 2015 10:00:00 GMT`,
/// `September 28, 2015`, `2015年9月28日`. A time of day or zone that cannot be read costs itself and not the day.
public enum LooseDate {
    /// The longest text that is looked at, in bytes.
    private static let longest = 100

    /// The date in a text that is a date and nothing else; absent where it is none, or says no day, month or year for
    /// sure, as `03/04/2015` does not.
    public static func date(_ text: some StringProtocol) -> EDTFDate? {
        let trimmed = text.trimmingWhitespace
        guard trimmed.utf8.count <= longest else { return nil }
        if let date = try? EDTFDate(trimmed) { return date }
        var parts = Parts(trimmed)
        guard let day = parts.takeDay() else { return nil }
        if parts.isDone || day.utf8.count < 10 { return parts.isDone ? try? EDTFDate(day) : nil }
        if let time = parts.takeTime(), let date = try? EDTFDate("\(day)T\(time)") { return date }
        return try? EDTFDate(day)
    }
}

/// A date's numbers, words and marks, taken one after another.
private struct Parts {
    enum Part: Equatable {
        case number(String)
        case word(String)
        case mark(Character)
    }

    private var parts: [Part] = []

    init(_ text: String) {
        var run = ""
        var isNumber = false
        func finish(_ parts: inout [Part]) {
            if !run.isEmpty { parts.append(isNumber ? .number(run) : .word(run)) }
            run = ""
        }
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if isDigit || character.isLetter && !"年月日".contains(character) {
                if isDigit != isNumber { finish(&parts) }
                isNumber = isDigit
                run.append(character)
            } else {
                finish(&parts)
                if !character.isWhitespace { parts.append(.mark(character)) }
            }
        }
        finish(&parts)
        // Quotation marks and brackets around a date, such as those of a note program's links, are no part of it.
        parts.removeAll { part in if case .mark(let mark) = part { "\"'“”[]<>".contains(mark) } else { false } }
        if case .word(let word)? = parts.first, Self.weekdays.contains(word.prefix(3).lowercased()), parts.count > 3 {
            parts.removeFirst()
            skip(".", ",")
        }
    }

    /// The first letters of the days of the week in English: the only ones that programs write.
    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    var isDone: Bool { parts.isEmpty }

    private mutating func skip(_ marks: Character...) {
        while case .mark(let mark)? = parts.first, marks.contains(mark) { parts.removeFirst() }
    }

    private func number(_ place: Int, digits: ClosedRange<Int>) -> Int? {
        guard place < parts.count, case .number(let text) = parts[place], digits.contains(text.count) else {
            return nil
        }
        return Int(text)
    }

    private func month(_ place: Int) -> Int? {
        guard place < parts.count, case .word(let word) = parts[place] else { return nil }
        return MonthName.number(of: word)
    }

    private func mark(_ place: Int) -> Character? {
        guard place < parts.count, case .mark(let mark) = parts[place] else { return nil }
        return mark
    }

    /// Takes the day, or the month or year where no day is given, as EDTF.
    mutating func takeDay() -> String? {
        takeCompactDay() ?? takeNumericDay() ?? takeReversedDay() ?? takeWrittenDay()
    }

    private static func text(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String? {
        guard (1000...9999).contains(year) else { return nil }
        guard let month else { return "\(year)" }
        guard (1...12).contains(month) else { return nil }
        let start = "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
        guard let day else { return start }
        guard day >= 1, day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
        return start + (day < 10 ? "-0\(day)" : "-\(day)")
    }

    /// `20150928`, also with the time behind it: `20150928100000`.
    private mutating func takeCompactDay() -> String? {
        guard case .number(let digits)? = parts.first, digits.count == 8 || digits.count == 12 || digits.count == 14,
            let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
            let day = Int(digits.dropFirst(6).prefix(2)), let text = Self.text(year, month, day)
        else { return nil }
        parts.removeFirst()
        let clock = Array(digits.dropFirst(8))
        for pair in stride(from: 0, to: clock.count, by: 2).reversed() {
            parts.insert(.number(String(clock[pair...pair + 1])), at: 0)
            if pair > 0 { parts.insert(.mark(":"), at: 0) }
        }
        return text
    }

    /// `2015-9-28`, `2015/09/28`, `2015.09.28`, `2015年9月28日`, `2015/09`.
    private mutating func takeNumericDay() -> String? {
        guard let year = number(0, digits: 4...4), let first = mark(1), "-/.年".contains(first) else { return nil }
        if let month = number(2, digits: 1...2) {
            if let second = mark(3), second == first || second == "月", let day = number(4, digits: 1...2),
                let text = Self.text(year, month, day)
            {
                parts.removeFirst(5)
                skip("日")
                return text
            }
            guard parts.count == 3 || mark(3) == "月" && parts.count == 4 else { return nil }
            parts.removeAll()
            return Self.text(year, month)
        }
        if let month = month(2), mark(3) == first, let day = number(4, digits: 1...2) {
            parts.removeFirst(5)
            return Self.text(year, month, day)
        }
        return nil
    }

    /// `28.09.2015`, and of `28/09/2015` and `09/28/2015` those that can be read in one way only.
    private mutating func takeReversedDay() -> String? {
        guard let first = number(0, digits: 1...2), let sign = mark(1), "-/.".contains(sign),
            let second = number(2, digits: 1...2), mark(3) == sign, let year = number(4, digits: 4...4)
        else { return nil }
        let isDayFirst = sign == "." || first > 12 || first == second
        guard isDayFirst || second > 12 else { return nil }
        parts.removeFirst(5)
        return isDayFirst ? Self.text(year, second, first) : Self.text(year, first, second)
    }

    /// `28 September 2015`, `28th of September, 2015`, `28-Sep-2015`, `September 28, 2015`, `Sept. 2015`,
    /// `Sep 28 10:00:00 2015`.
    private mutating func takeWrittenDay() -> String? {
        var rest = parts.filter { part in
            switch part {
            case .mark(let mark): !",.-/".contains(mark)
            case .word(let word): !Self.fillers.contains(word.lowercased())
            case .number: true
            }
        }
        func take(_ count: Int, _ text: String?) -> String? {
            guard let text else { return nil }
            // The marks that were passed over belong to the day; the time of day has its own.
            let taken = rest.prefix(count)
            var left = taken.count
            while left > 0, !parts.isEmpty { if taken.contains(parts.removeFirst()) { left -= 1 } }
            skip(",", ".")
            return text
        }
        let whole = Parts(rest)
        if let month = whole.month(0) {
            if let day = whole.number(1, digits: 1...2) {
                if let year = whole.number(2, digits: 4...4) { return take(3, Self.text(year, month, day)) }
                // The year stands behind the time of day and zone.
                if whole.mark(3) == ":", case .number(let last)? = rest.last, last.count == 4, let year = Int(last) {
                    rest.removeLast()
                    parts.removeLast()
                    return take(2, Self.text(year, month, day))
                }
            }
            if let year = whole.number(1, digits: 4...4), rest.count == 2 { return take(2, Self.text(year, month)) }
        }
        if let day = whole.number(0, digits: 1...2), let month = whole.month(1),
            let year = whole.number(2, digits: 4...4)
        {
            return take(3, Self.text(year, month, day))
        }
        return nil
    }

    private init(_ parts: [Part]) { self.parts = parts }

    /// The words within a date that say nothing.
    private static let fillers: Set<String> = ["st", "nd", "rd", "th", "of", "de", "del", "di", "da", "den", "le"]

    // MARK: The time of day

    /// Takes a time of day and its zone: `10:00`, `T10:00:00.5`, `at 9:05 pm`, with `Z`, `UTC`, `GMT+2`, `+0900`,
    /// `+09:00`, `-05`. A zone of another name is left out, since such names mean different zones in different places.
    mutating func takeTime() -> String? {
        skip(",", "@", "-", "–", "|")
        if case .word(let word)? = parts.first, ["t", "at", "um", "à"].contains(word.lowercased()) {
            parts.removeFirst()
        }
        guard var hour = number(0, digits: 1...2), mark(1) == ":", let minute = number(2, digits: 2...2) else {
            return nil
        }
        parts.removeFirst(3)
        var seconds = ""
        if mark(0) == ":", let second = number(1, digits: 2...2), second <= 60 {
            parts.removeFirst(2)
            seconds = Self.twoDigits(second, before: ":")
            if mark(0) == "." || mark(0) == ",", case .number(let fraction)? = parts.dropFirst().first {
                parts.removeFirst(2)
                seconds += "." + fraction
            }
        }
        if case .word(let half)? = parts.first, ["am", "pm"].contains(half.lowercased()), hour <= 12 {
            parts.removeFirst()
            hour = hour % 12 + (half.lowercased() == "pm" ? 12 : 0)
        }
        guard hour < 24, minute < 60 else { return nil }
        return Self.twoDigits(hour, before: "") + Self.twoDigits(minute, before: ":") + seconds + takeZone()
    }

    private static func twoDigits(_ number: Int, before mark: String) -> String {
        mark + (number < 10 ? "0\(number)" : "\(number)")
    }

    private mutating func takeZone() -> String {
        var zone = ""
        if case .word(let word)? = parts.first, ["z", "utc", "gmt"].contains(word.lowercased()) {
            parts.removeFirst()
            zone = "Z"
        }
        guard let sign = mark(0), "+-−".contains(sign), case .number(let digits)? = parts.dropFirst().first else {
            return zone
        }
        let minutes = digits.count > 2 ? digits.suffix(2) : mark(2) == ":" ? secondNumber : "00"
        guard let hours = Int(digits.count > 2 ? digits.dropLast(2) : digits[...]), hours <= 14, minutes.count == 2,
            let count = Int(minutes), count < 60
        else { return zone }
        return (sign == "+" ? "+" : "-") + Self.twoDigits(hours, before: "") + Self.twoDigits(count, before: ":")
    }

    /// The minutes of a zone that has a colon.
    private var secondNumber: Substring {
        guard parts.count > 3, case .number(let text) = parts[3] else { return "" }
        return text[...]
    }
}
