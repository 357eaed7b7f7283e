import Text

/// Dates as pages write them for machines.
enum PageDate {
    /// The date in `text`: ISO 8601 as EDTF takes it, or a date in words. The zone is kept as found. Absent where it is
    /// what programs write that know no date: the year 1, or the first second of 1970.
    static func date(_ text: String) -> EDTFDate? {
        guard let date = anyDate(text), date.earliest.year >= firstYear else { return nil }
        let epoch = CalendarDay(year: 1970, month: 1, day: 1)
        if date.earliest == epoch, case .single(let part) = date.form, part.time?.hasPrefix("00:00") ?? true {
            return nil
        }
        return date
    }

    /// The first year in which an article can have appeared: the press is hardly older.
    private static let firstYear = 1450

    private static func anyDate(_ text: String) -> EDTFDate? {
        let trimmed = text.trimmingWhitespace
        guard trimmed.utf8.count >= 4, trimmed.utf8.count < 100 else { return nil }
        if let date = iso(trimmed) { return date }
        let bytes = Array(trimmed.utf8)
        guard let edtf = TextDate(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 20), in: bytes)?.edtf else {
            return nil
        }
        return try? EDTFDate(edtf)
    }

    private static func iso(_ text: String) -> EDTFDate? {
        let bytes = Array(text.utf8)
        if bytes.count >= 8, bytes.prefix(8).allSatisfy(\.isDigit) {
            let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))"
            return try? EDTFDate(day)
        }
        guard bytes.count >= 7, bytes[0..<4].allSatisfy(\.isDigit), bytes[4] == Byte.hyphen || bytes[4] == Byte.slash
        else {
            return nil
        }
        let dashed = String(
            decoding: bytes.prefix(10).map { $0 == Byte.slash ? Byte.hyphen : $0 } + bytes.dropFirst(10), as: UTF8.self)
        guard let date = (try? EDTFDate(dashed)) ?? LooseDate.date(text) ?? (try? EDTFDate(String(dashed.prefix(10)))),
            case .single = date.form
        else { return nil }
        return date
    }

    /// The date in an address such as `/2019/05/12/title`.
    static func date(inAddress address: String) -> EDTFDate? {
        let segments = address.split { $0 == "/" || $0 == "?" }.map { Array($0.utf8) }
        for index in segments.indices.dropLast(2) {
            let parts = segments[index...].prefix(3)
            guard parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), parts[index].count == 4, parts[index + 1].count <= 2,
                parts[index + 2].count <= 2
            else { continue }
            let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard numbers.count == 3, (1990...2100).contains(numbers[0]), (1...12).contains(numbers[1]),
                numbers[2] >= 1, numbers[2] <= CalendarDay.days(inMonth: numbers[1], of: numbers[0])
            else { continue }
            return try? EDTFDate(CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).iso8601)
        }
        return nil
    }
}
