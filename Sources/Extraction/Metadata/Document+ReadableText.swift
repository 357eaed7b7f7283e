import Model
import HTML

extension Document {
    /// The text of an element as a reader sees it.
    /// - Parameters:
    ///   - limit: how many bytes it may have, white space included.
    ///   - separator: what stands where a block begins or a line breaks.
    /// - Returns: absent where it is longer, or takes up more than ``MetadataLimits/mostNodesOfLine`` nodes: so a page
    ///   that calls each of its elements a byline costs no more than its lines do.
    func readableText(of node: Int, limit: Int, separator: String = " ") -> String? {
        var output: [UInt8] = []
        var hasWords = false
        var (place, nodesLeft) = (node, Limits.lineNodes.value)
        while place < nodes[node].end {
            guard nodesLeft > 0, output.count <= limit else { return nil }
            nodesLeft -= 1
            let entry = nodes[place]
            if entry.kind == .element,
                entry.tag == .script || entry.tag == .style || entry.tag == .svg || entry.tag == .noscript
            {
                place = entry.end
                continue
            }
            if entry.kind == .element, entry.tag.isBlock || entry.tag == .br, hasWords { output += separator.utf8 }
            if entry.kind == .text {
                let text = bytes[textRange(of: place)]
                hasWords = hasWords || text.contains { !$0.isSpace }
                output += text
            }
            place += 1
        }
        return output.count <= limit ? String(decoding: output, as: UTF8.self) : nil
    }
}
