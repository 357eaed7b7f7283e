/// Where a date stands in time, for lists and feeds.
///
/// A date that has a time of day with a zone is that moment. A time without a zone is taken as UTC. A date without a
/// time, such as a day, a month or a year, is the midnight UTC with which its first day begins, so it stands before
/// all times of that day.
extension EDTFDate {
    /// A moment, counted in UTC.
    public struct Moment: Sendable, Hashable, Comparable {
        /// Whole seconds since the beginning of 1970, without leap seconds.
        public let seconds: Int
        /// The rest, in billionths of a second.
        public let nanoseconds: Int

        /// Names a moment.
        public init(seconds: Int, nanoseconds: Int = 0) { (self.seconds, self.nanoseconds) = (seconds, nanoseconds) }

        /// In order of time.
        public static func < (left: Moment, right: Moment) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }

        /// The moment as RFC 3339 writes it in UTC, to the second: `2015-09-25T04:30:28Z`.
        public var rfc3339: String {
            let (day, second) = seconds.flooredDivision(by: 86_400)
            let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            return CalendarDay(number: day).iso8601 + "T" + clock.joined(separator: ":") + "Z"
        }
    }

    /// The place of a date among others: its moment, then what vaguer and longer dates have of more text.
    public struct Order: Sendable, Hashable, Comparable {
        /// The moment.
        public let moment: Moment
        private let text: ExactText

        fileprivate init(_ date: EDTFDate) { (moment, text) = (date.moment, ExactText(date.text)) }

        /// By moment, then by the bytes of the text.
        public static func < (left: Order, right: Order) -> Bool {
            left.moment == right.moment ? left.text < right.text : left.moment < right.moment
        }
    }

    /// A key that sorts dates by time, whatever zones they are written in.
    public var order: Order { Order(self) }

    /// The moment that the date means, or the first that it can mean.
    public var moment: Moment {
        let midnight = earliest.number * 86_400
        guard case .single(let part) = form, let time = part.time.flatMap(TimeOfDay.init) else {
            return Moment(seconds: midnight)
        }
        return Moment(seconds: midnight + time.seconds, nanoseconds: time.nanoseconds)
    }

    /// The date as RFC 3339 writes it: the clock and zone as they are written where both are whole, else the moment in
    /// UTC. It always names `moment`, to the second.
    public var rfc3339: String {
        guard case .single(let part) = form, let time = part.time, let clock = TimeOfDay(time)?.asWritten else {
            return moment.rfc3339
        }
        return earliest.iso8601 + "T" + clock
    }
}

/// A time of day as `EDTFParser` lets it through: `14:30`, `14:30:28.5+10:00`, `14:30:28Z`.
private struct TimeOfDay {
    /// Seconds after midnight UTC of the day it is written with; less than none, or more than a day, by its zone.
    let seconds: Int
    let nanoseconds: Int
    /// `hh:mm:ss` with `Z` or `±hh:mm`, where the text has all of it and the clock is one of an ordinary day.
    let asWritten: String?

    init?(_ text: String) {
        let bytes = Self.plainMinus(text)
        let clock = bytes.prefix { Self.isDigit($0) || $0 == 0x3A }
        let numbers = clock.split(separator: 0x3A).map(Self.number)
        guard numbers.count >= 2 else { return nil }
        var rest = bytes[clock.endIndex...]
        var nanoseconds = 0
        if let mark = rest.first, mark == 0x2E || mark == 0x2C {
            let fraction = rest.dropFirst().prefix(while: Self.isDigit)
            nanoseconds = (0..<9).reduce(0) { sum, place in
                sum * 10 + (place < fraction.count ? Int(fraction[fraction.startIndex + place]) - 0x30 : 0)
            }
            rest = rest[fraction.endIndex...]
        }
        let zoneDigits = rest.filter(Self.isDigit)
        let zone = Self.number(zoneDigits.prefix(2)) * 60 + Self.number(zoneDigits.dropFirst(2))
        let second = numbers.count > 2 ? numbers[2] : 0
        seconds = (numbers[0] * 60 + numbers[1] - (rest.first == 0x2D ? -zone : zone)) * 60 + second
        self.nanoseconds = nanoseconds
        let isWhole = clock.count == 8 && numbers[0] < 24 && second < 60
        let isZulu = rest.count == 1
        asWritten =
            isWhole && (isZulu || rest.count == 6)
            ? String(decoding: clock, as: UTF8.self) + (isZulu ? "Z" : String(decoding: rest, as: UTF8.self)) : nil
    }

    /// The bytes of a text, with the hyphen in place of the minus sign that ISO 8601 prefers (U+2212).
    private static func plainMinus(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            bytes.append(byte)
            if bytes.suffix(3).elementsEqual([0xE2, 0x88, 0x92]) {
                bytes.replaceSubrange(bytes.count - 3..<bytes.count, with: [0x2D])
            }
        }
        return bytes
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
}

extension CalendarDay {
    /// The days of four hundred years, after which the calendar repeats itself.
    private static let cycle = 146_097
    /// The days from 1 March of the year 0 to the beginning of 1970.
    private static let epoch = 719_468

    /// How many days after 1 January 1970 it is; less than none before. (Howard Hinnant, "chrono-Compatible Low-Level
    /// Date Algorithms", `days_from_civil`: years begin in March, so that a leap day is the last.)
    var number: Int {
        let (era, year) = (month > 2 ? self.year : self.year - 1).flooredDivision(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * Self.cycle + year * 365 + year / 4 - year / 100 + dayOfYear - Self.epoch
    }

    /// The day so many days after 1 January 1970 (`civil_from_days`).
    init(number: Int) {
        let (era, day) = (number + Self.epoch).flooredDivision(by: Self.cycle)
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: era * 400 + year + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1)
    }
}

extension Int {
    /// The quotient rounded down, and the rest, which is never less than none.
    fileprivate func flooredDivision(by divisor: Int) -> (Int, Int) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
