import HTML

/// What each element makes of its content.
extension BlockReader {
    /// Enters the element at `node`; returns the next node to read.
    mutating func enter(_ node: Int) -> Int {
        let tag = document.nodes[node].tag
        if let rule = state.rule == nil ? removals.rule(of: node) : nil {
            if rule == Self.caption {
                openCaption(node, tag)
            } else if !state.isPreformatted || tag.isBlock {
                open(node, asBlock: tag.isBlock) { ($0.rule, $0.removed) = (rule, node) }
            }
        }
        if state.isPreformatted { return enterPreformatted(node, tag) }
        if let letter = dropCapital(node) {
            addWord(letter, node: node)
            return document.nodes[node].end
        }
        if setsAsBlock(node, tag) { enterLine(node) }
        switch tag {
        case .script, .style, .template, .head, .title, .meta, .link, .param, .source, .track, .datalist:
            if tag == .head { return node + 1 }
            return document.nodes[node].end
        case .br: breakLine()
        case .hr: addRule(node)
        case .img: addImage(node)
        case .iframe, .object, .embed, .video, .audio, .frame: return enterEmbedded(node, tag)
        case .noscript: open(node, asBlock: false) { $0.rule = $0.rule ?? Self.noscriptTwin }
        case .a: enterLink(node)
        case .b, .strong: open(node, asBlock: false) { $0.style.insert(.strong) }
        case .i, .em, .cite, .dfn, .var: open(node, asBlock: false) { $0.style.insert(.emphasis) }
        case .s, .strike, .del: open(node, asBlock: false) { $0.style.insert(.strikethrough) }
        case .code, .kbd, .samp, .tt: open(node, asBlock: false) { $0.style.insert(.code) }
        case .sub: open(node, asBlock: false) { $0.style.insert(.subscripted) }
        case .sup: open(node, asBlock: false) { $0.style.insert(.superscripted) }
        case .q:
            addWord("\u{201C}".utf8.asSlice, node: node)
            open(node, asBlock: false)
        default: enterBlock(node, tag)
        }
        return node + 1
    }

    private mutating func enterBlock(_ node: Int, _ tag: TagName) {
        switch tag {
        case .p: open(node, asBlock: true) { $0.isInLine = true }
        case .h1, .h2, .h3, .h4, .h5, .h6: enterHeading(node, level: tag.headingLevel ?? 6)
        case .ul, .ol, .menu, .dir: enterList(node, isOrdered: tag == .ol)
        case .li, .dd: enterItem(node)
        case .dt: openKeepingCell(node, as: .term)
        case .blockquote:
            open(node, asBlock: true)
            nest(.quote)
        case .pre, .listing, .xmp, .plaintext: enterCode(node)
        case .figcaption, .caption:
            openKeepingCell(node, as: .caption)
            state.isCaption = true
        case .table, .tr, .td, .th: enterTable(node, tag)
        case .figure:
            open(node, asBlock: true)
            if isPictureBox(node), !state.kind.isCell {
                state.kind = .caption
                state.isCaption = true
            }
        case .other: enterOther(node)
        case .button: open(node, asBlock: state.rule != nil)
        default: if tag.isBlock { open(node, asBlock: true) }
        }
    }

    /// What stands after an element's content.
    mutating func leave(_ node: Int) {
        switch document.nodes[node].tag {
        case .q: addWord("\u{201D}".utf8.asSlice, node: node)
        case .table: leaveTable(node)
        case let tag where setsAsBlock(node, tag): leaveLine()
        default: break
        }
    }

    /// Begins a block of a kind of its own; in a cell all blocks are the cell's.
    private mutating func openKeepingCell(_ node: Int, as kind: Block.Kind) {
        open(node, asBlock: true) { state in
            if !state.kind.isCell, !state.isCaption { state.kind = kind }
            state.isInLine = true
        }
    }

    /// What an element's class calls a caption is one, unless it holds the picture too.
    private mutating func openCaption(_ node: Int, _ tag: TagName) {
        guard !state.isPreformatted, tag != .img, tag.headingLevel == nil else { return }
        let holdsPicture = document.descendants(of: node).prefix(60).contains { document.nodes[$0].tag == .img }
        guard !holdsPicture, document.nodes[node].end - node < 60 else { return }
        endBlock()
        frames.append(Frame(end: document.nodes[node].end, element: node, saved: state, isBlock: true))
        if !state.kind.isCell { state.kind = .caption }
        state.isCaption = true
    }

    /// Whether a figure shows a picture or a film, so that its words are the caption.
    private func isPictureBox(_ node: Int) -> Bool {
        guard document.nodes[node].end - node <= 60, !state.isPreformatted else { return false }
        var (holdsPicture, words) = (false, 0)
        for index in document.descendants(of: node) {
            switch (document.nodes[index].kind, document.nodes[index].tag) {
            case (.text, _): words += WordCount.words(in: document.bytes, document.textRange(of: index))
            case (.element, .img), (.element, .video), (.element, .audio), (.element, .iframe): holdsPicture = true
            case (.element, .table), (.element, .pre), (.element, .blockquote), (.element, .ul), (.element, .ol):
                return false
            default: break
            }
        }
        return holdsPicture && words > 0 && words <= 80
    }

    private mutating func enterHeading(_ node: Int, level: Int) {
        openKeepingCell(node, as: .heading(level))
    }

    private mutating func enterList(_ node: Int, isOrdered: Bool) {
        open(node, asBlock: true)
        guard !state.kind.isCell else { return }
        nest(.list(isOrdered: isOrdered))
        let start = isOrdered ? document.attributeString("start", of: node).flatMap { Int($0) } : nil
        state.nextItem = min(max(start ?? 1, 0), 99_999_999)
    }

    /// An item of a list, or the explanation of a term, which is one item.
    private mutating func enterItem(_ node: Int) {
        open(node, asBlock: true)
        guard !state.kind.isCell else { return }
        var list = list.containers[state.container]
        if case .list = list.kind {
        } else {
            nest(.list(isOrdered: false))
            list = self.list.containers[state.container]
        }
        // The list's state was saved when the item was opened: the number is counted there.
        let number = frames[frames.count - 1].saved.nextItem
        frames[frames.count - 1].countItem()
        nest(.item(number))
    }

    /// A custom element is a block, unless it stands within a line.
    private mutating func enterOther(_ node: Int) {
        guard !state.isInLine, document.name(of: node).utf8.contains(Byte.hyphen) else { return }
        open(node, asBlock: true)
    }

    private mutating func addRule(_ node: Int) {
        endBlock()
        state.element = node
        appendBlock(.rule, node: node)
    }
}

extension BlockReader.Frame {
    /// Lets the list around an item go on counting after it.
    fileprivate mutating func countItem() {
        var saved = saved
        saved.nextItem += 1
        self = BlockReader.Frame(end: end, element: element, saved: saved, isBlock: isBlock)
    }
}

extension Block.Kind {
    var isCell: Bool { if case .cell = self { true } else { false } }
}

extension String.UTF8View {
    /// The bytes as a slice of an array.
    var asSlice: ArraySlice<UInt8> { Array(self)[...] }
}

extension TagName {
    /// Whether browsers set the element on lines of its own.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir,
            .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .noframes, .ol, .optgroup,
            .option, .p, .plaintext, .pre, .search, .section, .select, .summary, .table, .tbody, .td, .textarea,
            .tfoot, .th, .thead, .tr, .ul, .xmp:
            true
        default: false
        }
    }
}
