/// A tolerant reading of HTML as a flat tree: all nodes in one array, in the order of the source.
///
/// A node is known by its place in ``nodes``; node 0 is the root. The subtree of a node is the range of places from it
/// up to its ``Node/end``, so walking a tree, or skipping a part of it, needs no recursion:
///
///     let document = Document(parsing: bytes)
///     var node = 0
///     while node < document.nodes.count {
///         if document.nodes[node].tag == .script { node = document.nodes[node].end; continue }
///         if document.nodes[node].kind == .text { write(document.bytes[document.textRange(of: node)]) }
///         node += 1
///     }
///
/// The tree is that of the source: `html`, `head` and `body` stand in it only where they are written, so a fragment is
/// parsed alike; text in a table stays where it is; formatting elements merely nest. No text is lost and nothing is
/// moved. Elements end by the standard's rules (implied end tags, scopes), except that an end tag that closes nothing
/// is kept as a node, and that a mark which never ends costs itself alone (``faults``). Elements deeper than
/// ``maximumDepth`` become siblings at that depth.
///
/// Parsing takes time and memory linear in the source, whatever it holds.
public struct Document: Sendable {
    /// The greatest number of ancestors an element has, the root included; a text may have one more.
    public static let maximumDepth = 512

    /// All nodes in the order of the source, the root first.
    public let nodes: [Node]
    /// The source, and after it what had to be decoded: texts, comments and attributes are ranges in these bytes.
    public let bytes: [UInt8]
    /// The first of the marks that never end, at most a hundred, in the order of the source: the tree is read as if they
    /// ended where they plainly should, so that what follows is in it.
    public let faults: [MarkupFault]
    /// How many marks never end.
    public let faultCount: Int
    /// Whether the source is longer than ``Tokenizer/maximumLength``, so that its end is missing here.
    public let isTruncated: Bool

    let allAttributes: [Attribute]
    let names: NameTable

    /// The tree of `source`, which is UTF-8: a whole page or any piece of one.
    public init(parsing source: [UInt8]) {
        var builder = TreeBuilder(source)
        builder.build()
        nodes = builder.nodes
        bytes = builder.tokenizer.bytes
        allAttributes = builder.tokenizer.attributes
        names = builder.tokenizer.names
        faults = builder.tokenizer.faults.sorted { $0.source < $1.source }
        faultCount = builder.tokenizer.faultCount
        isTruncated = builder.tokenizer.isTruncated
    }

    /// The name of an element or an orphan end tag in lower case; empty for other kinds of node.
    public func name(of node: Int) -> String {
        String(decoding: names.spelling(of: nodes[node].name), as: UTF8.self)
    }
}
