/// Finds the encoding that a page declares.
enum EncodingDeclaration {
    /// How far a declaration is looked for, in bytes. Browsers must find it within 1024 and look further in practice.
    static let reach = 8192

    /// The name of the encoding in the page's XML declaration or first `meta` element that gives one the standard knows;
    /// UTF-16 there means UTF-8, since the declaration itself could be read.
    static func find(in source: [UInt8]) -> String? {
        let head = Array(source.prefix(reach))
        var index = 0
        if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E),
            let label = value(of: "encoding", in: head[..<end]), let name = readable(label)
        {
            return name
        }
        while let tag = head[index...].firstIndex(of: 0x3C) {
            index = tag + 1
            if head[index...].starts(with: "!--".utf8) {
                index = endOfComment(in: head, from: index + 3)
            } else if isMeta(head, at: index) {
                let end = head[index...].firstIndex(of: 0x3E) ?? head.count
                if let name = encoding(ofMeta: head[index..<end]) { return name }
                index = end
            }
        }
        return nil
    }

    private static func isMeta(_ head: [UInt8], at index: Int) -> Bool {
        guard index + 4 < head.count, head[index + 4] <= 0x20 || head[index + 4] == 0x2F else { return false }
        return head[index..<index + 4].map { $0 | 0x20 }.elementsEqual("meta".utf8)
    }

    private static func endOfComment(in head: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 2 < head.count {
            if head[index] == 0x2D, head[index + 1] == 0x2D, head[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return head.count
    }

    /// `charset="…"` stands by itself, or within `content="text/html; charset=…"`.
    private static func encoding(ofMeta tag: ArraySlice<UInt8>) -> String? {
        value(of: "charset", in: tag).flatMap(readable)
    }

    private static func readable(_ label: String) -> String? {
        guard let name = EncodingTable.name(ofLabel: label) else { return nil }
        return name.hasPrefix("utf-16") ? "utf-8" : name
    }

    /// The word after `name=`, with or without quotation marks.
    private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
        let name = Array(name.utf8)
        var index = tag.startIndex
        while index + name.count < tag.endIndex {
            defer { index += 1 }
            guard tag[index] | 0x20 == name[0],
                tag[index..<index + name.count].map({ $0 | 0x20 }).elementsEqual(name)
            else { continue }
            var rest = tag[(index + name.count)...].drop { $0 <= 0x20 }
            guard rest.popFirst() == 0x3D else { continue }
            rest = rest.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
            let word = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F }
            return String(decoding: word, as: UTF8.self)
        }
        return nil
    }
}
