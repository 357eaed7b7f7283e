extension SourceLocation: ByteCodable {
    /// No place.
    public static var blank: SourceLocation { SourceLocation(path: "") }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var (path, line, column) = (path, line, column)
        coder.code(&path)
        coder.code(&line)
        coder.code(&column)
        self = SourceLocation(path: path, line: line, column: column)
    }
}

extension EDTFDate: ByteCodable {
    /// A date of no meaning.
    public static var blank: EDTFDate {
        let day = CalendarDay(year: 0, month: 1, day: 1)
        let part = Part(
            earliest: day, latest: day, precision: .day, isApproximate: false, isUncertain: false, time: nil)
        return EDTFDate(text: "", form: .single(part))
    }

    /// Hands the date to the coder as it is written; it is read anew from that.
    public mutating func code(with coder: inout ByteCoder) {
        var text = text
        coder.code(&text)
        if ByteOrder.isEqual(text, self.text) { return }
        do { self = try EDTFDate(text) } catch { coder.refuse() }
    }
}

extension ContentDigest: ByteCodable {
    /// No digest.
    public static var blank: ContentDigest { ContentDigest() }

    /// Hands the 32 bytes to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var bytes = coder.isReading ? [] : bytes
        coder.code(&bytes)
        guard coder.isReading else { return }
        if let digest = ContentDigest(bytes: bytes) { self = digest } else { coder.refuse() }
    }
}

extension CalendarDay: ByteCodable {
    /// The first day of the year 0.
    public static var blank: CalendarDay { CalendarDay(year: 0, month: 1, day: 1) }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        var (year, month, day) = (year, month, day)
        coder.code(&year)
        coder.code(&month)
        coder.code(&day)
        self = CalendarDay(year: year, month: month, day: day)
    }
}
