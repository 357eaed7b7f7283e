import CCmarkGFM

/// Gives the boxes of task lists a name that can be read out, which cmark-gfm's have not.
enum TaskBoxes {
    static func label(in root: Node) {
        for item in TreeWalk.nodes(in: root, where: { TreeWalk.typeName(of: $0) == "tasklist" }) {
            let isDone = cmark_gfm_extensions_get_tasklist_item_checked(item)
            let attributes = isDone ? "aria-label=\"done\" checked=\"\"" : "aria-label=\"not done\""
            let box = "<input type=\"checkbox\" \(attributes) disabled=\"\" /> "
            TreeChanges.setType(item, CMARK_NODE_ITEM)
            if let first = cmark_node_first_child(item), cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH {
                TreeChanges.prepend(TreeChanges.inline(box), to: first)
            } else {
                TreeChanges.prepend(TreeChanges.block(box), to: item)
            }
        }
    }
}
