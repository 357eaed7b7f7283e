extension EDTFDate {
    /// The date in English words: `25 September 2015`, `about September 2015`, `2015 to 2017`, `2010s`.
    public var english: String {
        switch form {
        case .single(let part): part.english
        case .interval(let from?, let to?): "\(from.english) to \(to.english)"
        case .interval(let from?, nil): "from \(from.english)"
        case .interval(nil, let to?): "until \(to.english)"
        case .interval(nil, nil): text
        }
    }
}

extension EDTFDate.Part {
    fileprivate static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The part in English words.
    public var english: String {
        let month = Self.months[earliest.month - 1]
        let date =
            switch precision {
            case .century: "\(earliest.year / 100 * 100)s"
            case .decade: "\(earliest.year)s"
            case .year: "\(earliest.year)"
            case .season(let season): "\(["spring", "summer", "autumn", "winter"][season - 21]) \(earliest.year)"
            case .month: "\(month) \(earliest.year)"
            case .day: "\(earliest.day) \(month) \(earliest.year)"
            }
        switch (isApproximate, isUncertain) {
        case (true, true): return "perhaps about \(date)"
        case (true, false): return "about \(date)"
        case (false, true): return "perhaps \(date)"
        case (false, false): return date
        }
    }
}
