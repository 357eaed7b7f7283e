import Model

/// Why a Markdown text is not taken on: the limit that it exceeds, and where.
public struct MarkdownRefusal: Error, Sendable, Equatable {
    /// A limit, with what the text comes to.
    public enum Limit: Sendable, Equatable {
        /// A table has so many columns.
        case columns(Int)
        /// The cells that cmark-gfm would make if the widest table ran through the whole text.
        case cells(Int)
        /// A line has so many bars.
        case barsOnLine(Int)
        /// A paragraph has so many opening brackets.
        case bracketsInParagraph(Int)
        /// Link definitions would be repeated too often; the most bytes that this could come to.
        case linkDefinitions(Int)
        /// Quotations stand so deep one in another.
        case quotations(Int)
        /// cmark-gfm gave no tree.
        case memory
    }

    /// The limit.
    public let limit: Limit
    /// The line of the text where it is met, from 1.
    public let line: Int

    /// States a refusal.
    public init(_ limit: Limit, line: Int) { (self.limit, self.line) = (limit, line) }

    /// The limit in words, without a full stop.
    public var reason: String {
        switch limit {
        case .columns(let count): "a table has \(count) columns, more than \(Limits.tableColumns.value)"
        case .cells(let count):
            "a table is so wide that a text of this length could have \(count) cells, more than \(Limits.tableCells.value)"
        case .barsOnLine(let count): "a line has \(count) bars (|), more than \(Limits.lineBars.value)"
        case .bracketsInParagraph(let count):
            "a paragraph has \(count) opening brackets ([), more than \(Limits.paragraphBrackets.value)"
        case .linkDefinitions(let count):
            "a link definition may be referred to so often that its address comes to \(count) bytes, more than "
                + "\(Limits.references.value)"
        case .quotations(let depth): "\(depth) quotations stand one in another, in a text of many lines"
        case .memory: "there is no memory for it"
        }
    }
}
