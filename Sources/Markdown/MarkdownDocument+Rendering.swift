import CCmarkGFM

extension MarkdownDocument {
    /// Renders the body. Call it once: it changes the tree on the way.
    /// - Parameters:
    ///   - markup: HTML around ranges of text blocks; ranges may nest and overlap.
    ///   - additions: HTML blocks to put after the blocks they belong to, in the order given.
    ///   - identifiers: What stands before the identifiers of footnotes; each text on a page needs its own.
    ///   - decisions: Where links lead and what stands for pictures.
    /// - Returns: HTML in UTF-8: blocks with their anchors, no raw HTML of the author's.
    public func render(
        markup: [InlineMarkup], additions: [BlockAddition], identifiers: String = "", decisions: BodyDecisions
    ) -> [UInt8] {
        insert(additions)
        var writer = MarkupWriter(blocks: blocks, sources: sources, gone: gone)
        writer.insert(markup)
        writer.insertAnchors()
        return finish(identifiers: identifiers, places: InnerPlaces(of: self).anchors, decisions: decisions)
    }

    /// The blocks that are shown where these are: these, and the footnotes that they refer to, each whole.
    public func withFootnotes(_ shown: Set<Int>) -> Set<Int> {
        let definitions = footnotes.blocks
        let nodes = footnotes.withDefinitions(nodes(of: shown, definitions))
        return Set(blocks.indices.filter { nodes.contains(node(of: $0, definitions)) })
    }

    /// Takes everything out of the body but these text blocks, what they stand in, and the footnotes to which they refer;
    /// `gap` stands where blocks were. Call it before `render`, and give `render` no markup in blocks that are gone.
    public func retain(_ kept: Set<Int>, gap: String) {
        let definitions = footnotes.blocks
        let nodes = footnotes.withDefinitions(nodes(of: kept, definitions))
        gone = Set(blocks.indices.filter { !nodes.contains(node(of: $0, definitions)) })
        footnotes.forget(outside: nodes)
        Excerpt(of: nodes, gap: gap).cut(root, silent: definitions)
    }

    private func nodes(of blocks: Set<Int>, _ definitions: Set<Node>) -> Set<Node> {
        Set(blocks.lazy.filter(self.blocks.indices.contains).map { self.node(of: $0, definitions) })
    }

    /// The node that is shown or not with a text block: its own, but a footnote as a whole.
    private func node(of block: Int, _ definitions: Set<Node>) -> Node {
        definitions.contains(sources[block].topLevel) ? sources[block].topLevel : sources[block].node
    }

    /// Renders a short text such as a note: no anchors.
    /// - Parameter identifiers: What stands before the identifiers of its footnotes.
    /// - Throws: The limit of `MarkdownBounds` that the text exceeds.
    public static func renderFragment(
        _ markdown: String, identifiers: String, decisions: BodyDecisions
    ) throws(MarkdownRefusal) -> [UInt8] {
        let document = try MarkdownDocument(parsing: Array(markdown.utf8), dialect: .editorial)
        let places = document.markLinkedHeadings(prefix: identifiers)
        return document.finish(identifiers: identifiers, places: places, decisions: decisions)
    }

    /// - Parameter places: The identifiers of the text's own places by what links to them have behind their `#`.
    private func finish(identifiers: String, places: [String: String], decisions: BodyDecisions) -> [UInt8] {
        rewriteLinks(decisions.link, places: places)
        Pictures.rewrite(in: root, picture: decisions.picture)
        footnotes.write(in: root, prefix: identifiers)
        // cmark-gfm's "unsafe" lets raw HTML and addresses through: by now all of both are ours.
        guard let rendered = cmark_render_html(root, CMARK_OPT_UNSAFE, nil) else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        return Array(String(cString: rendered).utf8)
    }

    private func insert(_ additions: [BlockAddition]) {
        let definitions = footnotes.blocks
        var last: [Node: Node] = [:]
        for addition in additions {
            guard let node = TreeChanges.block(addition.html) else { continue }
            let holder = sources[addition.block].topLevel
            if definitions.contains(holder), let first = footnotes.first {
                // Footnotes come out as one list at the end, which holds nothing but footnotes.
                TreeChanges.insert(node, before: first)
            } else if TreeChanges.insert(node, after: last[holder] ?? holder) {
                last[holder] = node
            }
        }
    }

    private func rewriteLinks(_ decide: (String) -> LinkDecision, places: [String: String]) {
        for link in TreeWalk.nodes(in: root, where: { cmark_node_get_type($0) == CMARK_NODE_LINK }) {
            let address = cmark_node_get_url(link).map { String(cString: $0) } ?? ""
            let place = InnerPlaces.fragment(of: address).flatMap { places[$0] }
            switch place.map({ .keep("#" + $0) }) ?? decide(address) {
            case .keep(let address):
                cmark_node_set_url(link, address)
                cmark_node_set_title(link, "")
            case .unwrap: TreeChanges.unwrap(link)
            }
        }
    }
}
