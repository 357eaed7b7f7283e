import Foundation
import FoundationXML
import Model
import Text

/// Reads a WordPress export item by item; of the XML no more is in memory than the item being read, and of what has been
/// read only what galleries and identifiers need.
///
/// The capture passes by up to four times: to tell its encoding, to look for attachments, to read these, which may stand
/// anywhere, and to read the posts.
struct WXRReader {
    private let capture: StreamedCapture
    private let text: DecodedStream
    private var diagnostics: [Diagnostic] = []
    /// The identifiers given so far, and how often each was asked for again.
    private var identifiers: Set<String> = []
    private var repetitions: [String: Int] = [:]
    /// The items without an article, by type.
    private var skipped: [String: Int] = [:]

    /// Reads a capture; throws where its bytes cannot be read.
    /// - Parameter each: takes the articles in the order of the export.
    /// - Returns: what could not be read, and what was doubtful.
    static func read(_ capture: StreamedCapture, each: (PendingArticle) -> Void) throws -> [Diagnostic] {
        var reader = WXRReader(capture: capture, text: try DecodedStream(capture))
        let parts = try reader.parts()
        let source = reader
        let outcome = withoutActuallyEscaping(each) { each in
            source.parse { item, channel in reader.take(item, of: channel, parts, each) }
        }
        reader.report(outcome)
        return reader.diagnostics
    }

    private init(capture: StreamedCapture, text: DecodedStream) { (self.capture, self.text) = (capture, text) }

    /// What the posts refer to: pictures and other attachments, and blocks that are kept once.
    private struct Parts {
        var media = WordPressMedia()
        var blocks = SyncedBlocks()
    }

    private func parts() throws -> Parts {
        var parts = Parts()
        guard try hasParts() else { return parts }
        _ = parse { item, _ in
            if item.type == "wp_block" { parts.blocks.add(item) }
            guard item.type == "attachment", !item.attachmentAddress.isEmpty else { return }
            let attachment = WordPressMedia.Attachment(
                address: item.attachmentAddress, title: MarkupText.text(item.title) ?? "",
                caption: item.excerpt.trimmingWhitespace, alternative: item.meta["_wp_attachment_image_alt"] ?? "",
                parent: item.parent)
            parts.media.add(attachment, id: item.id)
        }
        return parts
    }

    /// Whether the export holds anything that posts may refer to.
    private func hasParts() throws -> Bool {
        let names = ["attachment_url", "wp_block"]
        let longest = 14
        var pieces = text.pieces()
        var end: [UInt8] = []
        while let piece = try pieces.next() {
            let seam = end + piece.prefix(longest)
            if names.contains(where: { seam.contains(anyCase: $0) || piece.contains(anyCase: $0) }) { return true }
            end = Array(piece.suffix(longest))
        }
        return false
    }

    private mutating func take(
        _ item: WXRItem, of channel: WXRChannel, _ parts: Parts, _ each: (PendingArticle) -> Void
    ) {
        let place = SourceLocation(path: capture.path, line: item.place?.line ?? 1, column: item.place?.column ?? 1)
        if WXRItem.skippedTypes.contains(item.type) {
            skipped[item.type, default: 0] += 1
        } else if item.isTooLong {
            diagnostics.append(
                Diagnostic(
                    .longItem, at: place,
                    "“\(item.title)” has a text of more than \(Limits.exportedText.value >> 20) MiB and is left out",
                    hint: "no article is that long; is it a log or a file?"))
        } else {
            let maker = WXRArticle(channel: channel, media: parts.media, blocks: parts.blocks, location: place)
            let id = maker.isPublic(item) ? WordPressArticle.identifier(item.slug).map { own($0) } : nil
            each(PendingArticle(byteCount: item.content.count) { maker.article(of: item, id: id) })
        }
    }

    /// A post's identifier; one that an earlier post has gets a number, as WordPress gives one on import.
    private mutating func own(_ id: String) -> String {
        var candidate = id
        while !identifiers.insert(candidate).inserted {
            repetitions[id, default: 1] += 1
            candidate = "\(id)-\(repetitions[id] ?? 2)"
        }
        return candidate
    }

