import Model

/// A kind of capture: how its bytes are recognised, and how they become articles.
protocol CaptureFormat: Sendable {
    /// The stable name that provenance gives.
    var id: String { get }
    /// The media type of such captures.
    var mediaType: String { get }
    /// One sentence for `sitegen list formats`.
    var meaning: String { get }

    /// How surely `bytes`, of which the text begins at `start`, are of this format. Reads a bounded part of them.
    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition

    /// The articles in a capture of this format.
    func read(_ capture: Capture) -> Extraction
}

/// A kind of capture that may hold a whole site, and so is read in pieces.
protocol StreamingFormat: CaptureFormat {
    /// Finds the articles in a capture of this format, one after another, and keeps none.
    func read(_ capture: StreamedCapture, each: (PendingArticle) -> Void) -> [Diagnostic]
}

extension StreamingFormat {
    func read(_ capture: Capture) -> Extraction {
        var articles: [Article] = []
        let diagnostics = read(StreamedCapture(capture)) { articles.append($0.make()) }
        return Extraction(articles: articles, diagnostics: diagnostics)
    }
}

/// How surely bytes are of a format.
enum FormatRecognition {
    /// They are not.
    case no
    /// They may be, unless they surely are of another.
    case possible
    /// They are.
    case certain
}
