import CCmarkGFM

/// The only place that makes the nodes of a cmark-gfm tree, puts them in, moves them and frees them.
///
/// Who owns what:
/// - A tree belongs to its `MarkdownDocument`, which frees the root, and with it all nodes, once.
/// - A node made here belongs to nobody until it is put into the tree. Where the tree does not take it, it is freed at
///   once, so it is handed over in either case.
/// - `remove` frees a node with all below it. Whoever holds nodes (`BlockSource`, `Footnotes`) forgets those of a part
///   before the part is removed.
/// - No node points to another but as parent, child or sibling. cmark-gfm's footnote references do point to their
///   definitions, so `Footnotes` replaces both as soon as a text is parsed.
enum TreeChanges {
    // MARK: Making

    /// A block that renders as this HTML: `opening`, what it holds, `closing`.
    static func block(_ opening: String, closing: String = "") -> Node? {
        guard let node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
        setBlock(node, opening, closing: closing)
        return node
    }

    /// An inline that renders as this HTML. It is cmark-gfm's raw HTML, since its tables take no custom inlines; the
    /// author's own raw HTML is gone by the time ours is put in.
    static func inline(_ html: String) -> Node? { leaf(CMARK_NODE_HTML_INLINE, html) }

    /// A text.
    static func text(_ text: String) -> Node? { leaf(CMARK_NODE_TEXT, text) }

    /// A paragraph without content.
    static func paragraph() -> Node? { cmark_node_new(CMARK_NODE_PARAGRAPH) }

    /// Gives a block made here other HTML.
    static func setBlock(_ node: Node, _ opening: String, closing: String) {
        cmark_node_set_on_enter(node, withoutNull(opening))
        cmark_node_set_on_exit(node, withoutNull(closing))
    }

    /// Gives an inline made here other HTML.
    static func setInline(_ node: Node, _ html: String) { cmark_node_set_literal(node, withoutNull(html)) }

    /// Makes a node of one of the library's or an extension's block types an ordinary one that holds the same.
    static func setType(_ node: Node, _ type: cmark_node_type) {
        cmark_node_set_syntax_extension(node, nil)
        if cmark_node_get_type(node) != type { cmark_node_set_type(node, type) }
    }

    private static func leaf(_ type: cmark_node_type, _ content: String) -> Node? {
        guard let node = cmark_node_new(type) else { return nil }
        cmark_node_set_literal(node, withoutNull(content))
        return node
    }

    /// C strings end at the first zero byte; what follows it in a note must not be lost.
    private static func withoutNull(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }

    // MARK: Putting in

    /// Puts a new node, or one that is elsewhere in the tree, before another.
    @discardableResult static func insert(_ node: Node?, before place: Node) -> Bool {
        put(node) { cmark_node_insert_before(place, $0) }
    }

    /// Puts a node after another.
    @discardableResult static func insert(_ node: Node?, after place: Node) -> Bool {
        put(node) { cmark_node_insert_after(place, $0) }
    }

    /// Puts a node at the end of what another holds.
    @discardableResult static func append(_ node: Node?, to parent: Node) -> Bool {
        put(node) { cmark_node_append_child(parent, $0) }
    }

    /// Puts a node at the beginning of what another holds.
    @discardableResult static func prepend(_ node: Node?, to parent: Node) -> Bool {
        put(node) { cmark_node_prepend_child(parent, $0) }
    }

    private static func put(_ node: Node?, _ change: (Node) -> Int32) -> Bool {
        guard let node else { return false }
        if change(node) != 0 { return true }
        // A node of the tree stays where it was; a new one is nobody's.
        if cmark_node_parent(node) == nil { cmark_node_free(node) }
        return false
    }

    // MARK: Taking out

    /// Frees a node with all below it.
    static func remove(_ node: Node) { cmark_node_free(node) }

    /// Frees all that a node holds.
    static func removeChildren(of node: Node) {
        while let child = cmark_node_first_child(node) { remove(child) }
    }

    /// Puts a node in the place of another, which is freed. A tree that does not take the new one keeps the old one.
    static func replace(_ node: Node, with replacement: Node?) {
        if insert(replacement, before: node) { remove(node) }
    }

    /// Puts what a node holds in its place, and frees it. What the place does not take stays in the node.
    static func unwrap(_ node: Node) {
        while let child = cmark_node_first_child(node) {
            guard insert(child, before: node) else { return }
        }
        remove(node)
    }

    /// Moves all that a node holds to the end of another.
    static func moveChildren(of node: Node, to parent: Node) {
        while let child = cmark_node_first_child(node) {
            guard append(child, to: parent) else { return }
        }
    }
}
