/// The texts of a page as results show them: one line a passage, the first line being the page's card.
struct Fragment {
    /// Kind, id, title, date, publisher and language, between tabs.
    let card: [UInt8]
    /// The card, then for each passage a line: anchor, role (`t`, `h` or `n`), text, between tabs.
    let bytes: [UInt8]

    init(_ document: SearchDocument) {
        let fields = [
            document.kind.rawValue, document.id, document.title, document.date, document.publisher, document.language,
        ]
        card = Array(fields.map { Self.line(Array($0.utf8)) }.joined(separator: [0x09]))
        var bytes = card
        for passage in document.passages where !passage.text.isEmpty {
            bytes.append(0x0A)
            bytes += Self.line(Array(passage.anchor.utf8))
            bytes += [0x09, Self.letter(passage.role), 0x09]
            bytes += Self.line(passage.text)
        }
        self.bytes = bytes
    }

    private static func letter(_ role: SearchDocument.Role) -> UInt8 {
        switch role {
        case .text: 0x74
        case .heading: 0x68
        case .note: 0x6E
        }
    }

    /// Tabs, line breaks and other controls become spaces, so that a text stays on its line.
    private static func line(_ text: [UInt8]) -> [UInt8] { text.map { $0 < 0x20 ? 0x20 : $0 } }
}
