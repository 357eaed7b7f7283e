import CCmarkGFM
import Model

/// Keeps trees shallow. A few thousand bytes of `>` or `*` nest thousands of elements one in another: a browser gives
/// up on such a page, and every change to a tree takes time in proportion to its depth. What stands deeper than the
/// limit moves up to it, so that its words stay.
enum Nesting {
    static func flatten(in root: Node) {
        var depth = 0
        var tooDeep: [Node] = []
        TreeWalk.walk(root) { event, node in
            guard nests(node) else { return }
            depth += event == .enter ? 1 : -1
            if event == .enter, depth > Limits.nesting.value, mayGo(node) { tooDeep.append(node) }
        }
        for node in tooDeep { unwrap(node) }
    }

    private static func unwrap(_ node: Node) {
        guard cmark_node_get_type(node) == CMARK_NODE_LIST else {
            TreeChanges.unwrap(node)
            return
        }
        for item in TreeWalk.children(of: node) {
            while let child = cmark_node_first_child(item) {
                guard TreeChanges.insert(child, before: node) else { return }
            }
        }
        TreeChanges.remove(node)
    }

    private static func nests(_ node: Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_ITEM, CMARK_NODE_LINK: true
        default: mayGo(node)
        }
    }

    private static func mayGo(_ node: Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_EMPH, CMARK_NODE_STRONG: true
        default: TreeWalk.typeName(of: node) == "strikethrough"
        }
    }
}
