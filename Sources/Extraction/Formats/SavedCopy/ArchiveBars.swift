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

    /// How many words a bar has at most.
    private static let mostWords = 120

    /// The bars that hold a form of an archive with the address of the page in it, whatever else they are called.
    static func boxesWithAddress(in document: Document, measure: TextMeasure) -> [Int] {
        var boxes: [Int] = []
        for node in document.nodes.indices
        where document.nodes[node].tag == .input && document.nodes[node].kind == .element {
            guard let value = document.attribute("value", of: node), BaseAddress(Array(value)) != nil,
                let form = document.ancestors(of: node).first(where: { document.nodes[$0].tag == .form }),
                let action = document.attributeString("action", of: form),
                action.contains("/__wb/") || action.hasSuffix("/search/") && action.contains("archive")
            else { continue }
            var box = form
            for outer in document.ancestors(of: form) {
                let tag = document.nodes[outer].tag
                guard document.nodes[outer].kind == .element, tag != .body, tag != .html, tag != .main, tag != .article,
                    measure.words(in: outer) <= mostWords
                else { break }
                box = outer
            }
            boxes.append(box)
            if boxes.count >= 4 { break }
        }
        return boxes
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
