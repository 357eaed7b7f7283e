/// The few rules of English that pages need.
enum English {
    /// A number with commas between thousands: `12,345`.
    static func number(_ number: Int) -> String {
        let digits = String(abs(number))
        guard digits.count > 3 else { return String(number) }
        var grouped = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (number < 0 ? "-" : "") + grouped
    }

    /// A number with its noun: `1 mention`, `12 mentions`.
    static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number(count)) " + (count == 1 ? noun : plural ?? noun + "s")
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The text with its first letter in upper case.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `1.2 MB`, `34 KB`, `120 bytes`: decimal units.
    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: count(bytes, "byte")
        case ..<1_000_000: "\((bytes + 500) / 1_000) KB"
        default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
        }
    }

    /// The text cut at white space to at most `limit` bytes, with an ellipsis where it was cut.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        let cut = text[..<end]
        let words = cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut
        return (words.isEmpty ? cut : words) + "…"
    }
}
