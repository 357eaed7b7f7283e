import HTML
import Text

/// What the program that saved a page, or the archive that kept it, wrote into it: the page's address and the day of the copy.
///
/// Savers write comments such as `Page saved with SingleFile url: … saved date: …`, `saved from url=(0014)about:internet`,
/// `Mirrored from port.example/ by HTTrack`, and attributes or `meta` elements with their own names. A comment is one of them
/// where a word says that something was saved and an address follows a word that introduces it; so a comment of a cache that
/// names the home page of its maker is none.
struct SaverMarks {
    /// The page's address.
    private(set) var address: String?
    /// The addresses of copies that the page links to as its own: archives call them bookmark or memento.
    private(set) var copies: [String] = []
    /// Whether a cache put a bar above the page, whose base is then the original's address.
    private(set) var isCached = false
    /// The line with the author that a browser's reader shows.
    private(set) var credits: String?
    /// The day on which it was saved.
    private(set) var saved: EDTFDate?

    /// How many comments are looked at, and how many bytes of each.
    private static let (mostComments, longestComment) = (200, 4096)

    init(_ document: Document) {
        var comments = 0
        for node in document.nodes.indices {
            switch document.nodes[node].kind {
            case .comment where comments < Self.mostComments:
                comments += 1
                read(comment: document.bytes[document.textRange(of: node)].prefix(Self.longestComment))
            case .element where document.nodes[node].tag == .html: readRoot(node, in: document)
            case .element where document.nodes[node].tag == .meta: readMeta(node, in: document)
            case .element where document.nodes[node].tag == .link: readLink(node, in: document)
            case .element where document.nodes[node].tag == .a: readReader(node, in: document)
            case .element where document.nodes[node].tag == .div: readBox(node, in: document)
            default: break
            }
        }
    }

    // MARK: Comments

    /// Words that say that a page was copied.
    private static let copied = [
        "saved", "mirrored from", "archived", "captured", "snapshot", "downloaded from", "clipped",
    ]
    /// Words that introduce an address.
    private static let introductions = [
        "saved from ", "mirrored from ", "archived from ", "url:", "url=", "source:", " of ",
    ]
    /// Words that introduce the day.
    private static let days = ["saved date:", "archived on ", "captured on ", "date:", " at ", " on ", ", "]

    private mutating func read(comment: ArraySlice<UInt8>) {
        let comment = Array(comment)
        guard Self.copied.contains(where: { comment.contains(anyCase: $0) }) else { return }
        let found = Self.introductions.lazy.compactMap { Self.address(in: comment, after: $0) }.first
        let isArchive = comment.contains(anyCase: "internet archive")
        guard found != nil || isArchive else { return }
        address = address ?? found
        for word in Self.days where saved == nil {
            guard let place = comment.firstIndex(ofAnyCase: word) else { continue }
            let rest = comment[(place + word.utf8.count)...].prefix {
                $0 != Byte.lineFeed && $0 != Byte.leftParenthesis
            }
            saved = Self.day(rest.prefix(60))
        }
    }

    /// The address behind a word: with its length in brackets before it, or without a scheme, as some programs write it.
    private static func address(in comment: [UInt8], after word: String) -> String? {
        guard let place = comment.firstIndex(ofAnyCase: word) else { return nil }
        var rest = comment[(place + word.utf8.count)...].drop { $0.isSpace }
        if rest.begins(with: "url=") { rest = rest.dropFirst(4) }
        if rest.first == Byte.leftParenthesis {
            rest = rest.drop { $0 != Byte.rightParenthesis }.dropFirst()
        }
        let text = rest.prefix { $0 > 0x20 && $0 != Byte.greaterThan && $0 != 0x22 && $0 != 0x27 }
        if BaseAddress(Array(text)) != nil || text.begins(with: "about:reader") {
            return String(decoding: text, as: UTF8.self)
        }
        guard word.hasPrefix("mirrored"), text.prefix(while: { $0 != Byte.slash }).contains(Byte.fullStop) else {
            return nil
        }
        return "http://" + String(decoding: text, as: UTF8.self)
    }

    /// The day that a text begins with: in a program's form, else in words.
    private static func day(_ text: ArraySlice<UInt8>) -> EDTFDate? {
        let words = text.split(whereSeparator: \.isSpace)
        if let first = words.first, let date = LooseDate.date(String(decoding: first, as: UTF8.self)) {
            return date.day
        }
        let bytes = Array(text)
        let date = TextDate(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 12), in: bytes)?.edtf
        return date.flatMap { try? EDTFDate($0) }?.day
    }

    // MARK: Attributes

    /// The root's attributes: WebScrapBook's.
    private mutating func readRoot(_ node: Int, in document: Document) {
        take(document.attributeString("data-scrapbook-source", of: node))
        if let time = document.attributeString("data-scrapbook-create", of: node) {
            saved = saved ?? LooseDate.date(String(time.prefix(8)))
        }
    }

    /// The `meta` elements of Save Page WE and of note programs. Their `created` is the day on which the note was made.
    private mutating func readMeta(_ node: Int, in document: Document) {
        guard let name = document.attributeString("name", of: node)?.lowercased(),
            let content = document.attributeString("content", of: node)
        else { return }
        switch name {
        case "savepage-url", "source-url": take(content)
        case "savepage-date", "created": saved = saved ?? PageDate.date(content)?.day
        default: break
        }
    }

    /// The link to the copy itself, which holds the address of the original.
    private mutating func readLink(_ node: Int, in document: Document) {
        guard copies.count < 4, let address = document.attributeString("href", of: node),
            ArchivedAddress(address) != nil,
            ["bookmark", "memento", "original"].contains(where: { document.attribute("rel", of: node, hasToken: $0) })
        else { return }
        copies.append(address)
    }

    /// The link to the original that a browser's reader shows above the text.
    private mutating func readReader(_ node: Int, in document: Document) {
        guard document.hasClass("reader-domain", of: node) else { return }
        take(document.attributeString("href", of: node))
    }

    private mutating func readBox(_ node: Int, in document: Document) {
        if credits == nil, document.hasClass("reader-credits", of: node) {
            credits = document.readableText(of: node, limit: 300)
        }
        if document.attribute("id", of: node).map({ $0.suffix(16).elementsEqual("google-cache-hdr".utf8) }) == true {
            isCached = true
        }
    }

    private mutating func take(_ found: String?) {
        guard let found, BaseAddress(Array(found.utf8)) != nil else { return }
        address = address ?? found
    }
}

extension EDTFDate {
    /// The day without a time.
    fileprivate var day: EDTFDate? { try? EDTFDate(String(text.prefix(10))) }
}
