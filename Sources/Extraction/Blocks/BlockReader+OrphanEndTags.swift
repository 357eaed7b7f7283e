import HTML

/// End tags whose start tags are lost, as in captures that something stripped them from.
///
/// An end tag of a block still says where the block ends, and so what the text since the last one was. That of a style
/// or a link says nothing of where it began; the words stay, the style is lost.
extension BlockReader {
    /// Reads an end tag that closed nothing.
    mutating func orphanEndTag(_ node: Int) {
        if context.isFragment, state.rule == nil { list.wordlessRemovals.insert(Self.orphanEndTagRule) }
        guard !state.isInLine, context.isFragment else { return }
        let tag = document.nodes[node].tag
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: endBlock(as: .heading(tag.headingLevel ?? 6))
        case .figcaption, .caption: endBlock(as: .caption)
        case .li: endImpliedItem(node)
        case .ul, .ol: endImpliedList(isOrdered: tag == .ol)
        case .blockquote: endImpliedQuote()
        default: if tag.isBlock { endBlock() }
        }
    }

    private mutating func endBlock(as kind: Block.Kind) {
        let (before, count) = (state.kind, list.blocks.count)
        if !before.isCell { state.kind = kind }
        endBlock()
        state.kind = before
        if list.blocks.count == count, let last = list.blocks.indices.last, list.blocks[last].kind == .paragraph,
            kind == .caption
        {
            list.blocks[last].kind = kind
        }
    }

    /// The text since the last block is an item of a list that may have begun with an earlier one.
    private mutating func endImpliedItem(_ node: Int) {
        let before = state
        defer { state = before }
        if let implied = impliedList, implied.nextBlock == list.blocks.count {
            state.container = implied.container
        } else {
            nest(.list(isOrdered: false))
            guard state.container != before.container else { return endBlock() }
            impliedList = (state.container, list.blocks.count, false)
        }
        let number = list.containers.count - (impliedList?.container ?? 0)
        nest(.item(number))
        endBlock()
        impliedList?.nextBlock = list.blocks.count
    }

    private mutating func endImpliedList(isOrdered: Bool) {
        endBlock()
        guard let implied = impliedList, implied.nextBlock == list.blocks.count else { return }
        list.containers[implied.container].kind = .list(isOrdered: isOrdered)
        impliedList = nil
    }

    /// The paragraph before the end of a quotation is surely part of it; whether those before are, nothing says.
    private mutating func endImpliedQuote() {
        endBlock()
        guard let last = list.blocks.indices.last, list.blocks[last].container == state.container else { return }
        let before = state
        nest(.quote)
        list.blocks[last].container = state.container
        state = before
    }
}
