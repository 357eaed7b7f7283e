public import Model
import Text

/// The diagnostics of extraction. A capture that cannot be read never stops the others.
public enum ExtractionDiagnostics {
    static let empty = Diagnostic.Kind("capture-empty", .warning, "A capture holds nothing but white space.")
    static let unreadable = Diagnostic.Kind("capture-unreadable", .warning, "A capture is in no format that is known.")
    static let withoutArticle = Diagnostic.Kind("capture-without-article", .warning, "A capture holds no article.")

    static let otherKind = Diagnostic.Kind(
        "capture-of-another-kind", .warning,
        "A file in sources/ is no article: a table, a bibliography, a mail, a picture, or the like.")
    static let noPage = Diagnostic.Kind(
        "page-without-article", .warning,
        "A saved page shows an error, a check for robots or a request to sign in, instead of an article.")
    static let unendedMark = Diagnostic.Kind(
        "page-mark-unended", .warning,
        "A quotation mark, tag or comment of a saved page never ends; it is read as if it ended where it should.")

    /// All kinds, for `sitegen list`.
    public static let all =
        [empty, unreadable, withoutArticle, otherKind, noPage, unendedMark] + Diagnostic.Kind.textFormats

    static func otherFile(_ kind: OtherKind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(otherKind, at: location, "this is \(kind.name), not an article", hint: kind.hint)
    }

    static func withoutSentences(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            withoutArticle, at: location, "this is text without running sentences, not an article",
            hint: OtherKind.Hint.markdown.rawValue)
    }

    static func noPage(_ kind: NoArticlePage, at location: SourceLocation) -> Diagnostic {
        Diagnostic(noPage, at: location, "this is \(kind.name), not an article", hint: kind.hint)
    }

    static func unended(_ mark: String, _ end: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            unendedMark, at: location, "\(mark) never ends; it is read as if it ended \(end)",
            hint: "compare the briefing with the page, and save the page again if words are missing")
    }

    static func moreUnended(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            unendedMark, at: location, "\(count) more marks of this page never end",
            hint: "save the page again, or as text")
    }

    static func emptyCapture(_ capture: Capture) -> Diagnostic {
        Diagnostic(
            empty, at: capture.file.start, "the capture is empty",
            hint: "save the page again, or delete the file")
    }

    static func unknownFormat(_ capture: Capture) -> Diagnostic {
        Diagnostic(
            unreadable, at: capture.file.start, "this is \(ContentGuess.describe(capture.file.bytes)), not an article",
            hint: "save the page as HTML, text or WordPress JSON; `sitegen list formats` names all formats")
    }

    static func brokenOff(_ capture: StreamedCapture, _ error: any Error) -> Diagnostic {
        Diagnostic(
            unreadable, at: capture.start, "the capture could not be read to its end: \(error)",
            hint: "check the disk that it is on")
    }

    static func noArticle(at location: SourceLocation, format: any CaptureFormat) -> Diagnostic {
        Diagnostic(
            withoutArticle, at: location, "no article was found in this capture (read as \(format.id))",
            hint: "look at `sitegen extract --explain`; if it holds one, save it in another format")
    }
}
