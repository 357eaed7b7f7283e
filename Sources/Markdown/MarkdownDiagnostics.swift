public import Model
public import Text

/// What there is to say of Markdown texts, whoever has them parsed.
public enum MarkdownDiagnostics {
    /// A text is not taken on.
    public static let tooLong = Diagnostic.Kind(
        "text-too-long", .warning, "A text is longer, or has a wider table or more references, than any article.")
    /// Raw HTML is shown as text.
    public static let rawHTML = Diagnostic.Kind("raw-html", .warning, "Raw HTML in Markdown is shown as text.")

    /// All kinds, for `sitegen list`.
    public static let all = [tooLong, rawHTML]

    /// Says what raw HTML a text has.
    /// - Parameters:
    ///   - subject: What the text is, in words.
    ///   - location: Where the file or record begins.
    ///   - textLine: The line of the file in which the text begins; `nil` where that is not known.
    /// - Returns: `nil` where it has none.
    public static func rawHTML(
        _ findings: RawHTMLFindings, in subject: String, at location: SourceLocation, textLine: Int?
    ) -> Diagnostic? {
        guard findings.count > 0 else { return nil }
        let pieces = findings.count == 1 ? "a piece of raw HTML" : "\(findings.count) pieces of raw HTML"
        return Diagnostic(
            rawHTML, at: place(location, textLine, findings.firstLine),
            "\(pieces) in \(subject) \(findings.count == 1 ? "is" : "are") shown as text",
            hint: "write \(findings.count == 1 ? "it" : "them") in Markdown; only simple inline tags such as <sub> and "
                + "<kbd> are kept")
    }

    /// Says which limit a text exceeds.
    /// - Parameter outcome: What comes of it, such as `b is left out`.
    public static func refused(
        _ refusal: MarkdownRefusal, outcome: String, at location: SourceLocation, textLine: Int?
    ) -> Diagnostic {
        Diagnostic(
            tooLong, at: place(location, textLine, refusal.line), "\(outcome): \(refusal.reason)",
            hint: "is it a log or a data file rather than an article? split it, or take it out")
    }

    private static func place(_ location: SourceLocation, _ textLine: Int?, _ line: Int) -> SourceLocation {
        textLine.map { SourceLocation(path: location.path, line: $0 + line - 1) } ?? location
    }
}
