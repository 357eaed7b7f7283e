/// A node of a ``Document``: a few numbers, in the order of the source.
public struct Node: Sendable {
    /// What a node is.
    public enum Kind: UInt8, Sendable {
        /// The root, which is always node 0 and the only one of its kind.
        case document
        /// A start tag, and what is between it and its end.
        case element
        /// Text with its character references replaced.
        case text
        /// A comment.
        case comment
        /// An end tag that closed nothing, kept where it stood: in a damaged capture it may be all that is left of an
        /// element. After `<b><p>x</b>`, too, the `b` stays open until its `p` ends, and this is where its end tag stood.
        case orphanEndTag
    }

    /// What the node is.
    public let kind: Kind
    /// The name of an element or an orphan end tag, with ``TagName/other`` for all names not in that list and for
    /// other kinds of node.
    public var tag: TagName { name.tag }
    /// The node's parent; 0, itself, for the root.
    public var parent: Int { Int(parentIndex) }
    /// The node after the last within this one. A node without children is followed by this; its next sibling, if it
    /// has one, stands here.
    public var end: Int { Int(endIndex) }
    /// Where the node begins in the source, in bytes: the `<` of a tag, the first byte of a text.
    public var source: Int { Int(sourceOffset) }

    private(set) var name: ElementName
    /// The text of a text or comment, in the bytes of its document; the attributes of an element.
    let content: Range<UInt32>
    private let parentIndex: UInt32
    private var endIndex: UInt32
    private let sourceOffset: UInt32

    init(_ kind: Kind, _ name: ElementName, content: Range<Int>, parent: Int, end: Int, source: Int) {
        self.kind = kind
        self.name = name
        self.content = UInt32(content.lowerBound)..<UInt32(content.upperBound)
        parentIndex = UInt32(parent)
        endIndex = UInt32(end)
        sourceOffset = UInt32(source)
    }

    /// The same node with another name.
    mutating func become(_ name: ElementName) { self.name = name }

    /// The same node with its subtree ending before `end`.
    mutating func close(at end: Int) { endIndex = UInt32(end) }
}
