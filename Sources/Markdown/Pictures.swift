import CCmarkGFM

/// Turns Markdown images into figures. A paragraph that is one image, or an image and then, after a line break, its
/// caption, becomes a figure; any other image stays within its paragraph.
enum Pictures {
    static func rewrite(in root: Node, picture: (PictureReference) -> String) {
        var images: [Node] = []
        var depth = 0
        TreeWalk.walk(root) { event, node in
            guard cmark_node_get_type(node) == CMARK_NODE_IMAGE else { return }
            // An image within another's alternative text is words of it, and is freed with it.
            if event == .enter, depth == 0 { images.append(node) }
            depth += event == .enter ? 1 : -1
        }
        for image in images {
            let html = picture(reference(of: image))
            let outer = wrappingLink(of: image) ?? image
            if let paragraph = figureParagraph(of: outer) {
                makeFigure(html, from: outer, in: paragraph)
            } else {
                cmark_node_insert_before(outer, TreeWalk.inline(html))
                cmark_node_free(outer)
            }
        }
    }

    private static func reference(of image: Node) -> PictureReference {
        var alternative: [UInt8] = []
        TreeWalk.walk(image) { event, node in
            guard event == .enter else { return }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: alternative += TreeWalk.literal(of: node)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: alternative.append(0x20)
            default: break
            }
        }
        return PictureReference(
            address: cmark_node_get_url(image).map { String(cString: $0) } ?? "",
            alternative: String(decoding: alternative, as: UTF8.self),
            title: cmark_node_get_title(image).map { String(cString: $0) } ?? "")
    }

    /// The link around an image that holds nothing else: it leads to the same picture, larger.
    private static func wrappingLink(of image: Node) -> Node? {
        guard let parent = cmark_node_parent(image), cmark_node_get_type(parent) == CMARK_NODE_LINK,
            cmark_node_previous(image) == nil, cmark_node_next(image) == nil
        else { return nil }
        return parent
    }

    private static func figureParagraph(of node: Node) -> Node? {
        guard let paragraph = cmark_node_parent(node), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH else {
            return nil
        }
        var previous = cmark_node_previous(node)
        while let sibling = previous {
            guard cmark_node_get_type(sibling) == CMARK_NODE_HTML_INLINE else { return nil }
            previous = cmark_node_previous(sibling)
        }
        guard let next = cmark_node_next(node) else { return paragraph }
        let type = cmark_node_get_type(next)
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? paragraph : nil
    }

    private static func makeFigure(_ html: String, from node: Node, in paragraph: Node) {
        guard let figure = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
        if let lineBreak = cmark_node_next(node) { cmark_node_free(lineBreak) }
        cmark_node_free(node)
        cmark_node_insert_before(paragraph, figure)
        if cmark_node_first_child(paragraph) == nil {
            cmark_node_free(paragraph)
            cmark_node_set_on_enter(figure, "<figure>\(html)</figure>")
            cmark_node_set_on_exit(figure, "")
        } else {
            cmark_node_append_child(figure, paragraph)
            cmark_node_set_on_enter(figure, "<figure>\(html)\n<figcaption>")
            cmark_node_set_on_exit(figure, "</figcaption></figure>")
        }
    }
}
