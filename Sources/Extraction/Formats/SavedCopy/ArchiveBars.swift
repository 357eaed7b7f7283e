import HTML

/// The bars that an archive writes into the pages it shows, between two comments that name them.
enum ArchiveBars {
    /// The rule that takes them out.
    static let rule = BoilerplateRule.place(of: "archive-bar")

    /// How long such a comment is at most, in bytes.
    private static let longestComment = 80

    /// The elements that stand between `BEGIN WAYBACK TOOLBAR INSERT` and `END WAYBACK TOOLBAR INSERT`, or the like.
    static func elements(in document: Document) -> [Int] {
        var elements: [Int] = []
        var begin: Int?
        for node in document.nodes.indices where document.nodes[node].kind == .comment {
            let range = document.textRange(of: node)
            guard range.count <= longestComment else { continue }
            let text = Array(document.bytes[range])
            guard text.contains(anyCase: "toolbar insert") || text.contains(anyCase: "banner insert") else { continue }
            if text.contains(anyCase: "begin") {
                begin = node
            } else if let start = begin {
                elements += siblings(from: start, to: node, in: document)
                begin = nil
            }
        }
        return elements
    }

    /// The outermost elements between two nodes.
    private static func siblings(from start: Int, to end: Int, in document: Document) -> [Int] {
        var elements: [Int] = []
        var node = document.nodes[start].end
        while node < end {
            let isWithin = document.nodes[node].end <= end
            if isWithin, document.nodes[node].kind == .element { elements.append(node) }
            node = isWithin ? document.nodes[node].end : node + 1
        }
        return elements
    }
}
