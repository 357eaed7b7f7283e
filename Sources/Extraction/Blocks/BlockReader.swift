import HTML

/// Reads a document's nodes into a ``BlockList``, in one pass and without recursion.
///
/// Elements that make blocks end the one before; all others only change the style of what they hold. A ``State`` says
/// what the next text becomes; entering an element saves it, leaving the element restores it.
struct BlockReader {
    /// What the next text becomes.
    struct State {
        var kind = Block.Kind.paragraph
        var style: Run.Style = []
        var link: Int?
        var rule: Int?
        /// The element that the rule removes.
        var removed = 0
        var container = 0
        /// The element that makes the block.
        var element = 0
        /// Whether white space is kept.
        var isPreformatted = false
        /// Whether the text is a paragraph's own or a heading's, in which a custom element is part of the line.
        var isInLine = false
        /// Whether line feeds are new lines and blank lines part stanzas.
        var isVerse = false
        /// Whether all blocks are captions.
        var isCaption = false
        /// The number that the next item of the list takes.
        var nextItem = 1
    }

    struct Frame {
        let end: Int
        let element: Int
        let saved: State
        let isBlock: Bool
    }

    let document: Document
    let context: ArticleContext
    let removals: ElementRemovals
    let tables: TableSurvey

    var list = BlockList()
    var state = State()
    var frames: [Frame] = []
    /// The tables being read, innermost last.
    var grids: [TableGrid] = []

    /// The first run and the first byte of the block being read, and its first node.
    var firstRun = 0
    var firstByte = 0
    var firstNode: Int?
    /// White space has been read that may still turn out to end the block.
    var hasPendingSpace = false
    /// Whether blank lines in text set paragraphs apart, as where the tags that did so are lost.
    let blankLinesSeparate: Bool
    /// Whether a line feed in text is a new line, as in posts that were typed without tags.
    let lineFeedsBreak: Bool
    /// The list that `li` elements without start tags are gathered in, and the block after its last item.
    var impliedList: (container: Int, nextBlock: Int, isOrderKnown: Bool)?

    init(document: Document, context: ArticleContext, removals: ElementRemovals) {
        self.document = document
        self.context = context
        self.removals = removals
        tables = TableSurvey(of: document)
        let isDamaged = context.isFragment && document.nodes.contains { $0.kind == .orphanEndTag && $0.tag == .p }
        blankLinesSeparate = isDamaged || context.lineBreaks != .markup
        lineFeedsBreak = context.lineBreaks == .typed
        list.text.reserveCapacity(document.bytes.count / 4)
        list.blocks.reserveCapacity(document.nodes.count / 8)
        list.runs.reserveCapacity(document.nodes.count / 4)
    }

    /// The blocks of a document.
    static func blocks(
        of document: Document, context: ArticleContext, removals: ElementRemovals
    ) -> BlockList {
        var reader = BlockReader(document: document, context: context, removals: removals)
        reader.read()
        return reader.list
    }

    private mutating func read() {
        var node = 1
        while node < document.nodes.count {
            leaveElements(endingAt: node)
            switch document.nodes[node].kind {
            case .text:
                addText(node)
                node += 1
            case .element: node = enter(node)
            case .orphanEndTag:
                orphanEndTag(node)
                node += 1
            case .comment, .document: node += 1
            }
        }
        leaveElements(endingAt: node)
        endBlock()
    }

    private mutating func leaveElements(endingAt node: Int) {
        while let frame = frames.last, frame.end <= node {
            frames.removeLast()
            if frame.isBlock { endBlock() }
            leave(frame.element)
            state = frame.saved
        }
    }

    /// Lets the element at `node` begin a block, or else a stretch of one, in the state that `change` makes.
    mutating func open(_ node: Int, asBlock isBlock: Bool, _ change: (inout State) -> Void = { _ in }) {
        if isBlock { endBlock() }
        frames.append(Frame(end: document.nodes[node].end, element: node, saved: state, isBlock: isBlock))
        if isBlock {
            state.element = node
            state.isInLine = false
            let keepsKind = state.isCaption || state.isPreformatted || !grids.isEmpty && state.kind.isCell
            if !keepsKind { state.kind = .paragraph }
        }
        change(&state)
    }

    /// Puts a container around what follows, until the state is restored.
    mutating func nest(_ kind: BlockContainer.Kind) {
        let parent = list.containers[state.container]
        guard parent.depth < BlockContainer.maximumDepth else { return }
        list.containers.append(
            BlockContainer(kind: kind, parent: state.container, depth: parent.depth + 1))
        state.container = list.containers.count - 1
    }

    /// Ends the block being read; a block without words or pictures is none.
    mutating func endBlock() {
        defer {
            firstRun = list.runs.count
            firstByte = list.text.count
            firstNode = nil
            hasPendingSpace = false
        }
        while let last = list.runs.last, list.runs.count > firstRun, last.kind == .lineBreak {
            list.text.removeSubrange(last.text)
            list.runs.removeLast()
        }
        guard list.runs.count > firstRun, let node = firstNode else { return }
        appendBlock(state.kind, node: node)
    }

    /// Adds what has been read as a block.
    mutating func appendBlock(_ kind: Block.Kind, node: Int) {
        let runs = firstRun..<list.runs.count
        let kind = kind == .caption && firstByte == list.text.count ? .paragraph : kind
        let rule = runs.isEmpty ? state.rule : commonRule(of: runs)
        if rule != nil, let evidence = removals.evidence[state.removed] { list.evidence[list.blocks.count] = evidence }
        list.blocks.append(
            Block(
                kind: kind, container: state.container, node: node, element: state.element, runs: runs,
                text: firstByte..<list.text.count, rule: rule))
    }

    /// The rule that removes all of some runs, if one does.
    private func commonRule(of runs: Range<Int>) -> Int? {
        guard let rule = list.runs[runs.lowerBound].rule else { return nil }
        for run in runs where list.runs[run].rule != rule { return nil }
        return rule
    }
}
