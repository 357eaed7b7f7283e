/// Turns tokens into the nodes of a ``Document``.
///
/// Nodes are appended in the order of the source and never moved; closing an element only sets where its subtree ends.
struct TreeBuilder {
    var tokenizer: Tokenizer
    var nodes: [Node] = []
    var open = OpenElements()
    /// The element at the depth bound that still takes text, if any; the open elements beyond the bound are only kept
    /// for their end tags.
    private var elementAtBound: Int?
    private var dropsNextNewline = false
    /// The last element so far that is a block.
    private var lastBlock = 0
    /// Whether an `html`, `head` and `body` have been opened: a second one stays empty.
    var hasHTML = false
    var hasHead = false
    var hasBody = false

    init(_ source: [UInt8]) {
        tokenizer = Tokenizer(source)
        tokenizer.dropsNull = true
        tokenizer.recovers = true
        nodes.reserveCapacity(source.count / 24 + 16)
        nodes.append(Node(.document, ElementName(.other), content: 0..<0, parent: 0, end: 1, source: 0))
    }

    mutating func build() {
        while let token = tokenizer.next() {
            let dropsNewline = dropsNextNewline
            dropsNextNewline = false
            switch token {
            case .text(let range): addText(range, droppingNewline: dropsNewline)
            case .comment(let range): addLeaf(.comment, ElementName(.other), content: range)
            case .startTag(let name, let attributes, let isSelfClosing):
                start(name, attributes: attributes, isSelfClosing: isSelfClosing)
            case .endTag(let name): end(name)
            case .doctype: break
            }
            tokenizer.allowsCDATA = open.top.isForeign
        }
        while open.count > 1 {
            showUnended(open.top)
            closeTop()
        }
        nodes[0].close(at: nodes.count)
    }

    private mutating func addText(_ text: Range<Int>, droppingNewline: Bool) {
        var range = text
        if droppingNewline, tokenizer.bytes[range.lowerBound] == .lineFeed {
            range = range.lowerBound + 1..<range.upperBound
        }
        if range.isEmpty { return }
        if open.top.name.tag == .head || open.top.name.tag == .colgroup, !isWhitespace(range) { closeTop() }
        addLeaf(.text, ElementName(.other), content: range)
    }

    private func isWhitespace(_ range: Range<Int>) -> Bool {
        for position in range where !tokenizer.bytes[position].isHTMLWhitespace { return false }
        return true
    }

    /// Adds a node without children.
    mutating func addLeaf(_ kind: Node.Kind, _ name: ElementName, content: Range<Int>) {
        // An element such as `br` is as deep as any other: within the one at the bound it would be beyond.
        if kind == .element, open.count > Document.maximumDepth { sealElementAtBound() }
        add(kind, name, content: content, parent: parentOfNextLeaf)
    }

    private mutating func add(_ kind: Node.Kind, _ name: ElementName, content: Range<Int>, parent: Int) {
        nodes.append(
            Node(
                kind, name, content: content, parent: parent, end: nodes.count + 1,
                source: tokenizer.source.lowerBound))
    }

    private var parentOfNextLeaf: Int {
        let node = open.top.node
        if open.count <= Document.maximumDepth || node == elementAtBound { return node }
        return open.entries[Document.maximumDepth - 1].node
    }

    /// Adds an element and opens it.
    mutating func push(_ name: ElementName, attributes: Range<Int>) {
        var parent = open.top.node
        let node = nodes.count
        if open.count >= Document.maximumDepth {
            sealElementAtBound()
            parent = open.entries[Document.maximumDepth - 1].node
            elementAtBound = node
        }
        add(.element, name, content: attributes, parent: parent)
        if name.tag.traits.contains(.closesParagraph) { lastBlock = node }
        let isForeign = open.top.holdsForeign || name.tag == .svg || name.tag == .math
        open.push(
            node: node, name: name, isForeign: isForeign,
            holdsForeign: isForeign && !name.tag.traits.contains(.integrationPoint))
        dropsNextNewline = !isForeign && name.tag.traits.contains(.dropsFirstNewline)
    }

    private mutating func sealElementAtBound() {
        if let node = elementAtBound { nodes[node].close(at: nodes.count) }
        elementAtBound = nil
    }

    /// Closes the topmost element, and those that were to end with it.
    mutating func closeTop() {
        repeat {
            let entry = open.pop()
            if open.count < Document.maximumDepth {
                nodes[entry.node].close(at: nodes.count)
            } else if entry.node == elementAtBound {
                sealElementAtBound()
            }
        } while open.count > 1 && open.top.endsWithChild
    }

    /// Closes the elements from the top down to and with the one at `position`.
    mutating func close(to position: OpenElements.Position) {
        while open.count > max(Int(position), 1) {
            if open.count - 1 > Int(position) { showUnended(open.top) }
            closeTop()
        }
    }

    /// Makes a plain element of one that hides what is in it and that another element's end closes, or the end of the
    /// source, if a block stands in it: its own end tag is missing, and the page was to go on before that block.
    private mutating func showUnended(_ entry: OpenElements.Entry) {
        guard Self.hiding.contains(entry.name.tag), lastBlock > entry.node, open.count <= Document.maximumDepth else {
            return
        }
        tokenizer.note(.element, at: nodes[entry.node].source)
        nodes[entry.node].become(ElementName(.div))
    }

    /// The elements of which pages show nothing, or a control or picture, instead of the blocks in them.
    private static let hiding: Set<TagName> = [.template, .noscript, .datalist, .select, .object, .svg, .title]
}
