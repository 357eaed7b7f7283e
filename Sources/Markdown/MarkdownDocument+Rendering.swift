import CCmarkGFM

extension MarkdownDocument {
    /// Renders the body. Call it once: it changes the tree on the way.
    /// - Parameters:
    ///   - markup: HTML around ranges of text blocks; ranges may nest and overlap.
    ///   - additions: HTML blocks to put after the blocks they belong to, in the order given.
    ///   - decisions: Where links lead and what stands for pictures.
    /// - Returns: HTML in UTF-8: blocks with their anchors, no raw HTML of the author's.
    public func render(markup: [InlineMarkup], additions: [BlockAddition], decisions: BodyDecisions) -> [UInt8] {
        insert(additions)
        var writer = MarkupWriter(blocks: blocks, sources: sources, gone: gone)
        writer.insert(markup)
        writer.insertAnchors()
        rewriteLinks(decisions.link)
        Pictures.rewrite(in: root, picture: decisions.picture)
        return Self.html(of: root)
    }

    /// Takes every outermost block out of the body that holds none of these text blocks; `gap` stands where blocks were.
    /// Call it before `render`, and give `render` no markup in blocks that are gone.
    public func retain(_ kept: Set<Int>, gap: String) {
        let holders = Set(kept.map { sources[$0].topLevel })
        var next = cmark_node_first_child(root)
        var isInGap = false
        while let node = next {
            next = cmark_node_next(node)
            if holders.contains(node) {
                isInGap = false
                continue
            }
            if !isInGap, let mark = TreeWalk.block(gap) { cmark_node_insert_before(node, mark) }
            isInGap = true
            cmark_node_free(node)
        }
        gone = Set(blocks.indices.filter { !holders.contains(sources[$0].topLevel) })
    }

    /// Renders a short text such as a note: no anchors, no footnotes.
    public static func renderFragment(_ markdown: String, decisions: BodyDecisions) -> [UInt8] {
        guard let document = MarkdownDocument(parsing: Array(markdown.utf8), dialect: .editorial) else { return [] }
        document.rewriteLinks(decisions.link)
        Pictures.rewrite(in: document.root, picture: decisions.picture)
        return html(of: document.root)
    }

    private static func html(of root: Node) -> [UInt8] {
        // cmark-gfm's "unsafe" lets raw HTML and addresses through: by now all of both are ours.
        guard let rendered = cmark_render_html(root, CMARK_OPT_UNSAFE, nil) else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        return Array(labelled(String(cString: rendered)).utf8)
    }

    /// cmark-gfm's task boxes have no name that could be read out.
    private static func labelled(_ html: String) -> String {
        guard html.utf8.count < 1 << 20, html.contains("<input type=\"checkbox\"") else { return html }
        return html.replacing(
            "<input type=\"checkbox\" checked=", with: "<input type=\"checkbox\" aria-label=\"done\" checked="
        )
        .replacing(
            "<input type=\"checkbox\" disabled=", with: "<input type=\"checkbox\" aria-label=\"not done\" disabled=")
    }

    private func insert(_ additions: [BlockAddition]) {
        var last: [Node: Node] = [:]
        for addition in additions {
            guard let node = TreeWalk.block(addition.html) else { continue }
            let holder = sources[addition.block].topLevel
            if cmark_node_get_type(holder) == CMARK_NODE_FOOTNOTE_DEFINITION, last[holder] == nil {
                // Footnotes come out as one list at the end, which holds nothing but footnotes.
                cmark_node_insert_before(firstFootnote(from: holder), node)
            } else {
                cmark_node_insert_after(last[holder] ?? holder, node)
            }
            last[holder] = node
        }
    }

    private func firstFootnote(from node: Node) -> Node {
        var first = node
        while let previous = cmark_node_previous(first),
            cmark_node_get_type(previous) == CMARK_NODE_FOOTNOTE_DEFINITION
        {
            first = previous
        }
        return first
    }

    private func rewriteLinks(_ decide: (String) -> LinkDecision) {
        var links: [Node] = []
        TreeWalk.walk(root) { event, node in
            if event == .enter, cmark_node_get_type(node) == CMARK_NODE_LINK { links.append(node) }
        }
        for link in links {
            switch decide(cmark_node_get_url(link).map { String(cString: $0) } ?? "") {
            case .keep(let address):
                cmark_node_set_url(link, address)
                cmark_node_set_title(link, "")
            case .unwrap:
                while let child = cmark_node_first_child(link) { cmark_node_insert_before(link, child) }
                cmark_node_free(link)
            }
        }
    }
}
