import HTML

/// The text of a post whose content holds none of it, because a page builder or a plugin keeps it in post meta.
enum BuilderText {
    /// The content that the builder's data stand for; absent where the post's own content holds the text.
    static func content(of item: WXRItem) -> [UInt8]? {
        let own = words(in: item.content)
        if let data = item.meta["_elementor_data"] {
            let built = FieldTexts.html(ofJSON: Array(data.utf8))
            if words(in: built) > own * 2 { return built }
        }
        guard own == 0 else { return nil }
        let fields = FieldTexts.html(of: item.fields.filter { item.fieldNames.contains($0.name) })
        return fields.isEmpty ? nil : item.content + Array("\n\n".utf8) + fields
    }

    /// The words outside of tags, comments and shortcodes.
    private static func words(in markup: [UInt8]) -> Int {
        var (count, isWord, depth) = (0, false, 0)
        for byte in markup {
            if byte == Byte.lessThan || byte == Byte.leftBracket { depth += 1 }
            let isLetter = depth == 0 && byte.isWordByte
            if isLetter, !isWord { count += 1 }
            isWord = isLetter
            if byte == Byte.greaterThan || byte == Byte.rightBracket { depth = max(0, depth - 1) }
        }
        return count
    }
}
