import Mustache

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
        case html(String)
        /// Whether a section is shown.
        case flag(Bool)
        /// A section shown once, with names of its own.
        case section(Context)
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

        /// A whole number in digits.
        static func number(_ number: Int) -> Value { .text(English.number(number)) }

        /// The value as the template engine takes it.
        var content: any Sendable {
            switch self {
            case .text(let text), .html(let text): text
            case .flag(let flag): flag
            case .section(let context): context
            case .list(let list): list
            case .absent: Absent()
            }
        }
    }
}

extension Context: MustacheParent {
    func child(named name: String) -> Any? { values[name]?.content }
}

/// The value of a name that has nothing to show.
private struct Absent: MustacheCustomRenderable, Sendable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// The outermost context of a page. The engine asks it last, so a name it does not know is known to none.
struct RootContext: MustacheParent {
    let context: Context
    let unknown: UnknownNames

    func child(named name: String) -> Any? {
        if let value = context[name] { return value.content }
        unknown.names.insert(name)
        return nil
    }
}

/// The names that a template used and nothing explained; lives for one rendering.
final class UnknownNames {
    var names: Set<String> = []
}
