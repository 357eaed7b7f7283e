import Mustache

/// Escapes text for HTML and XML alike, over bytes: the engine's own escaper looks at each `Character` and takes most
/// of a page's time.
struct EscapingContentType: MustacheContentType {
    /// The name in the pragma.
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String { MarkupEscaping.escape(text) }
}
