import Foundation
import Model
import Text

/// JSON with sorted keys, slashes as they are, on one line for every reader: some take U+0085, U+2028 and U+2029 for line
/// ends, so these are escaped.
enum JSONText {
    static func make(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var text = String(decoding: try encoder.encode(value), as: UTF8.self)
        for (lineEnd, escape) in [("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")]
        where text.contains(lineEnd) {
            text = text.replacing(lineEnd, with: escape)
        }
        return text
    }
}

/// One line of `sitegen extract --as json`.
struct ExtractionRecord: Encodable {
    let file, format: String
    let id, title, issued, modified, URL, siteName, language, abstract, status: String?
    let authors, keywords: [String]
    /// Where each field that is there was found.
    let sources: [String: String]
    let text, markdown: String
    let removed: [RemovedRecord]

    struct RemovedRecord: Encodable {
        let rule, why, text: String
    }

    init(file: String, article: Article, corrections: BriefingMetadata) {
        let metadata = corrections.fillingGaps(from: article.metadata)
        (self.file, format, id, title) = (file, article.format, metadata.id, metadata.title)
        (issued, modified, URL) = (metadata.issued?.text, metadata.modified?.text, metadata.url)
        (siteName, language, abstract) = (metadata.containerTitle, metadata.language, metadata.abstract)
        (authors, keywords, text, markdown) = (metadata.authors, metadata.keywords, article.text, article.markdown)
        sources = FieldSources(article, corrections: corrections).names
        removed = article.removals.map { RemovedRecord(rule: $0.rule, why: $0.why, text: $0.text) }
        if case .unpublished(let word) = article.status { status = word } else { status = nil }
    }
}

/// The line for a file that cannot be read.
struct ExtractionFailure: Encodable {
    let file, error: String
}

/// One diagnostic in `check --format json` and in reports.
struct DiagnosticRecord: Encodable {
    let severity, kind, path, summary, hint: String
    let line, column: Int

    init(_ diagnostic: Diagnostic) {
        (severity, kind) = (diagnostic.kind.severity.rawValue, diagnostic.kind.id)
        (path, line, column) = (diagnostic.location.path, diagnostic.location.line, diagnostic.location.column)
        (summary, hint) = (diagnostic.summary, diagnostic.hint)
    }
}
