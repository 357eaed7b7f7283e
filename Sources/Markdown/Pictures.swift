import CCmarkGFM

/// Turns Markdown images into figures. A paragraph that is one image, or an image and then, after a line break, its
/// caption, becomes a figure; any other image stays within its paragraph. `PictureLines` has parted paragraphs of several
/// before.
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
        // Which of them are figures shows in the tree as the text has it, before any of them is replaced.
        let places = images.map { image in
            let outer = wrappingLink(of: image) ?? image
            return (image: image, outer: outer, paragraph: figureParagraph(of: outer))
        }
        for place in places {
            let isInLink = TreeWalk.link(around: place.outer) != nil
            let html = picture(reference(of: place.image, isInLink: isInLink))
            if let paragraph = place.paragraph {
                makeFigure(html, from: place.outer, in: paragraph)
            } else {
                TreeChanges.replace(place.outer, with: TreeChanges.inline(html))
            }
        }
    }

    private static func reference(of image: Node, isInLink: Bool) -> PictureReference {
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
            title: cmark_node_get_title(image).map { String(cString: $0) } ?? "", isInLink: isInLink)
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
        if let previous = cmark_node_previous(node) {
            guard cmark_node_previous(previous) == nil, MarkupWriter.isAnchor(previous) else { return nil }
        }
        guard let next = cmark_node_next(node) else { return paragraph }
        let type = cmark_node_get_type(next)
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? paragraph : nil
    }

    private static func makeFigure(_ html: String, from node: Node, in paragraph: Node) {
        guard let figure = TreeChanges.block(""), TreeChanges.insert(figure, before: paragraph) else { return }
        if let lineBreak = cmark_node_next(node) { TreeChanges.remove(lineBreak) }
        TreeChanges.remove(node)
        if cmark_node_first_child(paragraph) == nil {
            TreeChanges.remove(paragraph)
            TreeChanges.setBlock(figure, "<figure>\(html)</figure>", closing: "")
        } else {
            TreeChanges.append(paragraph, to: figure)
            TreeChanges.setBlock(figure, "<figure>\(html)\n<figcaption>", closing: "</figcaption></figure>")
        }
    }
}
