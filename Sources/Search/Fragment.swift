/// A page as results show it: its card, which is what a result says before its texts are there, and its texts.
struct Fragment {
    /// Id, title, date and publisher, between tabs.
    let card: [UInt8]
    /// A line with the card; then for each passage a line: its text where it is the next paragraph in turn, else a tab, its anchor, its role (`t`, `h`
    /// or `n`) and its text, between tabs.
    let bytes: [UInt8]

    init(_ document: SearchDocument) {
        let fields = [document.id, document.title, document.date, document.publisher]
        card = Array(fields.map { Self.line(Array($0.utf8)) }.joined(separator: [0x09]))
        var bytes = card + [0x0A]
        var paragraphs = 0
        for passage in document.passages where !passage.text.isEmpty {
            if passage.role == .text, passage.anchor == "p\(paragraphs + 1)" {
                paragraphs += 1
            } else {
                if let number = Self.number(of: passage.anchor) { paragraphs = number }
                bytes += [0x09] + Self.line(Array(passage.anchor.utf8)) + [0x09, Self.letter(passage.role), 0x09]
            }
            bytes += Self.line(passage.text)
            bytes.append(0x0A)
        }
        self.bytes = bytes
    }

    /// The number in an anchor such as `p7`.
    static func number(of anchor: String) -> Int? {
        guard anchor.utf8.first == 0x70, anchor.utf8.count < 10 else { return nil }
        return Int(anchor.dropFirst()).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// What stands for a role.
    static func letter(_ role: SearchDocument.Role) -> UInt8 {
        switch role {
        case .text: 0x74
        case .heading: 0x68
        case .note: 0x6E
        }
    }

    /// Tabs, line breaks and other controls become spaces, so that a text stays on its line.
    private static func line(_ text: [UInt8]) -> [UInt8] { text.map { $0 < 0x20 ? 0x20 : $0 } }
}

extension Fragment {
    /// The passages that a fragment holds.
    static func passages(of bytes: [UInt8]) -> [SearchDocument.Passage] {
        var paragraphs = 0
        return bytes.split(separator: 0x0A).dropFirst().map { line in
            guard line.first == 0x09 else {
                paragraphs += 1
                return SearchDocument.Passage(anchor: "p\(paragraphs)", text: Array(line))
            }
            let fields = line.dropFirst().split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            let anchor = String(decoding: fields.first ?? [], as: UTF8.self)
            if let number = number(of: anchor) { paragraphs = number }
            let letter = fields.dropFirst().first?.first
            let role = SearchDocument.Role.allCases.first { Fragment.letter($0) == letter } ?? .text
            return SearchDocument.Passage(anchor: anchor, text: Array(fields.dropFirst(2).first ?? []), role: role)
        }
    }
}
