import CCmarkGFM

/// Visits a tree in document order without recursion.
struct TreeWalk {
    enum Event {
        case enter
        case exit
    }

    /// Calls `visit` for every node entered and left. `visit` may change the node it is given only once it is left.
    static func walk(_ root: Node, _ visit: (Event, Node) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            visit(event == CMARK_EVENT_ENTER ? .enter : .exit, node)
        }
    }

    /// The literal of a leaf, as bytes.
    static func literal(of node: Node) -> [UInt8] {
        guard let text = cmark_node_get_literal(node) else { return [] }
        return Array(String(cString: text).utf8)
    }

    /// The name of a node's type, for types that extensions define at run time.
    static func typeName(of node: Node) -> String {
        guard let name = cmark_node_get_type_string(node) else { return "" }
        return String(cString: name)
    }

    /// A block that renders as this HTML.
    static func block(_ html: String) -> Node? {
        guard let node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
        cmark_node_set_on_enter(node, html)
        cmark_node_set_on_exit(node, "")
        return node
    }

    /// An inline that renders as this HTML. It is cmark-gfm's raw HTML, since its tables take no custom inlines; the
    /// author's own raw HTML is gone by the time ours is put in.
    static func inline(_ html: String) -> Node? {
        guard let node = cmark_node_new(CMARK_NODE_HTML_INLINE) else { return nil }
        cmark_node_set_literal(node, html)
        return node
    }
}

/// Shifts headings so that the highest comes out as `<h2>`: the page's title is its only `<h1>`.
enum HeadingLevels {
    static func shift(in root: Node) {
        var headings: [Node] = []
        TreeWalk.walk(root) { event, node in
            if event == .enter, cmark_node_get_type(node) == CMARK_NODE_HEADING { headings.append(node) }
        }
        var previous: Int32 = 1
        let highest = headings.map { cmark_node_get_heading_level($0) }.min() ?? 2
        for heading in headings {
            // A level may go down by one step only, or readers who move by headings would find gaps.
            let level = min(6, max(2, cmark_node_get_heading_level(heading) + 2 - highest), previous + 1)
            cmark_node_set_heading_level(heading, level)
            previous = level
        }
    }
}
