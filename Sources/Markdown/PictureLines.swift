import CCmarkGFM

/// Parts a paragraph that shows several pictures into one paragraph for each, with the lines below it: each then becomes
/// a figure of its own, and those lines its caption. It does so before blocks are numbered, so that a paragraph of
/// pictures alone has no number.
enum PictureLines {
    static func part(in root: Node) {
        let paragraphs = TreeWalk.nodes(in: root) { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH }
        for paragraph in paragraphs { part(paragraph) }
    }

    private static func part(_ paragraph: Node) {
        guard let first = cmark_node_first_child(paragraph), isPicture(first) else { return }
        let children = TreeWalk.children(of: paragraph)
        // A tag of the author's may be open from one line to the next.
        guard children.count(where: isPicture) > 1, !children.contains(where: isTag) else { return }
        let lines = self.lines(of: children)
        guard let head = lines.first, head.isOfPictures else { return }
        var current = paragraph
        for (number, line) in lines.enumerated() {
            if line.isOfPictures {
                for node in line.nodes {
                    guard isPicture(node) else {
                        TreeChanges.remove(node)
                        continue
                    }
                    guard node != first else { continue }
                    guard let next = TreeChanges.paragraph(), TreeChanges.insert(next, after: current) else { return }
                    current = next
                    TreeChanges.append(node, to: current)
                }
            } else if current != paragraph {
                for node in line.nodes { TreeChanges.append(node, to: current) }
            }
            guard let end = line.end else { continue }
            // A break between a picture and its caption stays; one before the next picture parts nothing any more.
            if number + 1 < lines.count, lines[number + 1].isOfPictures {
                TreeChanges.remove(end)
            } else if current != paragraph {
                TreeChanges.append(end, to: current)
            }
        }
    }

    private struct Line {
        var nodes: [Node] = []
        /// The break that ends it; `nil` at the end of the paragraph.
        var end: Node?
        var isOfPictures: Bool {
            nodes.contains(where: isPicture) && nodes.allSatisfy { isPicture($0) || isSpace($0) }
        }
    }

    private static func lines(of children: [Node]) -> [Line] {
        var lines: [Line] = [Line()]
        for child in children {
            let type = cmark_node_get_type(child)
            if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK {
                lines[lines.count - 1].end = child
                lines.append(Line())
            } else {
                lines[lines.count - 1].nodes.append(child)
            }
        }
        return lines
    }

    /// An image, or a link round nothing but one.
    private static func isPicture(_ node: Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_IMAGE: return true
        case CMARK_NODE_LINK:
            guard let child = cmark_node_first_child(node) else { return false }
            return cmark_node_get_type(child) == CMARK_NODE_IMAGE && cmark_node_next(child) == nil
        default: return false
        }
    }

    private static func isTag(_ node: Node) -> Bool {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE else { return false }
        let literal = TreeWalk.literal(of: node)
        return !literal.isEmpty && !literal.elementsEqual(RawHTML.lineBreak.utf8)
    }

    private static func isSpace(_ node: Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: TreeWalk.literal(of: node).allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
        default: false
        }
    }
}
