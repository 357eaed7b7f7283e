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
                if Self.areApart(output.last, text.first, byLink: isBesideLink(place)) { output.append(Byte.space) }
                hasWords = hasWords || text.contains { !$0.isSpace }
                output += text
            }
            place += 1
        }
        return output.count <= limit ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Whether a text node begins a link, follows one, or follows a comment, which programs put between two texts.
    private func isBesideLink(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        func isInLink(_ node: Int) -> Bool {
            let parent = nodes[node].parent
            return nodes[parent].kind == .element && nodes[parent].tag == .a
        }
        return isInLink(place) || isInLink(place - 1) || nodes[place - 1].kind == .comment
            || place > 1 && nodes[place - 2].kind == .comment
    }

    /// Whether two letters of neighbouring elements belong to two words, though nothing stands between them: a name's last
    /// letter and the capital after it, what is beside a link, or what a comment parts.
    private static func areApart(_ left: UInt8?, _ right: UInt8?, byLink: Bool) -> Bool {
        guard let left, let right, left.isWordByte, right.isWordByte else { return false }
        return byLink || left.isASCIILowercase && (0x41...0x5A).contains(right)
    }
}

extension UInt8 {
    fileprivate var isASCIILowercase: Bool { (0x61...0x7A).contains(self) }
}
