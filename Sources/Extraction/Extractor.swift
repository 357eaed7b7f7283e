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
        let format: any CaptureFormat
        switch Formats.recognition(of: bytes, from: capture.bodyStart) {
        case .format(let found): format = found
        case .other(let kind):
            return Extraction(diagnostics: [ExtractionDiagnostics.otherFile(kind, at: capture.file.start)])
        case .unknown: return Extraction(diagnostics: [ExtractionDiagnostics.unknownFormat(capture)])
        }
        var extraction = format.read(capture)
        for index in extraction.articles.indices {
            let article = extraction.articles[index]
            extraction.articles[index].metadata = capture.frontMatter.fillingGaps(from: article.metadata).ofOriginal
            extraction.articles[index].uncorrected = article.uncorrected.map(capture.frontMatter.fillingGaps)
        }
        extraction.articles = extraction.articles.map { ArticleLimits.apply(to: LanguageProfile.complete($0)) }
        if extraction.articles.isEmpty, extraction.diagnostics.isEmpty {
            extraction.diagnostics.append(ExtractionDiagnostics.noArticle(at: capture.file.start, format: format))
        }
        if let withholding = capture.withholding ?? HeadKeys.withholding(in: capture) {
            extraction.articles = extraction.articles.map { $0.withheld(withholding.reason) }
        }
        return extraction
    }

    /// How much of a capture ``isRead(inPieces:)`` is to be shown, in bytes.
    public static let headSize = 1 << 20

    /// Whether a capture that begins with these bytes is of a format that is read in pieces.
    public func isRead(inPieces head: [UInt8]) -> Bool { Formats.streamingFormat(of: head) != nil }

    /// Finds the articles in a capture that is read in pieces, in their order, and keeps none.
    /// - Parameter each: takes each article before the next is read.
    /// - Returns: what could not be read, and what was doubtful.
    public func extract(_ capture: StreamedCapture, each: (PendingArticle) -> Void) -> [Diagnostic] {
        guard let head = try? capture.head(Self.headSize), let format = Formats.streamingFormat(of: head) else {
            return []
        }
        var count = 0
        var diagnostics = format.read(capture) { article in
            count += 1
            each(
                PendingArticle(byteCount: article.byteCount) {
                    ArticleLimits.apply(to: LanguageProfile.complete(article.make()))
                })
        }
        if count == 0, diagnostics.isEmpty {
            diagnostics.append(ExtractionDiagnostics.noArticle(at: capture.start, format: format))
        }
        return diagnostics
    }
}

extension BriefingMetadata {
    /// The metadata with the original's address in the place of a copy's.
    fileprivate var ofOriginal: BriefingMetadata {
        guard let url, let archived = ArchivedAddress(url) else { return self }
        var metadata = self
        metadata.url = archived.original
        metadata.archiveURL = archiveURL ?? archived.copy
        metadata.accessed = accessed ?? archived.date
        return metadata
    }
}

extension Article {
    /// The article as its capture's front matter wants it: not published, and nothing of its text here.
    fileprivate func withheld(_ reason: String) -> Article {
        guard status == .published else { return self }
        var article = self
        article.status = .unpublished(reason)
        (article.markdown, article.text, article.removals) = ("", "", [])
        article.metadata.abstract = nil
        return article
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
