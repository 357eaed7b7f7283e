/// What becomes of a link in a text.
public enum LinkDecision: Sendable, Equatable {
    /// It leads to this address.
    case keep(String)
    /// Its text stays, the link goes.
    case unwrap
}

/// A picture in a text, as its Markdown names it.
public struct PictureReference: Sendable, Equatable {
    /// The address in the Markdown.
    public let address: String
    /// The alternative text, plain.
    public let alternative: String
    /// The title in the Markdown; empty without one.
    public let title: String
    /// Whether it stands in a link, so that what stands for it may not be one.
    public let isInLink: Bool
}

/// What rendering a body has to ask: where links lead and what stands for pictures.
public struct BodyDecisions {
    /// Decides on a link by its address, but for links to places in the text.
    public var link: (String) -> LinkDecision
    /// HTML for a picture: phrasing content, so that it may stand in a paragraph.
    public var picture: (PictureReference) -> String

    /// Holds the decisions.
    public init(link: @escaping (String) -> LinkDecision, picture: @escaping (PictureReference) -> String) {
        (self.link, self.picture) = (link, picture)
    }
}

/// HTML to put after the outermost block that holds a text block.
public struct BlockAddition: Sendable {
    /// The text block's index.
    public var block: Int
    /// A whole HTML block.
    public var html: String

    /// Describes an addition.
    public init(block: Int, html: String) { (self.block, self.html) = (block, html) }
}
