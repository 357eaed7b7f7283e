/// One place in a briefing where an actor or agreement is named.
public struct Mention: Sendable, Equatable {
    /// Who or what is named.
    public var authority: AuthorityID
    /// The name as the text has it.
    public var name: String
    /// `title`, or the anchor of the block: `p7` for the seventh paragraph, `s2` for the second heading.
    public var paragraph: String
    /// The anchor of the mention itself, such as `m12`; empty in the title.
    public var anchor: String
    /// The sentence around the name, with white space folded.
    public var sentence: String
    /// The bytes of `sentence` that are the name.
    public var nameRange: Range<Int>
    /// Whether it is the first in its section and so becomes a link.
    public var isLinked: Bool
    /// The block and the bytes of its text that are the name; `nil` in the title.
    public var place: TextPlace?

    /// States a mention.
    public init(
        authority: AuthorityID, name: String, paragraph: String, anchor: String, sentence: String,
        nameRange: Range<Int>, isLinked: Bool, place: TextPlace?
    ) {
        (self.authority, self.name, self.paragraph, self.anchor) = (authority, name, paragraph, anchor)
        (self.sentence, self.nameRange, self.isLinked, self.place) = (sentence, nameRange, isLinked, place)
    }
}

/// A range of a block's text.
public struct TextPlace: Sendable, Equatable {
    /// The block's index among the document's text blocks.
    public var block: Int
    /// The bytes of the block's text.
    public var range: Range<Int>

    /// Names a place.
    public init(block: Int, range: Range<Int>) { (self.block, self.range) = (block, range) }
}
