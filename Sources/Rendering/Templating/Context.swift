import Mustache

/// What a template sees: names and their values. Every name that a template may use is present, if need be as
/// `.absent`, so that a name which is not there is a mistake and can be reported.
///
/// It is a list, not a dictionary: a page makes some hundred contexts of a few names each, and comparing short names is
/// quicker than hashing them.
struct Context: Sendable, ExpressibleByDictionaryLiteral {
    /// The names with their values; the last of a name counts.
    private(set) var values: [(name: String, value: Value)]

    init(dictionaryLiteral elements: (String, Value)...) { values = elements.map { (name: $0.0, value: $0.1) } }

    subscript(name: String) -> Value? {
        get {
            var index = values.count
            while index > 0 {
                index -= 1
                if values[index].name == name { return values[index].value }
            }
            return nil
        }
        set { if let newValue { values.append((name, newValue)) } }
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

        /// The value as the template engine takes it.
        var content: any Sendable {
            switch self {
            case .text(""): Absent()
            case .text(let text): text
            case .html(let bytes): String(decoding: bytes, as: UTF8.self)
            case .flag(let flag): flag
            case .section(let context): context
            case .list(let list): list
            case .absent: Absent()
            }
        }
    }
}

extension Context: MustacheParent {
    func child(named name: String) -> Any? { self[name]?.content }
}

/// The value of a name that has nothing to show.
private struct Absent: MustacheCustomRenderable, Sendable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// The outermost contexts of a page. The engine asks them last, so a name they do not know is known to none.
struct RootContext: MustacheParent {
    /// Innermost last.
    let contexts: [Context]
    let unknown: UnknownNames

    func child(named name: String) -> Any? {
        for context in contexts.reversed() {
            if let value = context[name] { return value.content }
        }
        unknown.names.insert(name)
        return nil
    }
}

/// The names that a template used and nothing explained; lives for one rendering.
final class UnknownNames {
    var names: Set<String> = []
}
