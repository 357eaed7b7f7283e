/// A stretch of a document that reads as one text: a paragraph, a heading, a table cell, a block of code.
public struct TextBlock: Sendable {
    /// What kind of block it is.
    public enum Kind: Sendable, Equatable {
        /// A paragraph, also one in a list or quotation.
        case paragraph
        /// A heading.
        case heading
        /// A cell of a table.
        case tableCell
        /// A block of code.
        case code
    }

    /// What kind of block it is.
    public let kind: Kind
    /// The text in UTF-8, markup resolved; a line break in the source is a space, a forced one a line feed.
    public internal(set) var text: [UInt8] = []
    /// The block's anchor on the page: `p7` counts paragraphs, tables and code, `s2` headings. Cells share their table's.
    public let anchor: String
    /// The headings before it, itself included: 0 before the first.
    public let section: Int
    /// The bytes of `text` that are in links already.
    public internal(set) var links: [Range<Int>] = []
    /// The bytes of `text` that are code or addresses, in which names mean nothing.
    public internal(set) var opaque: [Range<Int>] = []

    init(kind: Kind, anchor: String, section: Int) {
        (self.kind, self.anchor, self.section) = (kind, anchor, section)
    }
}

/// HTML to put around a range of a block's text. Where the range crosses emphasis or a link it comes out in pieces.
public struct InlineMarkup: Sendable {
    /// The block's index.
    public var block: Int
    /// The bytes of the block's text.
    public var range: Range<Int>
    /// Opens the first piece.
    public var opening: String
    /// Opens every other piece: as `opening`, without what may occur once only.
    public var continuation: String
    /// Closes a piece.
    public var closing: String
    /// Follows the last piece.
    public var trailing: String

    /// Describes markup.
    public init(
        block: Int, range: Range<Int>, opening: String, continuation: String, closing: String, trailing: String = ""
    ) {
        (self.block, self.range, self.opening) = (block, range, opening)
        (self.continuation, self.closing, self.trailing) = (continuation, closing, trailing)
    }
}
