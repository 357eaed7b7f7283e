import HTML
import Text

/// The plain text of short pieces of HTML such as titles and names.
enum MarkupText {
    /// The text without tags, references replaced once, white space folded; absent where nothing is left.
    static func text(_ markup: String) -> String? {
        let plain =
            markup.utf8.contains { $0 == 0x26 || $0 == 0x3C } ? flattened(Array(markup.utf8)) : Array(markup.utf8)
        let text = folded(plain)
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// A text that holds no markup, white space folded; absent where nothing is left.
    static func plain(_ text: String) -> String? {
        let text = folded(Array(text.utf8))
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// The text of an excerpt, without the invitation to read on that themes add.
    static func summary(_ markup: String) -> String? {
        guard var text = text(markup) else { return nil }
        for ending in invitations {
            guard let start = text.range(ofLast: ending) else { continue }
            text = String(text[..<start])
        }
        text = text.trimmingWhitespace
        for ending in ["[…]", "[...]", "[&hellip;]"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count)).trimmingWhitespace
        }
        return text.isEmpty ? nil : text
    }

    private static let invitations = [
        "Continue reading", "Read more", "Read More", "Weiterlesen", "Lire la suite", "Leer más",
    ]

    /// The text of all nodes, with a space where an element that breaks the line begins.
    private static func flattened(_ markup: [UInt8]) -> [UInt8] {
        let document = Document(parsing: markup)
        var output: [UInt8] = []
        var node = 1
        while node < document.nodes.count {
            switch document.nodes[node].kind {
            case .text: output.append(contentsOf: document.bytes[document.textRange(of: node)])
            case .element:
                switch document.nodes[node].tag {
                case .script, .style:
                    node = document.nodes[node].end
                    continue
                case .br, .p, .div, .li: output.append(0x20)
                default: break
                }
            default: break
            }
            node += 1
        }
        return output
    }

    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let scalar = UTF8Scalar.decode(bytes, at: index)
            if ScalarClass(scalar.value) == .space || scalar.value < 0x20 {
                if let last = output.last, last != 0x20 { output.append(0x20) }
            } else {
                output.append(contentsOf: bytes[index..<index + scalar.length])
            }
            index += scalar.length
        }
        if output.last == 0x20 { output.removeLast() }
        return output
    }
}

extension [String] {
    /// The first of each text, in order.
    var withoutRepetitions: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// Where the last occurrence of `text` begins, if it stands in the last eighty characters or so.
    fileprivate func range(ofLast text: String) -> Index? {
        let bytes = Array(utf8)
        let wanted = Array(text.utf8)
        var start = bytes.count - wanted.count
        while start >= 0, start > bytes.count - 200 {
            if bytes[start..<start + wanted.count].elementsEqual(wanted) {
                return utf8.index(utf8.startIndex, offsetBy: start)
            }
            start -= 1
        }
        return nil
    }
}
