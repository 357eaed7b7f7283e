import CCmarkGFM

/// Shifts headings so that the highest comes out as `<h2>`: the page's title is its only `<h1>`.
enum HeadingLevels {
    static func shift(in root: Node) {
        let headings = TreeWalk.nodes(in: root) { cmark_node_get_type($0) == CMARK_NODE_HEADING }
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
