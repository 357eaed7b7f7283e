import HTML

/// Finds announcements of other articles by their shape: boxes of one make, each with a linked heading and at most a
/// few words more.
enum Cards {
    /// The most words and nodes of a box.
    static let (mostWords, mostNodes) = (90, 200)
    /// The fewest words of a title.
    static let shortestTitle = 3

    /// The boxes of a document, those of one parent together.
    static func groups(in document: Document, _ measure: TextMeasure) -> [[Int]] {
        var groups: [[Int]] = []
        for node in document.nodes.indices where document.nodes[node].end - node > 6 {
            var group: [Int] = []
            var make: Make?
            var following = node + 1
            let end = document.nodes[node].end
            while following < end {
                let child = following
                following = document.nodes[child].end
                guard following - child > 2, holders.contains(document.nodes[child].tag) else { continue }
                let next = Make(of: child, in: document)
                if next != make {
                    if group.count > 1 { groups.append(group) }
                    (group, make) = ([], next)
                }
                if isCard(child, in: document, measure) { group.append(child) } else { (group, make) = ([], nil) }
            }
            if group.count > 1 { groups.append(group) }
        }
        return groups
    }

    /// The element's name and class, which boxes of one kind share.
    private struct Make: Equatable {
        let tag: TagName
        let className: ArraySlice<UInt8>

        init(of node: Int, in document: Document) {
            tag = document.nodes[node].tag
            className = (document.attribute("class", of: node) ?? []).prefix { !$0.isSpace }
        }

        static func == (left: Make, right: Make) -> Bool {
            left.tag == right.tag && left.className.elementsEqual(right.className)
        }
    }

    /// What boxes are made of. Other elements between them, such as scripts, do not part them.
    private static let holders: [TagName] = [.div, .li, .article, .section, .td, .a]

    private static func isCard(_ node: Int, in document: Document, _ measure: TextMeasure) -> Bool {
        guard document.nodes[node].end - node <= mostNodes else { return false }
        let words = measure.words(in: node)
        guard words >= shortestTitle, words <= mostWords else { return false }
        let nodes = node..<document.nodes[node].end
        let headings = nodes.filter {
            document.nodes[$0].tag.headingLevel != nil && document.nodes[$0].kind == .element
        }
        guard let heading = headings.first, headings.count <= 2 else { return false }
        let title = measure.words(in: heading)
        return title >= shortestTitle && measure.linkedWords(in: heading) == title
    }
}
