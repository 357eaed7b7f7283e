/// A piece of a capture that stands on lines of its own: a paragraph, a heading, a cell of a table.
struct Block {
    /// What a block is.
    enum Kind: Equatable {
        case paragraph
        /// The title of a section, level 1 to 6.
        case heading(Int)
        /// The words that belong to a picture or a table.
        case caption
        /// The term that a definition list explains.
        case term
        /// Text whose white space matters. The place of its language among ``BlockList/languages``, if one is named.
        case code(language: Int?)
        /// A cell of the table that is the block's container; rows and columns count from 0.
        case cell(row: Int, column: Int, isHeader: Bool)
        /// A line across the page.
        case rule
    }

    var kind: Kind
    /// The innermost of ``BlockList/containers`` that it stands in.
    var container: Int
    /// The node at which its text begins. Blocks are in the order of these.
    var node: Int
    /// The element that makes it a block: the paragraph, the heading, the `div`.
    var element: Int
    /// Its runs in ``BlockList/runs``.
    var runs: Range<Int>
    /// Its text in ``BlockList/text``, with that of runs which a rule removes.
    var text: Range<Int>
    /// The rule that removes it whole, if one does: its place in ``BoilerplateRule/all``.
    var rule: Int?
}

/// What a block stands in: a quotation, a list, an item of a list, a table.
struct BlockContainer {
    enum Kind: Equatable {
        /// The capture itself.
        case root
        case quote
        case list(isOrdered: Bool)
        /// An item and, in an ordered list, its number.
        case item(Int)
        case table
    }

    /// The deepest nesting that is kept; what lies deeper joins the container at that depth. No writer nests so deep by
    /// hand, and each line of Markdown repeats the marks of all its containers.
    static let maximumDepth = 16

    var kind: Kind
    /// The place of the one around it; the root is its own.
    var parent: Int
    var depth: Int
}
