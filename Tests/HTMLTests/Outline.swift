import HTML

extension Document {
    /// The tree in one line for tests: `p[one b[two] /i]`, an end tag with `/` being an orphan, a comment `!…`.
    var outline: String {
        var output = ""
        var open: [Int] = []
        for node in nodes.indices.dropFirst() {
            while let end = open.last, end <= node {
                output += "]"
                open.removeLast()
            }
            if let last = output.last, last != "[" { output += " " }
            switch nodes[node].kind {
            case .document: break
            case .text: output += String(decoding: bytes[textRange(of: node)], as: UTF8.self)
            case .comment: output += "!" + String(decoding: bytes[textRange(of: node)], as: UTF8.self)
            case .orphanEndTag: output += "/" + name(of: node)
            case .element:
                output += name(of: node)
                if nodes[node].end > node + 1 {
                    output += "["
                    open.append(nodes[node].end)
                }
            }
        }
        return output + String(repeating: "]", count: open.count)
    }

    init(_ source: String) { self.init(parsing: Array(source.utf8)) }
}
