import Foundation
import Model
import Testing
import Text

@testable import Extraction

private let folder = "data/extraction/dev/wordpress/wxr"

@Suite("Real WordPress exports", .enabled(if: SharedData.has(folder), "needs ../shared"))
struct WXRSharedTests {
    /// How often each pair of type and status stands in an export, read from its bytes alone.
    private func counts(_ bytes: [UInt8]) -> [String: Int] {
        let text = String(decoding: bytes, as: UTF8.self)
        var counts: [String: Int] = [:]
        for item in text.components(separatedBy: "<item>").dropFirst() {
            let type = value("wp:post_type", item)
            let password = value("wp:post_password", item)
            let status = password.isEmpty ? value("wp:status", item) : "password"
            counts["\(type) \(status)", default: 0] += 1
        }
        return counts
    }

    private func value(_ name: String, _ item: String) -> String {
        guard let start = item.range(of: "<\(name)>"), let end = item.range(of: "</\(name)>") else { return "" }
        return item[start.upperBound..<end.lowerBound].replacingOccurrences(of: "<![CDATA[", with: "")
            .replacingOccurrences(of: "]]>", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func everyPostIsAnArticleOrSkippedByItsType() throws {
        for name in try SharedData.names(in: folder) {
            let bytes = try SharedData.bytes(folder + "/" + name)
            let extraction = Extractor().extract(Capture(file: SourceFile(path: name, bytes: bytes)))
            let expected = counts(bytes)
            for (key, count) in expected {
                let status = key.split(separator: " ").last.map(String.init) ?? ""
                let type = key.split(separator: " ").first.map(String.init) ?? ""
                if WXRItem.skippedTypes.contains(type) {
                    let isReported = extraction.diagnostics.contains { $0.summary.contains("\(count) \(type)") }
                    #expect(isReported, "\(name): \(key)")
                } else if status != "publish" {
                    let found = extraction.articles.count { $0.status == .unpublished(status) }
                    let wanted = expected.reduce(0) { $0 + ($1.key.hasSuffix(" " + status) ? $1.value : 0) }
                    #expect(found == wanted, "\(name): \(key)")
                }
            }
            let published = expected.filter {
                let type = $0.key.split(separator: " ").first.map(String.init) ?? ""
                return $0.key.hasSuffix(" publish") && !WXRItem.skippedTypes.contains(type)
            }
            #expect(
                extraction.articles.count { $0.status == .published } == published.values.reduce(0, +), "\(name)")
            #expect(!extraction.articles.isEmpty || !extraction.diagnostics.isEmpty, "\(name) is silently nothing")
        }
    }

    @Test func noTextOfAnUnpublishedPostIsAnywhere() throws {
        for name in try SharedData.names(in: folder) {
            let bytes = try SharedData.bytes(folder + "/" + name)
            let extraction = Extractor().extract(Capture(file: SourceFile(path: name, bytes: bytes)))
            for article in extraction.articles where article.status != .published {
                #expect(article.text.isEmpty && article.markdown.isEmpty && article.removals.isEmpty)
                #expect(article.metadata.abstract == nil)
            }
        }
    }

    @Test func overview() throws {
        guard let path = ProcessInfo.processInfo.environment["SITEGEN_OVERVIEW"] else { return }
        var output = ""
        for name in try SharedData.names(in: folder) {
            let bytes = try SharedData.bytes(folder + "/" + name)
            let extraction = Extractor().extract(Capture(file: SourceFile(path: name, bytes: bytes)))
            output += "======== \(name)\n" + extraction.diagnostics.map(\.text).joined(separator: "\n") + "\n"
            for article in extraction.articles {
                output +=
                    "--- \(article.metadata.id ?? "-") | \(article.metadata.title ?? "-") | \(article.metadata.authors) | \(article.metadata.issued?.text ?? "-") | \(article.metadata.url ?? "-") | \(article.metadata.keywords) | \(article.status)\n"
                output += article.markdown + "\n"
                for removal in article.removals {
                    output += "  REMOVED \(removal.rule) (\(removal.why)): \(removal.text)\n"
                }
            }
        }
        try output.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
