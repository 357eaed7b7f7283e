import CCmarkGFM

/// Reads a tree in document order without recursion.
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

    /// The nodes of which `isWanted` says so, in document order.
    static func nodes(in root: Node, where isWanted: (Node) -> Bool) -> [Node] {
        var nodes: [Node] = []
        walk(root) { event, node in
            if event == .enter, isWanted(node) { nodes.append(node) }
        }
        return nodes
    }

    /// What a node holds directly.
    static func children(of node: Node) -> [Node] {
        var children: [Node] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    /// The outermost link that a node stands in; `nil` outside links.
    static func link(around node: Node) -> Node? {
        var link: Node?
        var ancestor = cmark_node_parent(node)
        while let current = ancestor {
            if cmark_node_get_type(current) == CMARK_NODE_LINK { link = current }
            ancestor = cmark_node_parent(current)
        }
        return link
    }

    /// The child of `root` that a node is or stands in.
    static func topLevel(of node: Node, in root: Node) -> Node {
        var current = node
        while let parent = cmark_node_parent(current), parent != root { current = parent }
        return current
    }

    /// The paragraph, heading or table cell that an inline stands in.
    static func textBlock(of inline: Node) -> Node {
        var current = inline
        while let parent = cmark_node_parent(current) {
            current = parent
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || typeName(of: current) == "table_cell" {
                break
            }
        }
        return current
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
}
