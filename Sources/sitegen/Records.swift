import Foundation
import Model
import Text

/// JSON with sorted keys, slashes as they are, on one line for every reader: some take U+0085, U+2028 and U+2029 for line
/// ends, so these are escaped.
enum JSONText {
    static func make(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: withoutLineEnds([UInt8](try encoder.encode(value))), as: UTF8.self)
    }

    /// The text with U+0085, U+2028 and U+2029 escaped, which some readers of lines take for their ends.
    private static func withoutLineEnds(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var copied = 0
        func escape(_ range: Range<Int>, as escape: String) {
            output += text[copied..<range.lowerBound]
            output += escape.utf8
            copied = range.upperBound
        }
        for index in text.indices.dropFirst() where text[index] & 0xC0 == 0x80 {
            if text[index] == 0x85, text[index - 1] == 0xC2 {
                escape(index - 1..<index + 1, as: "\\u0085")
            } else if text[index] & 0xFE == 0xA8, index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 {
                escape(index - 2..<index + 1, as: text[index] == 0xA8 ? "\\u2028" : "\\u2029")
            }
        }
        return copied == 0 ? text : output + text[copied...]
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
