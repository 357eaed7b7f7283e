import Model

/// A WordPress export (WXR): posts, pages and custom types of a whole site in one file.
struct WXRFormat: CaptureFormat {
    let id = WXRArticle.format
    let mediaType = "application/rss+xml"
    let meaning = "A WordPress export (WXR): every published post, page and custom type is an article."

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        let head = DecodedText(head: bytes).bytes
        guard MarkupSkip.find("<rss", in: head, from: 0) != nil,
            MarkupSkip.find("wordpress.org/export/", in: head, from: 0) != nil
                || MarkupSkip.find("<wp:wxr_version", in: head, from: 0) != nil
        else { return .no }
        return .certain
    }

    func read(_ capture: Capture) -> Extraction {
        let reader = WXRReader(capture)
        return Extraction(articles: reader.articles, diagnostics: reader.diagnostics)
    }
}
