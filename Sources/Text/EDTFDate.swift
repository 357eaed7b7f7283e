/// A date of the Extended Date/Time Format, level 1 (Library of Congress, 4 February 2019; ISO 8601-2:2019):
/// `2015`, `2015-09`, `2015-09-25`, `2015-09-25T14:30:28+10:00`, `2015-09~`, `2015-21` (spring), `201X`, `2015-XX`,
/// `2015/2017`, `2015-03/..`.
public struct EDTFDate: Sendable, Hashable {
    /// One date, or an interval of two.
    public enum Form: Sendable, Hashable {
        /// A single date.
        case single(Part)
        /// From one date to another; an end that is open or unknown is `nil`.
        case interval(from: Part?, to: Part?)
    }

    /// A date of some precision.
    public struct Part: Sendable, Hashable {
        /// The first day it can mean.
        public let earliest: CalendarDay
        /// The last day it can mean.
        public let latest: CalendarDay
        /// How exactly it is given.
        public let precision: Precision
        /// `~` or `%`: the date is approximate.
        public let isApproximate: Bool
        /// `?` or `%`: the date is uncertain.
        public let isUncertain: Bool
        /// The time of day and zone as written, such as `14:30:28+10:00`; `nil` without one.
        public let time: String?
    }

    /// How exactly a date is given.
    public enum Precision: Sendable, Hashable {
        /// A decade, as in `201X`.
        case decade
        /// A century, as in `20XX`.
        case century
        /// A year.
        case year
        /// A season: 21 spring, 22 summer, 23 autumn, 24 winter.
        case season(Int)
        /// A month.
        case month
        /// A day.
        case day
    }

    /// The date as written, without surrounding white space.
    public let text: String
    /// What it says.
    public let form: Form

    /// Reads a date.
    /// - Throws: `EDTFError` with a reason a person can act on, for text that is not EDTF and for impossible dates.
    public init(_ text: some StringProtocol) throws(EDTFError) {
        self.text = text.trimmingWhitespace
        form = try EDTFParser.parse(self.text)
    }

    init(text: String, form: Form) { (self.text, self.form) = (text, form) }

    /// The first day that the date, or the interval's known start (or else end), can mean.
    public var earliest: CalendarDay {
        switch form {
        case .single(let part): part.earliest
        case .interval(let from?, _): from.earliest
        case .interval(nil, let to): to?.earliest ?? CalendarDay(year: 0, month: 1, day: 1)
        }
    }

    /// The year of `earliest`.
    public var year: Int { earliest.year }
}

/// Why a text is not a date.
public struct EDTFError: Error, Hashable {
    /// The reason, as a clause: `2015 has no month 13`.
    public let reason: String
}

extension StringProtocol {
    /// The text without white space at its ends.
    public var trimmingWhitespace: String {
        // Nearly all texts begin and end with characters of ASCII that are no space.
        let visible: ClosedRange<Unicode.Scalar> = "!"..."~"
        if let first = unicodeScalars.first, let last = unicodeScalars.last, visible ~= first, visible ~= last {
            return String(self)
        }
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
