import Model

/// An answer of WordPress's REST API: a post, a list of posts, or several one after another; damaged ones are mended.
struct WordPressFormat: CaptureFormat {
    let id = WordPressArticle.format
    let mediaType = "application/json"
    let meaning = "WordPress REST JSON: one post or page, a list, or several objects in a row; damage is mended."

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        let head = DecodedText(head: bytes).bytes
        if let json = JSONPrefix.start(in: head), !isProse(head[..<json]) { return .certain }
        if PHPNotice.end(in: head) != nil { return .certain }
        // A lone `null`, number, string or list of such is JSON as well, and no text; the whole must be looked at.
        guard let first = bytes.first(where: { !$0.isSpace }), Self.beginsValue(first) else { return .no }
        return JSONRepairer.isWhole(DecodedText(plain: bytes).bytes) ? .certain : .no
    }

    /// Whether what stands before JSON is running text that quotes it, and no headers or name of a function.
    private func isProse(_ prefix: ArraySlice<UInt8>) -> Bool {
        let text = prefix.drop { $0.isSpace || $0 == 0 || $0 >= 0x80 }
        guard !text.starts(with: "HTTP/".utf8) else { return false }
        // What a program prints above JSON ends with its line, or with a mark; text that quotes it goes on to it.
        let isPrinted = text.last { $0 != Byte.space && $0 != Byte.tab }.map { "\n\r>;(=]".utf8.contains($0) } ?? true
        return isPrinted
            ? Prose.holdsSentence(Array(text)) : text.split { $0.isSpace }.count { $0.allSatisfy(\.isLetter) } > 4
    }

    private static func beginsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x2D, 0x30...0x39, 0x5B, 0x66, 0x6E, 0x74, 0xEF: true
        default: false
        }
    }

    func read(_ capture: Capture) -> Extraction {
        let reader = WordPressReader(capture)
        return Extraction(articles: reader.articles, diagnostics: reader.diagnostics)
    }
}
