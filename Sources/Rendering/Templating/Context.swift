/// What a template sees: names and their values. Every name that a template may use is present, if need be as
/// `.absent`, so that a name which is not there is a mistake and can be reported.
///
/// It is a list, not a dictionary: a page makes some hundred contexts of a few names each, and going along their numbers
/// is quicker than hashing them.
struct Context: Sendable, ExpressibleByDictionaryLiteral {
    /// The names with their values; the last of a name counts.
    private(set) var values: [(ValueName, Value)]

    init(dictionaryLiteral elements: (ValueName, Value)...) { values = elements }

    /// The value of a name; `nil` where the context does not give it. What is set hides an earlier value of the name.
    subscript(name: ValueName) -> Value? {
        get { value(numbered: name.number) }
        set { if let newValue { values.append((name, newValue)) } }
    }

    /// The value of the name that has a number.
    func value(numbered number: UInt64) -> Value? {
        var index = values.count
        while index > 0 {
            index -= 1
            if values[index].0.number == number { return values[index].1 }
        }
        return nil
    }

    /// The names whose values are HTML, made here and safe, and never text: templates put them in with three braces.
    static let namesOfHTML: Set<String> = ["body", "note-text", "prose", "structured-data", "svg"]

    /// These values and those of another context, which win.
    func merging(_ other: Context) -> Context {
        var merged = self
        merged.values += other.values
        return merged
    }
}

extension Context {
    /// One value of a context.
    enum Value: Sendable {
        /// Text, escaped where it is put.
        case text(String)
        /// HTML, put as it is with `{{{name}}}`.
        case html([UInt8])
        /// Whether a section is shown.
        case flag(Bool)
        /// A section shown once, with names of its own.
        indirect case section(Context)
        /// A section shown once for each element.
        case list([Context])
        /// Nothing: an empty text, a section that is not shown.
        case absent

        /// A text, absent where it is `nil` or empty.
        static func optional(_ text: String?) -> Value {
            guard let text, !text.isEmpty else { return .absent }
            return .text(text)
        }

        /// A section, absent where it is `nil`.
        static func optional(_ context: Context?) -> Value { context.map { .section($0) } ?? .absent }

        /// HTML made as a string.
        static func html(_ text: String) -> Value { .html(Array(text.utf8)) }

        /// A whole number in digits.
        static func number(_ number: Int) -> Value { .text(English.number(number)) }

        /// Whether a section of that name is shown, and an inverted one is not.
        var isShown: Bool {
            switch self {
            case .text(let text): !text.isEmpty
            case .html, .section: true
            case .flag(let flag): flag
            case .list(let list): !list.isEmpty
            case .absent: false
            }
        }
    }
}
