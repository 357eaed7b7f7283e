extension Document {
    /// The children of a node in the order of the source.
    public func children(of node: Int) -> Children {
        Children(document: self, child: node + 1, end: nodes[node].end)
    }

    /// The parent of a node, its parent and so on, up to and with the root; empty for the root.
    public func ancestors(of node: Int) -> Ancestors { Ancestors(document: self, node: node) }

    /// The nodes below a node in the order of the source.
    public func descendants(of node: Int) -> Range<Int> { node + 1..<nodes[node].end }

    /// The next sibling of a node, absent for the last.
    public func nextSibling(of node: Int) -> Int? {
        let end = nodes[node].end
        return node > 0 && end < nodes[nodes[node].parent].end ? end : nil
    }

    /// A walk over the children of a node.
    public struct Children: Sequence, IteratorProtocol {
        let document: Document
        var child: Int
        let end: Int

        /// The next child.
        public mutating func next() -> Int? {
            guard child < end else { return nil }
            defer { child = document.nodes[child].end }
            return child
        }
    }

    /// A walk from a node up to the root.
    public struct Ancestors: Sequence, IteratorProtocol {
        let document: Document
        var node: Int

        /// The next ancestor.
        public mutating func next() -> Int? {
            guard node > 0 else { return nil }
            node = document.nodes[node].parent
            return node
        }
    }
}
