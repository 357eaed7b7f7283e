import Model
import Synchronization
import Testing
import Text

@testable import Extraction

@Suite("Exports are read in pieces")
struct WXRStreamTests {
    private static func item(_ number: Int) -> String {
        """
        <item><title>Post \(number) – é国😀</title><content:encoded><![CDATA[<p>Words of number \(number), é国😀.</p>]]></content:encoded>
        <wp:post_name>post-\(number)</wp:post_name><wp:status>\(number % 10 == 3 ? "draft" : "publish")</wp:status>
        <wp:post_type>post</wp:post_type><wp:post_password></wp:post_password></item>

        """
    }

    private static func export(_ count: Int) -> [UInt8] {
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gazette</title>

            """
        return Array((head + (0..<count).map(item).joined() + "</channel></rss>").utf8)
    }

    /// A capture that gives no more than `limit` bytes at once.
    private func capture(_ bytes: [UInt8], limit: Int, log: ReadLog = ReadLog()) -> StreamedCapture {
        StreamedCapture(path: "export.xml", byteCount: bytes.count) { offset, count in
            let end = min(offset + min(count, limit), bytes.count)
            log.note(max(0, end - offset))
            return Array(bytes[min(offset, end)..<end])
        }
    }

    /// Counts what is read, from any thread.
    private final class ReadLog: Sendable {
        private let state = Mutex((largest: 0, total: 0))
        var largest: Int { state.withLock { $0.largest } }
        var total: Int { state.withLock { $0.total } }

        func note(_ count: Int) {
            state.withLock { $0 = (max($0.largest, count), $0.total + count) }
        }
    }

    @Test("whatever the size of the pieces, with the same articles", arguments: [7, 64, 1000, 1 << 20])
    func piecesOfAnySize(limit: Int) {
        let bytes = Self.export(50)
        let whole = extraction(of: bytes)
        var articles: [Article] = []
        let diagnostics = Extractor().extract(capture(bytes, limit: limit)) { articles.append($0.make()) }
        #expect(articles.count == 50 && articles.map(\.text) == whole.articles.map(\.text))
        #expect(articles.map(\.metadata) == whole.articles.map(\.metadata))
        #expect(articles.map(\.location?.line) == whole.articles.map(\.location?.line))
        #expect(diagnostics.map(\.summary) == whole.diagnostics.map(\.summary))
    }

    @Test("each article is handed on before much more is read")
    func articlesAreNotHeld() {
        let bytes = Self.export(20_000)
        let log = ReadLog()
        var count = 0
        var readAtFirst = 0
        _ = Extractor().extract(capture(bytes, limit: .max, log: log)) { _ in
            if count == 0 { readAtFirst = log.total }
            count += 1
        }
        #expect(count == 20_000)
        // A whole pass tells the encoding, another looks for attachments; then the first piece gives the first article.
        #expect(readAtFirst < 2 * bytes.count + 4 * StreamedCapture.pieceSize + Extractor.headSize)
        #expect(log.largest <= max(StreamedCapture.pieceSize, Extractor.headSize))
        #expect(log.total < 5 * bytes.count)
    }

    @Test(
        "in older encodings too, a character across two pieces", arguments: ["shift_jis", "windows-1251", "utf-16le"])
    func otherEncodings(encoding: String) throws {
        let converters = ["shift_jis": "日本語の文章です。", "windows-1251": "Слова и слова.", "utf-16le": "é国😀 words"]
        let words = try #require(converters[encoding])
        let text = """
            <?xml version="1.0" encoding="\(encoding)"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
            <item><title>T</title><content:encoded><![CDATA[<p>\(words)</p>]]></content:encoded><wp:post_name>t</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
            """
        let bytes = try EncodedText.bytes(text, as: encoding)
        for limit in [1, 2, 3, 5, 4096] {
            var articles: [Article] = []
            // So small a capture is never opened in pieces by the program; the format reads it all the same.
            _ = WXRFormat().read(capture(bytes, limit: limit)) { articles.append($0.make()) }
            #expect(articles.map(\.text) == [words], "\(limit)")
        }
    }

    @Test("a disk that fails is said, and what was read is kept")
    func failure() {
        struct Failure: Error {}
        let bytes = Self.export(5000)
        let passes = Mutex(0)
        let capture = StreamedCapture(path: "export.xml", byteCount: bytes.count) { offset, count in
            if offset == 0 { passes.withLock { $0 += 1 } }
            // The last pass is the fifth that begins at the first byte: two looks at the head, two passes before.
            if offset > bytes.count / 2, passes.withLock({ $0 }) == 5 { throw Failure() }
            return Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
        var count = 0
        let diagnostics = Extractor().extract(capture) { _ in count += 1 }
        #expect(count > 1000 && count < 5000)
        #expect(diagnostics.contains { $0.kind == .malformedXML && $0.summary.contains("Failure") })
    }
}
