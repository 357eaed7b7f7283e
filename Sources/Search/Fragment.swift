/// A page as results show it: its card, which is what a result says before its texts are there, and its texts.
struct Fragment {
    /// Id, title, date and publisher, between tabs.
    let card: [UInt8]
    /// A line with the card; then for each passage a line: its text where it is the next paragraph in turn, else a tab, its anchor, its role (`t`, `h`
    /// or `n`) and its text, between tabs.
    let bytes: [UInt8]

    init(_ document: SearchDocument) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(document.passages.reduce(document.title.utf8.count + 200) { $0 + $1.text.count + 16 })
        for (index, field) in [document.id, document.title, document.date, document.publisher].enumerated() {
            if index > 0 { bytes.append(0x09) }
            Self.append(field.utf8, to: &bytes)
        }
        card = bytes
        bytes.append(0x0A)
        var paragraphs = 0
        for passage in document.passages where !passage.text.isEmpty {
            let number = Self.number(of: passage.anchor)
            if passage.role == .text, number == paragraphs + 1, passage.anchor == "p\(paragraphs + 1)" {
                paragraphs += 1
            } else {
                if let number { paragraphs = number }
                bytes.append(0x09)
                Self.append(passage.anchor.utf8, to: &bytes)
                bytes += [0x09, Self.letter(passage.role), 0x09]
            }
            Self.append(passage.text, to: &bytes)
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

    /// Appends a text, in which tabs, line breaks and other controls become spaces, so that it stays on its line.
    private static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        for index in start..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
    }
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
