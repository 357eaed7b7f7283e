import HTML

extension Document {
    /// The text of an element as a reader sees it, a space where a block or a line break begins.
    func readableText(of node: Int) -> String {
        var output: [UInt8] = []
        var place = node
        while place < nodes[node].end {
            let entry = nodes[place]
            if entry.kind == .element,
                entry.tag == .script || entry.tag == .style || entry.tag == .svg || entry.tag == .noscript
            {
                place = entry.end
                continue
            }
            if entry.kind == .element, entry.tag.isBlock || entry.tag == .br { output.append(Byte.space) }
            if entry.kind == .text { output += bytes[textRange(of: place)] }
            place += 1
        }
        return String(decoding: output, as: UTF8.self)
    }
}
