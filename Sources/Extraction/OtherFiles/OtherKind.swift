/// A kind of file that is no article: what it is called, what it is known by, and what to do with it instead.
///
/// The kinds are asked in the order of ``all``, all of them by the bytes and none by the file's name. A kind is here so that
/// its files are named in a warning and left out, instead of coming out as a page.
public struct OtherKind: Sendable {
    /// The stable name, for `sitegen list`.
    public let id: String
    /// What a file of the kind is, as in `this is a table (CSV), not an article`.
    public let name: String
    /// What to do instead.
    let hint: String
    /// Whether a file is of the kind.
    let matches: @Sendable (FileHead) -> Bool

    init(_ id: String, _ name: String, _ hint: Hint, _ matches: @escaping @Sendable (FileHead) -> Bool) {
        (self.id, self.name, self.hint, self.matches) = (id, name, hint.rawValue, matches)
    }

    /// A kind that is known by bytes at fixed places.
    init(_ id: String, _ name: String, _ hint: Hint, bytes signatures: Signature...) {
        self.init(id, name, hint) { head in signatures.contains { $0.matches(head.bytes) } }
    }

    /// What to do with a file that is no article.
    enum Hint: String {
        case elsewhere = "keep it outside of sources/"
        case picture = "put pictures into media/, and refer to them by their names"
        case text = "save the document as a text, or as a web page, and put that here"
        case page = "save the page itself as HTML or text, and put that here"
        case pages = "save the pages that it names, and put those here"
        case records = "it is no text to read; save the texts that it names, and put those here"
        case mail = """
            mails name who sent and who got them, so they are never published; to quote one, write a briefing or save the \
            text alone
            """
        case singleFile = "save the page again as “Webpage, HTML only” or “Webpage, Complete”"
        case feed = "save the articles that it leads to one by one"
        case unpack = "unpack it, and put the captures in it here"
        case markdown = """
            if it is a text after all, write a title above it in front matter: a line ---, then title: …, then a line ---
            """
    }

    /// All kinds, in the order in which they are asked.
    public static let all = binary + marked + written

    /// Mails, which a text may turn out to be that was read as a page.
    static let mail = all.first { $0.id == "mail" }

    /// The first kind that a file is of; absent for what may be an article.
    static func kind(of head: FileHead, among kinds: [OtherKind]) -> OtherKind? { kinds.first { $0.matches(head) } }
}

/// Bytes that stand at a fixed place of every file of a kind.
struct Signature: Sendable {
    private let offset: Int
    private let bytes: [UInt8]
    /// Whether a zero follows within the first bytes, as it does in no text that begins by chance with the same letters.
    private let hasZero: Bool

    init(_ bytes: [UInt8], at offset: Int = 0, hasZero: Bool = false) {
        (self.bytes, self.offset, self.hasZero) = (bytes, offset, hasZero)
    }

    init(_ text: String, at offset: Int = 0, hasZero: Bool = false) {
        self.init(Array(text.utf8), at: offset, hasZero: hasZero)
    }

    func matches(_ file: [UInt8]) -> Bool {
        guard file.count >= offset + bytes.count, file[offset..<offset + bytes.count].elementsEqual(bytes) else {
            return false
        }
        return !hasZero || file.prefix(64).contains(0)
    }
}
