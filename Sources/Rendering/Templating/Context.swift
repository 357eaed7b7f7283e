/// What a template sees: names and their values. Every name that a template may use is present, if need be as
/// `.absent`, so that a name which is not there is a mistake and can be reported.
struct Context: Sendable, ExpressibleByDictionaryLiteral {
    /// The values by name.
    private(set) var values: [String: Value]

    init(dictionaryLiteral elements: (String, Value)...) {
        values = Dictionary(elements, uniquingKeysWith: { _, last in last })
    }

    subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// These values and those of another context, which win.
    func merging(_ other: Context) -> Context {
        var merged = self
        merged.values.merge(other.values) { _, theirs in theirs }
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
    }
}
