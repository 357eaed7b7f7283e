import Model

/// The blocks that a site keeps once and shows in many posts: an export has each as an item of its own.
struct SyncedBlocks: Sendable {
    private var contents: [Int: [UInt8]] = [:]
    private var byteCount = 0

    /// How deep one block may refer to another.
    private static let mostLayers = 4

    /// Keeps the content of an item, if everyone may read it, and if all of them stay within the length of a text.
    mutating func add(_ item: WXRItem) {
        guard !item.hasPassword, WXRItem.publicStatuses.contains(item.status), !item.isTooLong,
            byteCount + item.content.count <= Limits.exportedText.value
        else { return }
        byteCount += item.content.count
        contents[item.id] = item.content
    }

    /// A content with the blocks that it refers to in their places; references to others stay.
    func inserted(into content: [UInt8]) -> [UInt8] {
        guard !contents.isEmpty, content.contains(anyCase: "<!-- wp:block ") else { return content }
        var left = Limits.exportedText.value
        return inserted(into: content, layer: 0, left: &left)
    }

    private func inserted(into content: [UInt8], layer: Int, left: inout Int) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while let start = content.firstIndex(ofAnyCase: "<!-- wp:block ", from: index),
            let end = content.firstIndex(ofAnyCase: "-->", from: start)
        {
            output += content[index..<start]
            index = end + 3
            if layer < Self.mostLayers, let block = Self.reference(in: content[start..<end]).flatMap({ contents[$0] }),
                block.count <= left
            {
                left -= block.count
                output += inserted(into: block, layer: layer + 1, left: &left)
            } else {
                output += content[start..<index]
            }
        }
        return output + content[index...]
    }

    /// The number in `{"ref":9001}`.
    private static func reference(in comment: ArraySlice<UInt8>) -> Int? {
        guard let place = Array(comment).firstIndex(ofAnyCase: "\"ref\"") else { return nil }
        let rest = comment.dropFirst(place + 5).drop { $0.isSpace || $0 == Byte.colon || $0 == 0x22 }
        return Int(String(decoding: rest.prefix { $0.isDigit }.prefix(18), as: UTF8.self))
    }
}
