import Model
import Text

/// A page as plain text, with all that stood around its article.
struct PlainTextFormat: CaptureFormat {
    let id = "text"
    let mediaType = "text/plain"
    let meaning = "A page as plain text: the article is found by the shape of its lines, what surrounds it is left out."

    /// How much of a capture is looked at.
    private static let reach = 16_384

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        let text = DecodedText(head: Array(bytes.dropFirst(start).prefix(Self.reach)))
        let controls = text.bytes.count { ($0 < 0x20 && !$0.isSpace && $0 != 0x1B) || $0 == 0x7F }
        guard !text.bytes.isEmpty, text.invalidCount * 20 < text.bytes.count,
            controls <= 1 || controls * 50 < text.bytes.count,
            !Self.isOther(text.bytes)
        else { return .no }
        return .possible
    }

    /// What documents of other kinds begin with that are text as well.
    private static let otherKinds = [
        "%PDF-", "%!PS", "{\\rtf", "<?xml", "<svg", "<rss", "<feed", "MIME-Version:", "From: <Saved by", "bplist",
    ]

    private static func isOther(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { $0.isSpace }
        return otherKinds.contains { text.starts(with: $0.utf8) }
    }

    func read(_ capture: Capture) -> Extraction {
        let decoded = DecodedText(plain: Array(capture.file.bytes.dropFirst(capture.bodyStart)))
        let found = PlainTextMetadata(PlainTextReader(decoded.bytes))
        let converted = HTMLArticle.convert(PlainTextBlocks.blocks(of: found.reader))
        let article = Article(
            format: id, mediaType: mediaType, metadata: found.metadata, markdown: converted.markdown,
            text: converted.text, removals: Self.removals(found.reader, from: converted.text))
        let diagnostics = EncodingDiagnostics.diagnostics(of: decoded, in: capture.file, from: capture.bodyStart)
        return converted.text.isEmpty
            ? Extraction(diagnostics: diagnostics) : Extraction(articles: [article], diagnostics: diagnostics)
    }

    /// What was removed, neighbouring lines of one rule and reason together.
    private static func removals(_ reader: PlainTextReader, from text: String) -> [Removal] {
        var removals: [Removal] = []
        var last: Int?
        // Each kept line is a line of the text: what follows it stood where that line ends.
        var lineEnds = text.utf8.enumerated().lazy.filter { $0.element == Byte.lineFeed }.map(\.offset).makeIterator()
        var place = 0
        for index in reader.lines.indices {
            guard let removal = reader.removals[index] else {
                place = lineEnds.next() ?? text.utf8.count
                continue
            }
            let text = String(decoding: reader.bytes[reader.lines[index].range], as: UTF8.self)
            if last == index - 1, let previous = removals.last, previous.rule == removal.rule,
                previous.why == removal.why
            {
                removals[removals.count - 1].text += "\n" + text
            } else {
                removals.append(Removal(rule: removal.rule, why: removal.why, text: text, place: place))
            }
            last = index
        }
        return removals
    }
}
