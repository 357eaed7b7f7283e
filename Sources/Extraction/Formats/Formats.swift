/// The formats that captures come in.
public enum Formats {
    /// All formats, in the order in which they are asked; the first that is certain, or else the first that is
    /// possible, reads the capture.
    static let all: [any CaptureFormat] = [
        WordPressFormat(), WXRFormat(), SavedPageFormat(), MarkdownCaptureFormat(), PlainTextFormat(),
    ]

    /// A format as `sitegen list` shows it.
    public struct Description: Sendable {
        /// The stable name that provenance gives.
        public let id: String
        /// The media type of such captures.
        public let mediaType: String
        /// What it is, in one sentence.
        public let meaning: String
    }

    /// All formats, as `sitegen list` shows them.
    public static var descriptions: [Description] {
        all.map { Description(id: $0.id, mediaType: $0.mediaType, meaning: $0.meaning) }
    }

    /// The format of a capture whose text begins at `start`; absent where none knows it.
    static func format(of bytes: [UInt8], from start: Int) -> (any CaptureFormat)? {
        // Of UTF-16, with a mark or without, the opening is decoded: all formats look for letters of ASCII.
        if let (encoding, _) = ByteOrderMark.read(bytes), encoding.hasPrefix("utf-16") {
            return self.format(of: DecodedText(plain: Array(bytes.prefix(1 << 20))).bytes, from: 0)
        }
        var possible: (any CaptureFormat)?
        for format in all {
            switch format.recognition(of: bytes, from: start) {
            case .certain: return format
            case .possible: possible = possible ?? format
            case .no: continue
            }
        }
        return possible
    }
}
