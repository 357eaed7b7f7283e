extension Document {
    /// The place of the text of a text or comment in ``bytes``; empty for other kinds of node.
    public func textRange(of node: Int) -> Range<Int> {
        switch nodes[node].kind {
        case .text, .comment: Int(nodes[node].content.lowerBound)..<Int(nodes[node].content.upperBound)
        case .document, .element, .orphanEndTag: 0..<0
        }
    }

    /// The texts at and below `node`, one after the other; comments are no text, scripts and styles are.
    public func text(of node: Int) -> [UInt8] {
        var output: [UInt8] = []
        appendText(of: node, to: &output)
        return output
    }

    /// Appends to `output` what ``text(of:)`` returns.
    public func appendText(of node: Int, to output: inout [UInt8]) {
        for index in node..<nodes[node].end where nodes[index].kind == .text {
            output.append(contentsOf: bytes[textRange(of: index)])
        }
    }
}
