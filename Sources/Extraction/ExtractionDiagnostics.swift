public import Model
import Text

/// The diagnostics of extraction. A capture that cannot be read never stops the others.
public enum ExtractionDiagnostics {
    static let empty = Diagnostic.Kind("capture-empty", .warning, "A capture holds nothing but white space.")
    static let unreadable = Diagnostic.Kind("capture-unreadable", .warning, "A capture is in no format that is known.")
    static let withoutArticle = Diagnostic.Kind("capture-without-article", .warning, "A capture holds no article.")

    /// All kinds, for `sitegen list`.
    public static let all = [empty, unreadable, withoutArticle] + Diagnostic.Kind.textFormats

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
