/// What a start tag closes, and how its content is read.
extension TreeBuilder {
    mutating func start(_ name: ElementName, attributes: Range<Int>, isSelfClosing: Bool) {
        let traits = name.tag.traits
        if open.top.holdsForeign {
            guard leavesForeign(name.tag, attributes: attributes) else {
                if isSelfClosing {
                    addLeaf(.element, name, content: attributes)
                } else {
                    push(name, attributes: attributes)
                }
                return
            }
            while open.top.holdsForeign { closeTop() }
        }
        if isRepeated(name.tag) {
            addLeaf(.element, name, content: attributes)
            return
        }
        closeImplied(by: name.tag, traits)
        let isForeignLeaf = isSelfClosing && (name.tag == .svg || name.tag == .math)
        if traits.contains(.void) || isForeignLeaf {
            addLeaf(.element, name.tag == .image ? ElementName(.img) : name, content: attributes)
        } else {
            push(name, attributes: attributes)
            if let state = contentState(of: name.tag) { tokenizer.state = state }
        }
    }

    /// Whether a tag stands for HTML again although the SVG or MathML around it has not ended.
    private func leavesForeign(_ tag: TagName, attributes: Range<Int>) -> Bool {
        guard tag == .font else { return tag.traits.contains(.leavesForeign) }
        return tokenizer.attributes[attributes].contains { attribute in
            ["color", "face", "size"].contains { tokenizer.bytes[attribute.name].elementsEqual($0.utf8) }
        }
    }

    /// Notes the first `html`, `head` and `body`.
    private mutating func isRepeated(_ tag: TagName) -> Bool {
        func note(_ isSeen: inout Bool) -> Bool {
            defer { isSeen = true }
            return isSeen
        }
        return switch tag {
        case .html: note(&hasHTML)
        case .head: note(&hasHead)
        case .body: note(&hasBody)
        default: false
        }
    }

    /// How the content of an element is read where that is not as markup.
    private func contentState(of tag: TagName) -> Tokenizer.State? {
        switch tag {
        case .title, .textarea: .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
        case .script: .scriptData
        case .plaintext: .plaintext
        default: nil
        }
    }

    /// Closes the elements whose end tags a start tag implies.
    private mutating func closeImplied(by tag: TagName, _ traits: TagTraits) {
        if open.top.name.tag == .head, !traits.contains(.headContent) { closeTop() }
        if open.top.name.tag == .colgroup, tag != .col, tag != .template { closeTop() }
        switch tag {
        case .body: close(.head, within: open.top.boundaries.table)
        case .li: closeItem { $0 == .li }
        case .dd, .dt: closeItem { $0 == .dd || $0 == .dt }
        case .button: close(.button, within: open.top.boundaries.scope)
        case .a, .nobr: closeFormatting(tag)
        case .option: closeTop { $0 == .option }
        case .optgroup:
            closeTop { $0 == .option }
            closeTop { $0 == .optgroup }
        case .rb, .rp, .rt, .rtc: closeTop { $0 == .rb || $0 == .rp || $0 == .rt || $0 == .rtc && tag == .rtc }
        default: break
        }
        if tag != .col, !traits.isDisjoint(with: .tablePart) { closeTableParts(for: traits) }
        if traits.contains(.closesParagraph) { close(.p, within: open.top.boundaries.button) }
        if tag.headingLevel != nil { closeTop { $0.headingLevel != nil } }
    }

    /// Closes the topmost open `tag` if it stands above `boundary`.
    mutating func close(_ tag: TagName, within boundary: OpenElements.Position) {
        let position = open.position(of: tag)
        if position > boundary { close(to: position) }
    }

    private mutating func closeTop(where matches: (TagName) -> Bool) {
        if open.count > 1, matches(open.top.name.tag) { closeTop() }
    }

    /// Closes the list item that a new one follows.
    private mutating func closeItem(where matches: (TagName) -> Bool) {
        let position = open.top.boundaries.item
        if position > 0, matches(open.entries[Int(position)].name.tag) { close(to: position) }
    }

    /// Closes an `a` that another follows; where an element within it must stay open, it ends with that one.
    private mutating func closeFormatting(_ tag: TagName) {
        let position = open.position(of: tag)
        if position > open.top.boundaries.special {
            close(to: position)
        } else if position > open.top.boundaries.scope {
            open.endWithChild(at: position)
        }
    }

    /// Closes the cells, rows and sections of the innermost table that cannot hold a part with `traits`.
    private mutating func closeTableParts(for traits: TagTraits) {
        let closed =
            if traits.contains(.tableCell) {
                Self.closedByCell
            } else if traits.contains(.tableRow) {
                Self.closedByRow
            } else {
                Self.closedBySection
            }
        var lowest = OpenElements.Position.max
        for tag in closed {
            let position = open.position(of: tag)
            if position > open.top.boundaries.table { lowest = min(lowest, position) }
        }
        close(to: lowest)
    }

    private static let closedByCell: [TagName] = [.td, .th, .caption, .colgroup]
    private static let closedByRow = closedByCell + [.tr]
    private static let closedBySection = closedByRow + [.tbody, .tfoot, .thead]
}
