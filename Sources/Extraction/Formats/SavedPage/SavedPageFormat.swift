import HTML
import Model
import Text

/// A web page as a browser or a crawler saved it.
struct SavedPageFormat: CaptureFormat {
    let id = "html"
    let mediaType = "text/html"
    let meaning = "A saved web page: the article is found in it and what stands around it is left out."

    /// How much of a capture is looked at.
    private static let reach = 65_536

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        var position = min(start, bytes.count)
        let end = min(bytes.count, position + Self.reach)
        if bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
        while position < end, bytes[position].isSpace { position += 1 }
        guard position < end, bytes[position] == Byte.lessThan else { return .no }
        let start = bytes[position..<min(end, position + 16)].map(\.lowercased)
        for sign in ["<!doctype html", "<html", "<head", "<body"] where start.starts(with: sign.utf8) {
            return .certain
        }
        let head = bytes[position..<end].map(\.lowercased)
        for sign in ["<html", "<!doctype html", "<body", "<article"] where head.contains(sequence: sign) {
            return .certain
        }
        for sign in ["<p", "<div", "<h1", "<h2", "<!--", "<section", "<main", "<meta", "<title", "<table", "<span"]
        where head.starts(with: sign.utf8) {
            return .possible
        }
        return .no
    }

    func read(_ capture: Capture) -> Extraction {
        let bytes = capture.file.bytes
        let decoded = DecodedText(page: capture.bodyStart == 0 ? bytes : Array(bytes.dropFirst(capture.bodyStart)))
        let source = Document(parsing: decoded.bytes)
        let document = ShadowRoots.composed(source) ?? source
        let page = SavedPage(document, address: capture.stated.url)
        var diagnostics = EncodingDiagnostics.diagnostics(of: decoded, in: capture)
        if let kind = NoArticlePage.kind(of: page, document) {
            if let answer = Self.answer(in: document, of: capture), kind.id == "data" { return answer }
            return Extraction(diagnostics: diagnostics + [ExtractionDiagnostics.noPage(kind, at: capture.file.start)])
        }
        diagnostics += MarkupDiagnostics.diagnostics(of: source, in: capture, decoded)
        let article = page.article
        guard !article.markdown.isEmpty else {
            return Extraction(
                diagnostics: diagnostics + [ExtractionDiagnostics.noArticle(at: capture.file.start, format: self)])
        }
        return Extraction(
            articles: [
                Article(
                    format: id, mediaType: mediaType, metadata: page.metadata, statements: page.statements,
                    markdown: article.markdown, text: article.text, removals: article.removals,
                    uncorrected: page.uncorrected)
            ], diagnostics: diagnostics)
    }

    /// The articles of an answer in JSON that a browser showed as text and saved as a page.
    private static func answer(in document: Document, of capture: Capture) -> Extraction? {
        let boxes = document.nodes.indices.filter { document.nodes[$0].tag == .pre || document.nodes[$0].tag == .body }
        let texts = boxes.lazy.map { document.text(of: $0) }
        guard let text = texts.first(where: { JSONPrefix.start(in: $0) != nil }) else { return nil }
        var copy = capture
        copy.file = SourceFile(path: capture.file.path, bytes: text)
        let found = WordPressFormat().read(copy)
        return found.articles.isEmpty ? nil : found
    }
}
