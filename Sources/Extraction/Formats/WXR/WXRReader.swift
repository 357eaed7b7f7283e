import Foundation
import FoundationXML
import Model
import Text

/// Reads a WordPress export item by item; of the XML no more is in memory than the item being read.
struct WXRReader {
    private let file: SourceFile
    private let text: DecodedText
    private(set) var articles: [Article] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads a capture.
    init(_ capture: Capture) {
        file = capture.file
        text = DecodedText(page: file.bytes)
        diagnostics += EncodingDiagnostics.diagnostics(of: text, in: file)
        readItems(media: media())
    }

    /// The attachments, which may stand anywhere in the export: they are read in a pass of their own.
    private func media() -> WordPressMedia {
        var media = WordPressMedia()
        guard MarkupSkip.find("attachment_url", in: text.bytes, from: 0) != nil else { return media }
        _ = parse { item, _ in
            guard item.type == "attachment", !item.attachmentAddress.isEmpty else { return }
            let attachment = WordPressMedia.Attachment(
                address: item.attachmentAddress, title: MarkupText.text(item.title) ?? "",
                caption: item.excerpt.trimmingWhitespace, alternative: item.meta["_wp_attachment_image_alt"] ?? "",
                parent: item.parent)
            media.add(attachment, id: item.id)
        }
        return media
    }

    private mutating func readItems(media: WordPressMedia) {
        var articles: [Article] = []
        var skipped: [String: Int] = [:]
        let outcome = parse { item, channel in
            if WXRItem.skippedTypes.contains(item.type) {
                skipped[item.type, default: 0] += 1
            } else {
                articles.append(WXRArticle(channel: channel, media: media).article(of: item))
            }
        }
        self.articles = articles
        numberRepeatedIdentifiers()
        report(outcome, skipped: skipped)
    }

    /// How a pass over the export ended.
    private struct Outcome {
        /// The first fault that was mended, if any, and what kinds there were.
        var firstMended: Int?
        var mended: XMLCleaner.Mended
        /// The line at which the parser gave up, and why.
        var fault: (line: Int, reason: String)?
        /// The title of the item that is lost to the fault, since nobody can tell whether it is public.
        var lost: String?
    }

    private func parse(_ onItem: @escaping (WXRItem, WXRChannel) -> Void) -> Outcome {
        let stream = CleanedXMLStream(text.bytes)
        let handler = WXRHandler(stream, onItem: onItem)
        let parser = XMLParser(stream: stream)
        parser.delegate = handler
        let isWhole = parser.parse() && handler.isComplete
        let error = parser.parserError as NSError?
        let reason = (error?.userInfo["NSXMLParserErrorMessage"] as? String)?.trimmingWhitespace
        return Outcome(
            firstMended: stream.cleaner.firstMended, mended: stream.cleaner.mended,
            fault: isWhole ? nil : (max(1, parser.lineNumber), reason ?? "the XML breaks off"),
            lost: isWhole ? nil : handler.endUnfinishedItem())
    }

    /// A post whose identifier an earlier one has gets a number, as WordPress gives one on import.
    private mutating func numberRepeatedIdentifiers() {
        var seen: Set<String> = []
        var counts: [String: Int] = [:]
        for index in articles.indices where articles[index].status == .published {
            guard let id = articles[index].metadata.id else { continue }
            var candidate = id
            while !seen.insert(candidate).inserted {
                counts[id, default: 1] += 1
                candidate = "\(id)-\(counts[id] ?? 2)"
            }
            articles[index].metadata.id = candidate
        }
    }

    private mutating func report(_ outcome: Outcome, skipped: [String: Int]) {
        if let fault = outcome.fault {
            diagnostics.append(
                Diagnostic(
                    .malformedXML, at: SourceLocation(path: file.path, line: fault.line),
                    "the export is not well-formed XML from here on (\(fault.reason)); what comes before is kept"
                        + (outcome.lost.map { ", but for the unfinished item “\($0)”" } ?? ""),
                    hint: "export the site again, or mend this line"))
        }
        if let offset = outcome.firstMended {
            diagnostics.append(
                Diagnostic(
                    .mendedXML, at: file.location(at: offset + text.prefixLength),
                    "the export is not quite XML: \(Self.describe(outcome.mended)); it was read all the same", hint: "")
            )
        }
        if !skipped.isEmpty {
            let list = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(.skippedItems, at: file.start, "items that hold no article are left out: \(list)", hint: ""))
        }
    }

    private static func describe(_ mended: XMLCleaner.Mended) -> String {
        var faults: [String] = []
        if mended.contains(.ampersand) { faults.append("“&” or “<” that is not escaped") }
        if mended.contains(.sectionEnd) { faults.append("“]]>” within text") }
        if mended.contains(.character) { faults.append("characters that XML forbids") }
        if mended.contains(.documentType) { faults.append("a document type, which is not read") }
        return faults.joined(separator: ", ")
    }
}
