/// Says in words what bytes that are no article seem to be.
enum ContentGuess {
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), (Array("GIF8".utf8), "a GIF picture"),
        (Array("RIFF".utf8), "a RIFF file (a picture or a sound)"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"), (Array("bplist".utf8), "a binary property list or web archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("MIME-Version:".utf8), "a mail or MHTML file"), (Array("SQLite format".utf8), "a database"),
        (Array("{\\rtf".utf8), "an RTF document"),
    ]

    /// A few words such as `a PDF file`.
    static func describe(_ bytes: [UInt8]) -> String {
        for signature in signatures where bytes.starts(with: signature.bytes) { return signature.name }
        let text = bytes.drop { $0.isSpace }
        if bytes.prefix(4096).contains(0) { return "binary data" }
        if text.first == UInt8(ascii: "{") || text.first == Byte.leftBracket { return "JSON that is no WordPress post" }
        if text.starts(with: "<?xml".utf8) { return "XML that is no WordPress export" }
        return "text without an article"
    }
}
