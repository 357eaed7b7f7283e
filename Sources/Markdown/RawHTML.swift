import CCmarkGFM

/// Deals with raw HTML in Markdown: harmless inline tags without attributes stay, comments go, all else is shown as text.
enum RawHTML {
    /// Tags that change nothing but how a few words look.
    private static let harmless: Set<String> = [
        "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "s", "samp", "small", "strong", "sub",
        "sup", "u", "var",
    ]

    /// What a forced line break comes to. It is no line break of cmark-gfm's, which its tables do not take.
    static let lineBreak = "<br />"

    /// Rewrites the tree; says what is shown as text.
    static func neutralise(in root: Node) -> RawHTMLFindings {
        var inlines: [Node] = []
        var blocks: [Node] = []
        TreeWalk.walk(root) { event, node in
            guard event == .enter else { return }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_INLINE: inlines.append(node)
            case CMARK_NODE_HTML_BLOCK: blocks.append(node)
            default: break
            }
        }
        var findings = RawHTMLFindings()
        neutralise(inlines: inlines, &findings)
        for block in blocks { neutralise(block: block, &findings) }
        return findings
    }

    private static func neutralise(inlines: [Node], _ findings: inout RawHTMLFindings) {
        var open: [(tag: String, node: Node, parent: Node?)] = []
        for node in inlines {
            let literal = String(decoding: TreeWalk.literal(of: node), as: UTF8.self)
            let parent = cmark_node_parent(node)
            if literal.hasPrefix("<!--") {
                TreeChanges.setInline(node, "")
            } else if literal == "<br>" || literal == "<br/>" || literal == "<br />" {
                TreeChanges.setInline(node, lineBreak)
            } else if let tag = openingTag(literal) {
                open.append((tag, node, parent))
            } else if let tag = closingTag(literal), let last = open.last, last.tag == tag, last.parent == parent {
                open.removeLast()
                TreeChanges.setInline(last.node, "<\(tag)>")
                TreeChanges.setInline(node, "</\(tag)>")
            } else {
                show(node, literal, &findings)
            }
        }
        for unclosed in open {
            show(unclosed.node, String(decoding: TreeWalk.literal(of: unclosed.node), as: UTF8.self), &findings)
        }
    }

    private static func show(_ node: Node, _ literal: String, _ findings: inout RawHTMLFindings) {
        findings.add(line: line(of: node))
        TreeChanges.replace(node, with: TreeChanges.text(literal))
    }

    private static func neutralise(block node: Node, _ findings: inout RawHTMLFindings) {
        let literal = String(decoding: TreeWalk.literal(of: node), as: UTF8.self)
        guard !literal.hasPrefix("<!--") else {
            TreeChanges.remove(node)
            return
        }
        findings.add(line: line(of: node))
        guard let paragraph = TreeChanges.paragraph() else { return }
        TreeChanges.append(TreeChanges.text(literal), to: paragraph)
        TreeChanges.replace(node, with: paragraph)
    }

    private static func line(of node: Node) -> Int {
        max(1, Int(cmark_node_get_start_line(node)) - MarkdownParser.linesBefore)
    }

    private static func openingTag(_ literal: String) -> String? {
        guard literal.hasPrefix("<"), literal.hasSuffix(">") else { return nil }
        let tag = literal.dropFirst().dropLast().lowercased()
        return harmless.contains(tag) ? tag : nil
    }

    private static func closingTag(_ literal: String) -> String? {
        literal.hasPrefix("</") ? openingTag("<" + literal.dropFirst(2)) : nil
    }
}

/// The raw HTML in a text that is shown as text.
public struct RawHTMLFindings: Sendable, Equatable {
    /// How many pieces there are.
    public private(set) var count = 0
    /// The line of the text on which the first stands, from 1; meaningless where there is none.
    public private(set) var firstLine = 1

    mutating func add(line: Int) {
        firstLine = count == 0 ? line : min(firstLine, line)
        count += 1
    }
}
