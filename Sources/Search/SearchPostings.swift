import Text

/// What the index keeps of one page until all are joined. It can be stored and read back, so an unchanged page need not be
/// read again.
public struct SearchPostings: Sendable, Equatable {
    /// What kind of page it is.
    public let kind: SearchDocument.Kind
    /// The page's identifier.
    public let id: String
    let year: Int?
    /// The date as an EDTF text; empty where there is none.
    let date: String
    /// The page's weighted length in half words.
    let length: Int
    let language: String
    let title: String
    let aliases: [String]
    /// The words, as `PageWords.finish` writes them; taken away when they are joined.
    var terms: [UInt8]
    /// Where in `terms` each partition's words begin, and where the last ones end.
    let partitions: [Int32]
    let card: [UInt8]
    /// The page's texts, compressed; taken away by `takingFragment`.
    var fragment: [UInt8]
    /// The digest of the fragment, as hexadecimal digits.
    let fragmentDigest: String
    /// How many bytes of a file the fragment takes: a multiple of `SharedFiles.unit`.
    let fragmentLength: Int

    init(
        kind: SearchDocument.Kind, id: String, year: Int?, date: String, length: Int, language: String, title: String,
        aliases: [String], terms: [UInt8], partitions: [Int32], card: [UInt8], fragment: [UInt8]
    ) {
        (self.kind, self.id, self.year, self.date, self.length, self.language) = (
            kind, id, year, date, length, language
        )
        (self.title, self.aliases, self.terms, self.partitions) = (title, aliases, terms, partitions)
        (self.card, self.fragment) = (card, fragment)
        fragmentDigest = ContentDigest(of: fragment).hexadecimal
        fragmentLength = SharedFiles.size(of: fragment)
    }

    /// The room for what has about one length on all pages: numbers, digest, date, language.
    private static let mostOfTheRest = 200

    /// The postings as bytes, the same ones always to the same bytes.
    /// - Throws: `IndexFault.refused` where a number of them has no code.
    public func encoded() throws(IndexFault) -> [UInt8] {
        let texts = aliases.reduce(id.utf8.count + title.utf8.count) { $0 + $1.utf8.count + 4 }
        var writer = ByteWriter(capacity: terms.count + card.count + fragment.count + texts + Self.mostOfTheRest)
        writer.number(SearchFormat.version)
        for text in [kind.rawValue, id, language, title, date, fragmentDigest] { writer.block(text.utf8) }
        writer.number(year == nil ? 0 : 1)
        writer.word(UInt64(bitPattern: Int64(year ?? 0)))
        writer.number(length)
        writer.number(fragmentLength)
        writer.number(aliases.count)
        for alias in aliases { writer.block(alias.utf8) }
        for bytes in [terms, card, fragment] { writer.block(bytes) }
        return try writer.finished()
    }

    /// Reads postings back; `nil` where the bytes are damaged or of another version.
    public init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.number() == SearchFormat.version else { return nil }
        func text() -> String { String(decoding: reader.block(), as: UTF8.self) }
        guard let kind = SearchDocument.Kind(rawValue: text()) else { return nil }
        self.kind = kind
        (id, language, title, date, fragmentDigest) = (text(), text(), text(), text(), text())
        let hasYear = reader.number() == 1
        let year = Int(truncatingIfNeeded: reader.word())
        self.year = hasYear ? year : nil
        (length, fragmentLength) = (reader.number(), reader.number())
        let count = reader.number()
        guard count <= reader.rest else { return nil }
        aliases = (0..<count).map { _ in text() }
        (terms, card, fragment) = (reader.block(), reader.block(), reader.block())
        let isInRange =
            (1...IndexLimits.highestNumber).contains(length) && fragmentLength <= IndexLimits.highestNumber
        guard isInRange, reader.isAtEnd, !reader.isDamaged, let offsets = try? TermPartition.offsets(in: terms) else {
            return nil
        }
        partitions = offsets
    }
}
