import Model

/// A WordPress export (WXR): posts, pages and custom types of a whole site in one file.
struct WXRFormat: StreamingFormat {
    let id = WXRArticle.format
    let mediaType = "application/rss+xml"
    let meaning = "A WordPress export (WXR): every published post, page and custom type is an article."

    func recognition(of bytes: [UInt8], from start: Int) -> FormatRecognition {
        let head = DecodedText(head: bytes).bytes
        guard let root = XMLProlog.end(in: head) else {
            guard let root = XMLProlog.end(in: bytes) else {
                // A document type that is longer than any look at it.
                return head.contains(anyCase: "<!doctype rss") ? .certain : .no
            }
            return isExport(Array(bytes[root...].prefix(16_384))) ? .certain : .no
        }
        return isExport(Array(head[root...])) ? .certain : .no
    }

    /// Whether the root element is that of an export.
    private func isExport(_ head: [UInt8]) -> Bool {
        head.contains(anyCase: "<rss")
            && (head.contains(anyCase: "wordpress.org/export/")
                || head.contains(anyCase: "<wp:wxr_version"))
    }

    func read(_ capture: StreamedCapture, each: (PendingArticle) -> Void) -> [Diagnostic] {
        do {
            return try WXRReader.read(capture, each: each)
        } catch {
            return [ExtractionDiagnostics.brokenOff(capture, error)]
        }
    }
}

/// What stands before the root element of an XML document.
enum XMLProlog {
    /// Where the root element begins, or other text: past white space, instructions, comments and the document type.
    /// Absent where one of these goes on past the end.
    static func end(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if bytes[index] <= 0x20 {
                index += 1
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = bytes.firstIndex(ofAnyCase: "-->", from: index + 4) else { return nil }
                index = end + 3
            } else if rest.starts(with: "<?".utf8) {
                guard let end = bytes.firstIndex(ofAnyCase: "?>", from: index + 2) else { return nil }
                index = end + 2
            } else if rest.starts(with: "<!".utf8) {
                guard let end = endOfDocumentType(in: bytes, from: index) else { return nil }
                index = end
            } else {
                return index
            }
        }
        return index
    }

    private static func endOfDocumentType(in bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        for index in start..<bytes.count {
            switch bytes[index] {
            case 0x5B: depth += 1
            case 0x5D: depth = max(0, depth - 1)
            case 0x3E where depth == 0: return index + 1
            default: break
            }
        }
        return nil
    }
}
