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

    /// Rewrites the tree; returns how many pieces are shown as text.
    static func neutralise(in root: Node) -> Int {
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
        return neutralise(inlines: inlines) + blocks.reduce(0) { $0 + neutralise(block: $1) }
    }

    private static func neutralise(inlines: [Node]) -> Int {
        var shown = 0
        var open: [(tag: String, node: Node, parent: Node?)] = []
        var kept: [Node] = []
        for node in inlines {
            let literal = String(decoding: TreeWalk.literal(of: node), as: UTF8.self)
            let parent = cmark_node_parent(node)
            if literal.hasPrefix("<!--") {
                replace(node, withHTML: "")
            } else if literal == "<br>" || literal == "<br/>" || literal == "<br />" {
                replace(node, withHTML: lineBreak)
            } else if let tag = openingTag(literal) {
                open.append((tag, node, parent))
            } else if let tag = closingTag(literal), let last = open.last, last.tag == tag, last.parent == parent {
                open.removeLast()
                kept += [last.node, node]
            } else {
                shown += 1
                replace(node, withText: literal)
            }
        }
        for node in kept {
            replace(node, withHTML: String(decoding: TreeWalk.literal(of: node), as: UTF8.self).lowercased())
        }
        for unclosed in open {
            shown += 1
            replace(unclosed.node, withText: String(decoding: TreeWalk.literal(of: unclosed.node), as: UTF8.self))
        }
        return shown
    }

    private static func neutralise(block node: Node) -> Int {
        let literal = String(decoding: TreeWalk.literal(of: node), as: UTF8.self)
        let isComment = literal.hasPrefix("<!--")
        if !isComment, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH), let text = cmark_node_new(CMARK_NODE_TEXT)
        {
            cmark_node_set_literal(text, literal)
            cmark_node_append_child(paragraph, text)
            cmark_node_insert_before(node, paragraph)
        }
        cmark_node_free(node)
        return isComment ? 0 : 1
    }

    private static func openingTag(_ literal: String) -> String? {
        guard literal.hasPrefix("<"), literal.hasSuffix(">") else { return nil }
        let tag = literal.dropFirst().dropLast().lowercased()
        return harmless.contains(tag) ? tag : nil
    }

    private static func closingTag(_ literal: String) -> String? {
        literal.hasPrefix("</") ? openingTag("<" + literal.dropFirst(2)) : nil
    }

    private static func replace(_ node: Node, withHTML html: String) {
        replace(node, with: TreeWalk.inline(html))
    }

    private static func replace(_ node: Node, withText text: String) {
        let replacement = cmark_node_new(CMARK_NODE_TEXT)
        cmark_node_set_literal(replacement, text)
        replace(node, with: replacement)
    }

    private static func replace(_ node: Node, with replacement: Node?) {
        guard let replacement else { return }
        cmark_node_insert_before(node, replacement)
        cmark_node_free(node)
    }
}