    /// How a pass over the export ended.
    private struct Outcome {
        /// The first fault that was mended, if any, and what kinds there were.
        var firstMended: XMLCleaner.Place?
        var mended: XMLCleaner.Mended
        /// The text that passed by.
        var decoded: DecodedStream.Pieces
        /// Where a parser gave up.
        var faults: [Fault]
    }

    /// A place at which a parser gave up.
    private struct Fault {
        var line: Int
        var reason: String
        /// The titles of the items that are lost, since nobody can tell whether they are public.
        var lost: [String]
        /// Whether another parser went on from the next item.
        var isPassed: Bool
    }

    /// How many times a parser may give up: an export with more faults is not worth the time that each costs.
    private static let mostFaults = 1000

    private func parse(_ onItem: @escaping (WXRItem, WXRChannel) -> Void) -> Outcome {
        var stream = CleanedXMLStream(text.pieces())
        let handler = WXRHandler(stream, onItem: onItem)
        var faults: [Fault] = []
        var firstLine = 1
        while true {
            let parser = XMLParser(stream: stream)
            parser.delegate = handler
            if parser.parse(), handler.isComplete, stream.failure == nil { break }
            let error = parser.parserError as NSError?
            let words = (error?.userInfo["NSXMLParserErrorMessage"] as? String)?.trimmingWhitespace
            let line = error?.userInfo["NSXMLParserErrorLineNumber"] as? Int ?? parser.lineNumber
            let next = faults.count < Self.mostFaults ? CleanedXMLStream(after: stream) : nil
            faults.append(
                Fault(
                    line: firstLine + max(1, line) - 1,
                    reason: (next ?? stream).failure.map { "\($0)" } ?? words ?? "the XML breaks off",
                    lost: handler.endUnfinishedItems(), isPassed: next != nil))
            guard let next else { break }
            firstLine = next.cleaner.nextItemPlace?.line ?? firstLine
            handler.goOn(with: next)
            stream = next
        }
        return Outcome(
            firstMended: stream.cleaner.firstMended, mended: stream.cleaner.mended, decoded: stream.decoded,
            faults: faults)
    }
}

// MARK: Diagnostics

extension WXRReader {
    private static let mostFaultsReported = 20

    private mutating func report(_ outcome: Outcome) {
        diagnostics += EncodingDiagnostics.diagnostics(of: outcome.decoded, text.choice, in: capture)
        for fault in outcome.faults.prefix(Self.mostFaultsReported) {
            let lost = fault.lost.map { "“\($0)”" }.joined(separator: ", ")
            let place = fault.isPassed ? "here" : "from here on"
            let what = fault.isPassed ? "it is read on from the next item" : "what comes before is kept"
            diagnostics.append(
                Diagnostic(
                    .malformedXML, at: SourceLocation(path: capture.path, line: fault.line),
                    "the export is not well-formed XML \(place) (\(fault.reason)); \(what)"
                        + (lost.isEmpty ? "" : ", but for what is unfinished: \(lost)"),
                    hint: "export the site again, or mend this line"))
        }
        if outcome.faults.count > Self.mostFaultsReported {
            diagnostics.append(
                Diagnostic(
                    .malformedXML, at: capture.start,
                    "the export has \(outcome.faults.count) such faults, of which the first are listed",
                    hint: "export the site again"))
        }
        if let place = outcome.firstMended {
            diagnostics.append(
                Diagnostic(
                    .mendedXML, at: SourceLocation(path: capture.path, line: place.line, column: place.column),
                    "the export is not quite XML: \(Self.describe(outcome.mended)); it was read all the same", hint: "")
            )
        }
        if !skipped.isEmpty {
            let list = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .skippedItems, at: capture.start, "items that hold no article are left out: \(list)", hint: ""))
        }
    }

    private static func describe(_ mended: XMLCleaner.Mended) -> String {
        var faults: [String] = []
        if mended.contains(.ampersand) { faults.append("“&” or “<” that is not escaped") }
        if mended.contains(.sectionEnd) { faults.append("“]]>” within text") }
        if mended.contains(.character) { faults.append("characters that XML forbids") }
        if mended.contains(.markup) { faults.append("HTML that is not escaped") }
        if mended.contains(.attributes) { faults.append("a tag with too many attributes") }
        if mended.contains(.documentType) { faults.append("a document type, which is not read") }
        return faults.joined(separator: ", ")
    }
}
