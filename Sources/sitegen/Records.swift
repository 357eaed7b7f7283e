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

    /// JSON in UTF-8 with those characters as escapes: `C2 85`, `E2 80 A8` and `E2 80 A9`.
    static func withoutLineEnds(_ json: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(json.count)
        var (copied, index) = (0, 0)
        func replace(_ length: Int, with escape: String) {
            output += json[copied..<index]
            output += escape.utf8
            index += length
            copied = index
        }
        while index < json.count {
            let rest = json.count - index
            if json[index] == 0xC2, rest > 1, json[index + 1] == 0x85 {
                replace(2, with: "\\u0085")
            } else if json[index] == 0xE2, rest > 2, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8 {
                replace(3, with: json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
            } else {
                index += 1
            }
        }
        return output + json[copied...]
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
