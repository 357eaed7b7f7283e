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

    /// The blocks that are shown where these are: all that stand in one outermost block with one of them, and the
    /// footnotes that these refer to.
    public func withFootnotes(_ shown: Set<Int>) -> Set<Int> {
        let holders = holders(of: shown)
        let footnotes = footnotes.blocks
        return shown.union(
            blocks.indices.filter {
                footnotes.contains(sources[$0].topLevel) && holders.contains(sources[$0].topLevel)
            })
    }

    /// Takes every outermost block out of the body that holds none of these text blocks, and the footnotes to which none
    /// of the others refers; `gap` stands where blocks were. Call it before `render`, and give `render` no markup in
    /// blocks that are gone.
    public func retain(_ kept: Set<Int>, gap: String) {
        let holders = holders(of: kept)
        let definitions = footnotes.blocks
        footnotes.forget(outside: holders)
        gone = Set(blocks.indices.filter { !holders.contains(sources[$0].topLevel) })
        var isInGap = false
        for node in TreeWalk.children(of: root) {
            if holders.contains(node) {
                isInGap = false
                continue
            }
            if !definitions.contains(node) {
                if !isInGap { TreeChanges.insert(TreeChanges.block(gap), before: node) }
                isInGap = true
            }
            TreeChanges.remove(node)
        }
    }

    /// The children of the root that are shown where these text blocks are.
    private func holders(of shown: Set<Int>) -> Set<Node> {
        footnotes.withDefinitions(Set(shown.lazy.filter(blocks.indices.contains).map { self.sources[$0].topLevel }))
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
