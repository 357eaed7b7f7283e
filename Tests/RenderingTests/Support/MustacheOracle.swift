import Mustache
import Text

@testable import Rendering

/// swift-mustache rendering our templates with our contexts: what our own engine is compared with.
struct MustacheOracle {
    private var library = MustacheLibrary()

    init(_ sources: [TemplateSource]) throws {
        MustacheContentTypes.register(Escaping(), named: Escaping.name)
        for source in sources {
            library.register(try MustacheTemplate(string: Self.prepared(source)), named: source.name)
        }
    }

    /// - Parameter contexts: What the template sees, innermost last.
    func render(_ template: String, _ contexts: [Context]) -> [UInt8] {
        Array((library.render(Stack(contexts: contexts), withTemplate: template) ?? "").utf8)
    }

    /// The template without indentation, which the library would put before every line of a partial. The pragma for our
    /// escaping stands first, because the library goes back to its own at every partial.
    private static func prepared(_ source: TemplateSource) -> String {
        let lines = source.file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let flush = lines.map { String(decoding: $0.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self) }
        return "{{% CONTENT_TYPE:\(Escaping.name)}}\n" + flush.joined(separator: "\n")
    }

    private struct Escaping: MustacheContentType {
        static let name = "MARKUP"
        func escapeText(_ text: String) -> String { MarkupEscaping.escape(text) }
    }

    /// Contexts as the library asks them for values.
    private struct Stack: MustacheParent {
        let contexts: [Context]

        func child(named name: String) -> Any? {
            for context in contexts.reversed() {
                if let value = context[ValueName(name)] { return Self.content(of: value) }
            }
            return nil
        }

        private static func content(of value: Context.Value) -> any Sendable {
            switch value {
            case .text(""), .absent: Absent()
            case .text(let text): text
            case .html(let bytes): String(decoding: bytes, as: UTF8.self)
            case .flag(let flag): flag
            case .section(let context): Stack(contexts: [context])
            case .list(let list): list.map { Stack(contexts: [$0]) }
            }
        }
    }

    private struct Absent: MustacheCustomRenderable, Sendable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }
}
