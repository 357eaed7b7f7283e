/// Says in words what bytes that are no article seem to be, where no ``OtherKind`` knows them.
enum ContentGuess {
    /// A few words such as `binary data`.
    static func describe(_ bytes: [UInt8]) -> String {
        let text = bytes.drop { $0.isSpace }
        if bytes.prefix(4096).contains(0) { return "binary data" }
        if text.first == UInt8(ascii: "{") || text.first == Byte.leftBracket { return "JSON that is no WordPress post" }
        if text.starts(with: "<?xml".utf8) { return "XML that is no WordPress export" }
        return "text without an article"
    }
}
