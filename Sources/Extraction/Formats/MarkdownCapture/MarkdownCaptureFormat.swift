import Model
import Text

/// An article saved as Markdown: with front matter, or with a title in its first line.
struct MarkdownCaptureFormat: CaptureFormat {
    let id = "markdown"
    let mediaType = "text/markdown"
    let meaning = "An article in Markdown, with YAML front matter or a title as its first heading; kept as it is."

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        let head = DecodedText(head: Array(bytes.dropFirst(start).prefix(16_384))).bytes
        guard head.prefix(4096).count(where: { $0 == 0 }) <= 1 else { return .no }
        if start > 0 { return .certain }
        return MarkdownTitle(head) == nil ? .no : .certain
    }

    func read(_ capture: Capture) -> Extraction {
        let decoded = DecodedText(plain: Array(capture.file.bytes.dropFirst(capture.bodyStart)))
        var article = Article(
            format: id, mediaType: mediaType, metadata: BriefingMetadata(), markdown: "", text: "")
        var body = decoded.bytes[...]
        let head = StatedHead(decoded.bytes)
        article.metadata = head.metadata
        var start = body.startIndex
        if let title = MarkdownTitle(decoded.bytes) {
            article.metadata.title = title.text
            if [nil, title.text].contains(capture.stated.title) {
                start = title.end
                article.removals = [Removal(rule: "text-title", why: "is the title", text: title.text, place: 0)]
            }
        }
        body = body[start...]
        if !head.range.isEmpty {
            body = (body[start..<max(start, head.range.lowerBound)] + body[max(start, head.range.upperBound)...])
            article.removals.append(StatedHead.removal(decoded.bytes[head.range]))
        }
        let notes = NoteMarks(body)
        article.removals += notes.comments.map { NoteMarks.removal($0) }
        article.markdown = String(decoding: Self.withoutBlankLines(notes.markdown[...]), as: UTF8.self)
        article.text = String(decoding: MarkdownPlainText.text(of: notes.markdown), as: UTF8.self)
        return Extraction(
            articles: [article], diagnostics: EncodingDiagnostics.diagnostics(of: decoded, in: capture))
    }

    /// The text without blank lines before it; one line feed ends it.
    private static func withoutBlankLines(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var lines = body
        while let end = lines.firstIndex(of: 0x0A), lines[..<end].allSatisfy({ $0 <= 0x20 }) {
            lines = lines[(end + 1)...]
        }
        while let last = lines.last, last <= 0x20 { lines.removeLast() }
        return lines.isEmpty ? [] : Array(lines) + [0x0A]
    }
}

/// The title that a Markdown text begins with: `# Title`, or a line underlined with equals signs.
struct MarkdownTitle {
    /// The title without its marks.
    let text: String
    /// The byte after the heading.
    let end: Int

    /// The title of a text; absent where it begins with anything else.
    init?(_ bytes: [UInt8]) {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let lineEnd = Self.lineEnd(bytes, start)
        if bytes[start] == 0x23 {
            guard start + 1 < lineEnd, bytes[start + 1] == 0x20 || bytes[start + 1] == 0x09 else { return nil }
            var title = bytes[(start + 1)..<lineEnd]
            while let last = title.last, last <= 0x20 || last == 0x23 { title.removeLast() }
            self.init(title, end: lineEnd)
        } else {
            let underline = bytes[min(lineEnd + 1, bytes.count)..<Self.lineEnd(bytes, min(lineEnd + 1, bytes.count))]
            let marks = underline.filter { $0 > 0x20 }
            guard marks.count >= 3, marks.allSatisfy({ $0 == 0x3D }) else { return nil }
            self.init(bytes[start..<lineEnd], end: underline.endIndex)
        }
    }

    private init?(_ line: ArraySlice<UInt8>, end: Int) {
        let text = String(decoding: MarkdownPlainText.text(of: Array(line)), as: UTF8.self).trimmingWhitespace
        guard !text.isEmpty else { return nil }
        (self.text, self.end) = (text, end)
    }

    private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    }
}
