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
            controls <= 1 || controls * 50 < text.bytes.count
        else { return .no }
        return .possible
    }

    func read(_ capture: Capture) -> Extraction {
        let decoded = DecodedText(plain: Array(capture.file.bytes.dropFirst(capture.bodyStart)))
        let head = StatedHead(decoded.bytes)
        let marks = LinkMarks(head.removed(from: decoded.bytes))
        let print = PrintedPages(marks.text)
        let found = PlainTextMetadata(PlainTextReader(print.text))
        let converted = HTMLArticle.convert(
            PlainTextBlocks.blocks(of: found.reader, links: print.isChanged ? [] : marks.links))
        var removals = Self.removals(found.reader, from: converted.text) + print.removals
        if !head.range.isEmpty { removals.insert(StatedHead.removal(decoded.bytes[head.range]), at: 0) }
        if !marks.list.isEmpty { removals.append(marks.removal) }
        let article = Article(
            format: id, mediaType: mediaType, metadata: head.metadata.fillingGaps(from: found.metadata),
            markdown: converted.markdown, text: converted.text, removals: removals)
        let diagnostics = EncodingDiagnostics.diagnostics(of: decoded, in: capture)
        guard Prose.holdsSentence(Array(converted.text.utf8)) else {
            return Extraction(
                diagnostics: diagnostics + [ExtractionDiagnostics.withoutSentences(at: capture.file.start)])
        }
        return Extraction(articles: [article], diagnostics: diagnostics)
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
