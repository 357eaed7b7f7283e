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
    /// The words, as `TermTable.encoded` writes them.
    let terms: [UInt8]
    let card: [UInt8]
    /// The page's texts, compressed; taken away by `takingFragment`.
    var fragment: [UInt8]
    /// A hash of the fragment.
    let fragmentHash: UInt64
    /// How many bytes of a file the fragment takes: a multiple of `SharedFiles.unit`.
    let fragmentLength: Int

    init(
        kind: SearchDocument.Kind, id: String, year: Int?, date: String, length: Int, language: String, title: String,
        aliases: [String], terms: [UInt8], card: [UInt8], fragment: [UInt8]
    ) {
        (self.kind, self.id, self.year, self.date, self.length, self.language) = (
            kind, id, year, date, length, language
        )
        (self.title, self.aliases, self.terms, self.card, self.fragment) = (title, aliases, terms, card, fragment)
        fragmentHash = StableHash.hash(fragment)
        fragmentLength = SharedFiles.record(fragment).count
    }

    /// The postings as bytes, the same ones always to the same bytes.
    public var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.number(SearchFormat.version)
        for text in [kind.rawValue, id, language, title, date] { writer.block(Array(text.utf8)) }
        writer.number(year.map { $0 + 100_000 } ?? 0)
        writer.number(length)
        writer.number(aliases.count)
        for alias in aliases { writer.block(Array(alias.utf8)) }
        for bytes in [terms, card, fragment] { writer.block(bytes) }
        writer.number(Int(truncatingIfNeeded: fragmentHash))
        writer.number(fragmentLength)
        return writer.bytes
    }

    /// Reads postings back; `nil` where the bytes are damaged or of another version.
    public init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.number() == SearchFormat.version else { return nil }
        func text() -> String { String(decoding: reader.block(), as: UTF8.self) }
        guard let kind = SearchDocument.Kind(rawValue: text()) else { return nil }
        self.kind = kind
        (id, language, title, date) = (text(), text(), text(), text())
        let year = reader.number()
        self.year = year == 0 ? nil : year - 100_000
        length = reader.number()
        let count = reader.number()
        guard count <= bytes.count else { return nil }
        aliases = (0..<count).map { _ in text() }
        (terms, card, fragment) = (reader.block(), reader.block(), reader.block())
        fragmentHash = UInt64(bitPattern: Int64(reader.number()))
        fragmentLength = reader.number()
        if reader.isDamaged || !reader.isAtEnd || length == 0 { return nil }
    }
}
