import Model

/// An answer of WordPress's REST API: a post, a list of posts, or several one after another; damaged ones are mended.
struct WordPressFormat: CaptureFormat {
    let id = WordPressArticle.format
    let mediaType = "application/json"
    let meaning = "WordPress REST JSON: one post or page, a list, or several objects in a row; damage is mended."

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        JSONPrefix.start(in: DecodedText(head: bytes).bytes) != nil ? .certain : .no
    }

    func read(_ capture: Capture) -> Extraction {
        let reader = WordPressReader(capture)
        return Extraction(articles: reader.articles, diagnostics: reader.diagnostics)
    }
}
