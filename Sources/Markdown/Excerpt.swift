import CCmarkGFM

/// Takes out of a tree what an excerpt does not show, down to single paragraphs, list items and table cells.
struct Excerpt {
    /// The blocks to show, each with all that it holds.
    private let shown: Set<Node>
    /// Everything that holds one of them.
    private let holding: Set<Node>
    /// The HTML of the block that stands where others were.
    private let gap: String

    init(of shown: Set<Node>, gap: String) {
        (self.shown, self.gap) = (shown, gap)
        var holding: Set<Node> = []
        for node in shown {
            var ancestor = cmark_node_parent(node)
            while let current = ancestor, holding.insert(current).inserted { ancestor = cmark_node_parent(current) }
        }
        self.holding = holding
    }

    /// Takes out what is not shown.
    /// - Parameter silent: The children of the root that leave no gap: footnotes, which keep their numbers.
    func cut(_ root: Node, silent: Set<Node>) {
        var waiting = [root]
        while let parent = waiting.popLast() {
            let kind = Kind(of: parent)
            var isInGap = false
            for child in TreeWalk.children(of: parent) {
                if shown.contains(child) {
                    isInGap = false
                } else if holding.contains(child) {
                    isInGap = false
                    waiting.append(child)
                } else if silent.contains(child) {
                    TreeChanges.remove(child)
                } else {
                    takeOut(child, of: kind, isFirstOfGap: !isInGap)
                    isInGap = true
                }
            }
        }
    }

    private func takeOut(_ node: Node, of parent: Kind, isFirstOfGap: Bool) {
        switch parent {
        case .blocks:
            if isFirstOfGap { TreeChanges.insert(TreeChanges.block(gap), before: node) }
            TreeChanges.remove(node)
        case .items(let areNumbered):
            // In a numbered list every item stays, or those behind it would have other numbers.
            guard cmark_node_get_type(node) == CMARK_NODE_ITEM, Kind(of: node) == .blocks, areNumbered || isFirstOfGap
            else { return TreeChanges.remove(node) }
            TreeChanges.removeChildren(of: node)
            TreeChanges.append(TreeChanges.block(gap), to: node)
        case .rows:
            // A table has a head, if an empty one.
            guard TreeWalk.typeName(of: node) == "table_header" else { return TreeChanges.remove(node) }
            for cell in TreeWalk.children(of: node) { TreeChanges.removeChildren(of: cell) }
        case .cells: TreeChanges.removeChildren(of: node)
        }
    }

    /// What sort of thing a node holds.
    private enum Kind: Equatable {
        case blocks, rows, cells
        case items(areNumbered: Bool)

        init(of node: Node) {
            if cmark_node_get_type(node) == CMARK_NODE_LIST {
                self = .items(areNumbered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
                return
            }
            switch TreeWalk.typeName(of: node) {
            case "table": self = .rows
            case "table_row", "table_header": self = .cells
            default: self = .blocks
            }
        }
    }
}
