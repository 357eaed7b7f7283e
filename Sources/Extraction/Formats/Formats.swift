/// The formats that captures come in.
public enum Formats {
    /// All formats, in the order in which they are asked; the first that is certain, or else the first that is
    /// possible, reads the capture.
    static let all: [any CaptureFormat] = [
        WordPressFormat(), WXRFormat(), MHTMLFormat(), SavedPageFormat(), MarkdownCaptureFormat(), PlainTextFormat(),
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

    /// What a capture is.
    enum Recognition {
        /// A capture of a format.
        case format(any CaptureFormat)
        /// A file that is no article, of a known kind.
        case other(OtherKind)
        /// Neither.
        case unknown
    }

    /// The formats that are surely known by their first bytes, so that no other kind of file is taken for them.
    private static let surest: [any CaptureFormat] = [WordPressFormat(), WXRFormat(), MHTMLFormat()]

    /// What a capture is whose text begins at `start`.
    static func recognition(of bytes: [UInt8], from start: Int) -> Recognition {
        let head = FileHead(bytes, from: start)
        if start == 0, let kind = OtherKind.kind(of: head, among: OtherKind.binary) { return .other(kind) }
        // Of UTF-16, with a mark or without, the opening is decoded: all formats look for letters of ASCII.
        var (text, textStart) = (bytes, start)
        if let (encoding, _) = ByteOrderMark.read(bytes), encoding.hasPrefix("utf-16") {
            (text, textStart) = (DecodedText(plain: Array(bytes.prefix(1 << 20))).bytes, 0)
        }
        if let format = format(of: text, from: textStart, among: surest, atLeast: .certain) { return .format(format) }
        let kinds = start == 0 ? OtherKind.marked + OtherKind.written : OtherKind.written
        if let kind = OtherKind.kind(of: head, among: kinds) { return .other(kind) }
        if start > 0, MailHead(FileHead(bytes).lines).isMail, let mail = OtherKind.mail { return .other(mail) }
        return format(of: text, from: textStart, among: all, atLeast: .possible).map { .format($0) } ?? .unknown
    }

    /// The format of a capture that is large enough to be read in pieces.
    static func streamingFormat(of head: [UInt8]) -> (any StreamingFormat)? {
        guard case .format(let format) = recognition(of: head, from: 0) else { return nil }
        return format as? any StreamingFormat
    }

    private static func format(
        of bytes: [UInt8], from start: Int, among formats: [any CaptureFormat], atLeast least: FormatRecognition
    ) -> (any CaptureFormat)? {
        var possible: (any CaptureFormat)?
        for format in formats {
            switch format.recognition(of: bytes, from: start) {
            case .certain: return format
            case .possible where least == .possible: possible = possible ?? format
            case .possible, .no: continue
            }
        }
        return possible
    }
}
