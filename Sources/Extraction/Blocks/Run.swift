/// A stretch of a block in one style.
struct Run {
    /// How text is set off; several may hold at once.
    struct Style: OptionSet {
        let rawValue: UInt8

        static let strong = Style(rawValue: 1 << 0)
        static let emphasis = Style(rawValue: 1 << 1)
        static let strikethrough = Style(rawValue: 1 << 2)
        static let code = Style(rawValue: 1 << 3)
        static let subscripted = Style(rawValue: 1 << 4)
        static let superscripted = Style(rawValue: 1 << 5)
    }

    enum Kind: Equatable {
        case text
        /// A new line within a paragraph, as in verse; its text is a line feed.
        case lineBreak
        /// A picture, by its place in ``BlockList/pictures``. It has no text.
        case picture(Int)
    }

    var kind: Kind
    var style: Style
    /// The link it is part of, by its place in ``BlockList/links``.
    var link: Int?
    /// The rule that removes it, by its place in ``BoilerplateRule/all``.
    var rule: Int?
    /// Its text in ``BlockList/text``.
    var text: Range<Int>
}
