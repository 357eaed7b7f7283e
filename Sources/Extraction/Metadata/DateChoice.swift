import Text

/// Chooses the day of publication.
enum DateChoice {
    /// The date that the most trusted source gives that gives one, and that source.
    ///
    /// Where the page shows the day before or after that one it is believed instead: dates for machines are often in
    /// Universal Time, or in a zone that is not the publisher's, so that an article of the evening has the next day's
    /// date. The day in the page's address tells the same where the zone is that of Universal Time.
    static func choose(_ claims: [MetadataClaim]) -> (date: EDTFDate, source: MetadataSource)? {
        let dates = claims.lazy.compactMap { claim in
            PageDate.date(claim.value).map { (date: $0, source: claim.source) }
        }
        guard let first = dates.first else { return nil }
        // A month is filled in by a day within it.
        let best = dates.first { $0.date.isDay(within: first.date) } ?? first
        guard !seen.contains(best.source), case .single(let part) = best.date.form, part.precision == .day else {
            return best
        }
        let shown = dates.filter { $0.source == .dateElement || $0.source == .otherDate }
        if shown.contains(where: { $0.date.earliest == part.earliest }) { return best }
        if let first = shown.first, first.date.earliest.isBeside(part.earliest) { return first }
        if let time = part.time, utcEndings.contains(where: time.hasSuffix),
            let address = dates.first(where: { $0.source == .address }), address.date.earliest.isBeside(part.earliest)
        {
            return address
        }
        return best
    }

    private static let seen: Set<MetadataSource> = [.dateElement, .text, .otherDate, .address]
    private static let utcEndings = ["Z", "+00:00", "+0000", "+00"]
}

extension CalendarDay {
    /// Whether a day is the one before or the one after another.
    fileprivate func isBeside(_ other: CalendarDay) -> Bool { next == other || other.next == self }

    private var next: CalendarDay {
        if day < Self.days(inMonth: month, of: year) { return CalendarDay(year: year, month: month, day: day + 1) }
        return month < 12
            ? CalendarDay(year: year, month: month + 1, day: 1) : CalendarDay(year: year + 1, month: 1, day: 1)
    }
}

extension EDTFDate {
    /// Whether this is a day, and the other the month or year that it is in.
    fileprivate func isDay(within other: EDTFDate) -> Bool {
        guard case .single(let own) = form, own.precision == .day, case .single(let part) = other.form else {
            return false
        }
        switch part.precision {
        case .month: return own.earliest.year == part.earliest.year && own.earliest.month == part.earliest.month
        case .year: return own.earliest.year == part.earliest.year
        default: return false
        }
    }
}
