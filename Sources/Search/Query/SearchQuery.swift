/// What a reader asks for, taken apart: `words "a phrase" -without field:value`.
struct SearchQuery {
    private static let fields = Set(QueryRules.fields.map(\.name))

    /// Words that must not be on a page, or a filter that must not hold.
    enum Exclusion {
        case words([Word])
        case filter(String, String)
    }

    private(set) var words: [Word] = []
    private(set) var phrases: [[Word]] = []
    private(set) var exclusions: [Exclusion] = []
    /// The filters in order of coming.
    private(set) var filters: [(field: String, values: [String])] = []
    private(set) var unknownFilters: [String] = []
    /// Whether something at the end was left out.
    private(set) var isShortened = false
    /// Whether the last word may go on.
    private(set) var isOpen = false

    init(_ text: String) {
        let shortened = String(decoding: text.utf16.prefix(QueryRules.longestQuery), as: UTF16.self)
        isShortened = text.utf16.count > QueryRules.longestQuery
        var scanner = QueryScanner(shortened)
        var place = 0
        while let part = scanner.next() { take(part, &place, isLast: scanner.isAtEnd) }
        if words.count > QueryRules.mostWords {
            words.removeLast(words.count - QueryRules.mostWords)
            isShortened = true
        }
    }

    private mutating func take(_ part: QueryScanner.Part, _ place: inout Int, isLast: Bool) {
        let field = part.name?.lowercased()
        if let field, Self.fields.contains(field) {
            let value = part.text.trimmingQueryWhitespace.lowercased()
            guard !value.isEmpty else { return }
            if part.isNegative { exclusions.append(.filter(field, value)) } else { add(value, to: field) }
            return
        }
        if let field, part.isQuoted || !part.text.utf8.starts(with: "//".utf8) { unknownFilters.append(field) }
        let source = part.name.map { $0 + " " + part.text } ?? part.text
        let found = WordReader.words(of: Array(source.utf8), from: place)
        guard let last = found.last else { return }
        place = last.position + 2
        if part.isNegative {
            exclusions.append(.words(found))
            return
        }
        let isPhrase = part.isQuoted && part.name == nil
        if isPhrase, found.count(where: { !$0.isVariant }) > 1 { phrases.append(found) }
        words += found
        isOpen = !isPhrase && isLast
    }

    mutating func add(_ value: String, to field: String) {
        if let index = filters.firstIndex(where: { $0.field == field }) {
            filters[index].values.append(value)
        } else {
            filters.append((field, [value]))
        }
    }
}

/// Cuts a query into its parts, as the pattern in `search-engine` does.
private struct QueryScanner {
    struct Part {
        var isNegative = false
        /// What stands before a colon.
        var name: String?
        var text = ""
        var isQuoted = false
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        // A byte-order mark is white space to JavaScript's patterns, and nothing within a word.
        scalars = text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map {
            QueryRules.quotationMarks.contains($0.value) ? "\"" : $0
        }
    }

    var isAtEnd: Bool { index == scalars.count }

    mutating func next() -> Part? {
        while index < scalars.count, scalars[index].isQueryWhitespace { index += 1 }
        guard index < scalars.count else { return nil }
        if scalars[index] == "-" {
            index += 1
            if var part = part() {
                part.isNegative = true
                return part
            }
            index -= 1
        }
        return part()
    }

    private mutating func part() -> Part? {
        if let named = named() { return named }
        if index < scalars.count, scalars[index] == "\"" { return Part(text: quoted(), isQuoted: true) }
        let text = bare()
        return text.isEmpty ? nil : Part(text: text)
    }

    private mutating func named() -> Part? {
        let start = index
        while index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic { index += 1 }
        if index > start, index < scalars.count, scalars[index] == ":" {
            let name = string(start..<index)
            index += 1
            if index < scalars.count, scalars[index] == "\"" { return Part(name: name, text: quoted(), isQuoted: true) }
            let text = bare()
            if !text.isEmpty { return Part(name: name, text: text) }
        }
        index = start
        return nil
    }

    private mutating func quoted() -> String {
        index += 1
        let start = index
        while index < scalars.count, scalars[index] != "\"" { index += 1 }
        defer { index = min(index + 1, scalars.count) }
        return string(start..<index)
    }

    private mutating func bare() -> String {
        let start = index
        while index < scalars.count, scalars[index] != "\"", !scalars[index].isQueryWhitespace { index += 1 }
        return string(start..<index)
    }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}

extension Unicode.Scalar {
    /// What `\s` matches in JavaScript, but for byte-order marks.
    fileprivate var isQueryWhitespace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

extension String {
    fileprivate var trimmingQueryWhitespace: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.isQueryWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.isQueryWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
