import Text

/// A date with the characters for year, month and day: `2019年3月14日`, `令和5年5月12日`, `二〇一九年三月十四日`,
/// `民國108年3月14日`, `2019년 3월 14일`.
struct EastAsianDate: Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// The date that begins at a word; absent where none does. Whether there is such a day is not asked.
    init?(_ tokens: [LineToken], at index: Int, in bytes: [UInt8]) {
        var place = index
        let era = Self.era(tokens, at: place)
        if era != nil { place += 2 }
        guard let year = Self.number(tokens, at: &place, in: bytes, isFirst: era != nil),
            Self.isMark(tokens, &place, Self.years),
            let month = Self.number(tokens, at: &place, in: bytes), Self.isMark(tokens, &place, Self.months),
            let day = Self.number(tokens, at: &place, in: bytes), Self.isMark(tokens, &place, Self.days)
        else { return nil }
        self.year = (era ?? 0) + year
        (self.month, self.day) = (month, day)
        guard (1900...2099).contains(self.year) else { return nil }
    }

    private static func isMark(_ tokens: [LineToken], _ place: inout Int, _ marks: Set<UInt64>) -> Bool {
        guard place < tokens.count, marks.contains(tokens[place].hash) else { return false }
        place += 1
        return true
    }

    /// The year before the first of an era that two characters name.
    private static func era(_ tokens: [LineToken], at place: Int) -> Int? {
        guard place + 1 < tokens.count, let eras = eras[tokens[place].hash] else { return nil }
        return eras[tokens[place + 1].hash]
    }

    /// The number at a place, in digits or in characters: `14`, `十四`, `二〇一九`; `元`, the first, where a year of an era
    /// is asked for.
    private static func number(
        _ tokens: [LineToken], at place: inout Int, in bytes: [UInt8], isFirst: Bool = false
    ) -> Int? {
        guard place < tokens.count else { return nil }
        if let number = tokens[place].number {
            place += 1
            return number
        }
        if isFirst, tokens[place].hash == first {
            place += 1
            return 1
        }
        var (sum, current, length) = (0, 0, 0)
        while place < tokens.count, length < 5, let digit = digits[tokens[place].hash] {
            if digit == 10 {
                sum += max(1, current) * 10
                current = 0
            } else {
                current = current * 10 + digit
            }
            (place, length) = (place + 1, length + 1)
        }
        return length == 0 ? nil : sum + current
    }

    private static func hashes(_ text: String) -> [UInt64] { LineToken.hashes(of: text) }

    private static let (years, months, days) = (
        Set(hashes("年년")), Set(hashes("月월")), Set(hashes("日号號일"))
    )
    private static let first = hashes("元").first
    private static let digits: [UInt64: Int] = {
        var digits: [UInt64: Int] = [:]
        for (value, names) in ["〇零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].enumerated() {
            for hash in hashes(names) { digits[hash] = value }
        }
        return digits
    }()
    private static let eras: [UInt64: [UInt64: Int]] = {
        var eras: [UInt64: [UInt64: Int]] = [:]
        for (name, before) in [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)] {
            let hashes = hashes(name)
            if hashes.count == 2 { eras[hashes[0], default: [:]][hashes[1]] = before }
        }
        return eras
    }()
}
