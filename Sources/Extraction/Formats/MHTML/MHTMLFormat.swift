import HTML
import Model
import Text

/// A page that a browser saved with all that it shows as one file, in the clothing of a mail (MHTML, RFC 2557).
struct MHTMLFormat: CaptureFormat {
    let id = "mhtml"
    let mediaType = "multipart/related"
    let meaning = "A page saved as one file (MHTML): the page in it is read as a saved web page."

    /// How much of a file is looked at to tell what it is.
    private static let reach = 1 << 20

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        guard start == 0, MIMEPart.beginsLikeHead(bytes) else { return .no }
        let message = MIMEPart(bytes.prefix(Self.reach))
        return message.isSavedPage && message.page != nil ? .certain : .no
    }

    func read(_ capture: Capture) -> Extraction {
        let message = MIMEPart(capture.file.bytes[...])
        guard let part = message.page else {
            return Extraction(diagnostics: [ExtractionDiagnostics.noArticle(at: capture.file.start, format: self)])
        }
        let decoded = DecodedText(page: part.decodedBody, charset: part.parameter("charset", of: "content-type"))
        let source = Document(parsing: decoded.bytes)
        let document = ShadowRoots.composed(source) ?? source
        let address = [message["snapshot-content-location"], part["content-location"], message["content-location"]]
            .compactMap { $0 }.first { BaseAddress(Array($0.utf8)) != nil }
        let page = SavedPage(document, address: capture.stated.url, savedFrom: address)
        if let kind = NoArticlePage.kind(of: page, document) {
            return Extraction(diagnostics: [ExtractionDiagnostics.noPage(kind, at: capture.file.start)])
        }
        guard !page.article.markdown.isEmpty else {
            return Extraction(diagnostics: [ExtractionDiagnostics.noArticle(at: capture.file.start, format: self)])
        }
        var article = Article(
            format: id, mediaType: mediaType, metadata: page.metadata, statements: page.statements,
            markdown: page.article.markdown, text: page.article.text, removals: page.article.removals,
            uncorrected: page.uncorrected)
        article.metadata.accessed = page.metadata.accessed ?? message["date"].flatMap { Self.day($0) }
        return Extraction(articles: [article])
    }

    /// The day of a head's date, without its hour.
    private static func day(_ text: String) -> EDTFDate? {
        LooseDate.date(text).flatMap { try? EDTFDate(String($0.text.prefix(10))) }
    }
}
