public import Model
import Text

/// Turns captures into articles: finds the format from the bytes, and lets that format read them.
public struct Extractor: Sendable {
    /// An extractor needs nothing but the capture.
    public init() {}

    /// The articles in a capture: none where it cannot be read, which a diagnostic then says; several where it is an
    /// export or an array.
    public func extract(_ capture: Capture) -> Extraction {
        let bytes = capture.file.bytes
        guard bytes.contains(where: { !$0.isSpace }) else {
            return Extraction(diagnostics: [ExtractionDiagnostics.emptyCapture(capture)])
        }
        guard let format = Formats.format(of: bytes, from: capture.bodyStart) else {
            return Extraction(diagnostics: [ExtractionDiagnostics.unknownFormat(capture)])
        }
        var extraction = format.read(capture)
        if extraction.articles.isEmpty, extraction.diagnostics.isEmpty {
            extraction.diagnostics.append(ExtractionDiagnostics.noArticle(capture, format: format))
        }
        return extraction
    }
}

/// What was found in a capture.
public struct Extraction: Sendable {
    /// The articles, in the order of the capture.
    public var articles: [Article]
    /// What could not be read, and what was doubtful.
    public var diagnostics: [Diagnostic]

    /// Holds what was found.
    public init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
        (self.articles, self.diagnostics) = (articles, diagnostics)
    }
}
