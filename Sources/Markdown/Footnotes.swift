import CCmarkGFM

/// The footnotes of a text, taken over from cmark-gfm: its references point to definitions that may go, it drops what
/// nothing refers to, and its identifiers are those of the author's labels, the same in every text on a page.
///
/// A footnote has its number in the whole text, also where only a part is shown. Definitions come in the order of their
/// first references, those to which nothing refers last; all of them are children of the root, behind all else.
struct Footnotes {
    private struct Reference {
        /// The inline that stands for it.
        let node: Node
        /// The index of its definition.
        var definition: Int
        /// The definition that it stands in, else the paragraph, heading or table cell.
        let holder: Node
    }

    /// The block of each definition, in order; `nil` once it has been taken out.
    private var definitions: [Node?] = []
    /// The references in the text, then those in the definitions.
    private var references: [Reference] = []

    /// Replaces cmark-gfm's references and definitions by blocks and inlines of our own, which render as nothing until
    /// `write`.
    init(takenFrom tree: ParsedTree) {
        let numbered = TreeWalk.nodes(in: tree.root) { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }
        let found = Self.takeReferences(in: tree.root, definitionCount: numbered.count)
        var blocks: [Node] = []
        for definition in numbered + tree.unreferenced {
            guard let block = TreeChanges.block(""), TreeChanges.append(block, to: tree.root) else { continue }
            blocks.append(block)
            let parent = cmark_node_parent(definition)
            TreeChanges.moveChildren(of: definition, to: block)
            TreeChanges.remove(definition)
            Self.removeEmptyQuotations(from: parent)
        }
        guard blocks.count == numbered.count + tree.unreferenced.count else { return }
        let isDefinition = Set(blocks)
        let placed = found.map {
            Reference(
                node: $0.node, definition: $0.number - 1,
                holder: Self.holder(of: $0.node, in: tree.root, definitions: isDefinition))
        }
        let order = Self.order(of: blocks, by: placed)
        for index in order { TreeChanges.append(blocks[index], to: tree.root) }
        definitions = order.map { blocks[$0] }
        let rank = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let rankOfBlock = Dictionary(
            definitions.enumerated().compactMap { index, block in block.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        references = placed.enumerated().sorted {
            (rankOfBlock[$0.element.holder] ?? -1, $0.offset) < (rankOfBlock[$1.element.holder] ?? -1, $1.offset)
        }.compactMap { _, reference in
            rank[reference.definition].map {
                Reference(node: reference.node, definition: $0, holder: reference.holder)
            }
        }
    }

    /// Puts an inline of ours for each of cmark-gfm's references: behind the link that it stands in, if it does, since a
    /// link holds no link. In an image's description it has no place.
    private static func takeReferences(in root: Node, definitionCount: Int) -> [(node: Node, number: Int)] {
        var nodes: [(node: Node, isInImage: Bool)] = []
        var imageDepth = 0
        TreeWalk.walk(root) { event, node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_IMAGE: imageDepth += event == .enter ? 1 : -1
            case CMARK_NODE_FOOTNOTE_REFERENCE where event == .enter: nodes.append((node, imageDepth > 0))
            default: break
            }
        }
        var behind: [Node: Node] = [:]
        var references: [(node: Node, number: Int)] = []
        for (node, isInImage) in nodes {
            let number = Int(String(decoding: TreeWalk.literal(of: node), as: UTF8.self)) ?? 0
            defer { TreeChanges.remove(node) }
            guard !isInImage, number >= 1, number <= definitionCount, let inline = TreeChanges.inline("") else {
                continue
            }
            if let link = TreeWalk.link(around: node) {
                guard TreeChanges.insert(inline, after: behind[link] ?? link) else { continue }
                behind[link] = inline
            } else {
                guard TreeChanges.insert(inline, before: node) else { continue }
            }
            references.append((inline, number))
        }
        return references
    }

    private static func holder(of reference: Node, in root: Node, definitions: Set<Node>) -> Node {
        let topLevel = TreeWalk.topLevel(of: reference, in: root)
        return definitions.contains(topLevel) ? topLevel : TreeWalk.textBlock(of: reference)
    }

    /// A quotation that held a definition only has nothing left to show.
    private static func removeEmptyQuotations(from parent: Node?) {
        var quotation = parent
        while let current = quotation, cmark_node_get_type(current) == CMARK_NODE_BLOCK_QUOTE,
            cmark_node_first_child(current) == nil
        {
            quotation = cmark_node_parent(current)
            TreeChanges.remove(current)
        }
    }

    /// The definitions in the order of their first references: those in the text, then those in definitions so found,
    /// and so on; then those to which nothing refers, each with what it refers to.
    private static func order(of blocks: [Node], by references: [Reference]) -> [Int] {
        let isDefinition = Set(blocks)
        let inDefinition = Dictionary(
            grouping: references.filter { isDefinition.contains($0.holder) }, by: \.holder)
        var order: [Int] = []
        var seen: Set<Int> = []
        var next = 0
        func follow() {
            while next < order.count {
                for reference in inDefinition[blocks[order[next]]] ?? []
                where seen.insert(reference.definition).inserted {
                    order.append(reference.definition)
                }
                next += 1
            }
        }
        for reference in references where !isDefinition.contains(reference.holder) {
            if seen.insert(reference.definition).inserted { order.append(reference.definition) }
        }
        follow()
        for index in blocks.indices where seen.insert(index).inserted {
            order.append(index)
            follow()
        }
        return order
    }
}

extension Footnotes {
    /// The first definition's block, before which no other block of a definition stands.
    var first: Node? { definitions.lazy.compactMap { $0 }.first }

    /// The identifiers of the definitions that are shown, without a prefix.
    var identifiers: Set<String> {
        Set(definitions.indices.lazy.filter { self.definitions[$0] != nil }.map { "fn-\($0 + 1)" })
    }

    /// The children of the root that are definitions.
    var blocks: Set<Node> { Set(definitions.compactMap { $0 }) }

    /// Text blocks and definitions with the definitions that they refer to, and those that these refer to.
    func withDefinitions(_ holders: Set<Node>) -> Set<Node> {
        let byHolder = Dictionary(grouping: references, by: \.holder)
        var reached = holders
        var queue = Array(holders)
        while let node = queue.popLast() {
            for reference in byHolder[node] ?? [] {
                if let block = definitions[reference.definition], reached.insert(block).inserted { queue.append(block) }
            }
        }
        return reached
    }

    /// Forgets what stands in other text blocks and definitions than these, before it is taken out.
    mutating func forget(outside holders: Set<Node>) {
        references.removeAll { !holders.contains($0.holder) }
        for index in definitions.indices {
            if let block = definitions[index], !holders.contains(block) { definitions[index] = nil }
        }
    }

    /// Gives references and definitions their HTML, and puts the definitions in a section of their own. A definition
    /// leads back to every reference that is shown, a reference to a definition that is not shown leads nowhere.
    /// - Parameter prefix: What stands before the identifiers, so that they are the only ones on the page.
    func write(in root: Node, prefix: String) {
        var uses = [Int](repeating: 0, count: definitions.count)
        for reference in references {
            let number = reference.definition + 1
            guard definitions[reference.definition] != nil else {
                TreeChanges.setInline(reference.node, "<sup class=\"footnote-ref\">\(number)</sup>")
                continue
            }
            uses[reference.definition] += 1
            let own = Self.reference(number, use: uses[reference.definition])
            TreeChanges.setInline(
                reference.node,
                "<sup class=\"footnote-ref\"><a href=\"#\(prefix)fn-\(number)\" id=\"\(prefix)\(own)\" data-footnote-ref>"
                    + "\(number)</a></sup>")
        }
        guard let section = section(in: root) else { return }
        var position = 0
        for (index, block) in definitions.enumerated() {
            guard let block else { continue }
            position += 1
            // In a part of a text footnotes keep their numbers.
            let value = position == index + 1 ? "" : " value=\"\(index + 1)\""
            position = index + 1
            TreeChanges.setBlock(block, "<li id=\"\(prefix)fn-\(index + 1)\"\(value)>", closing: "</li>")
            addWaysBack(from: block, number: index + 1, uses: uses[index], prefix: prefix)
            TreeChanges.append(block, to: section)
        }
    }

    private func section(in root: Node) -> Node? {
        guard first != nil,
            let section = TreeChanges.block(
                "<section class=\"footnotes\" data-footnotes>\n<ol>", closing: "</ol>\n</section>"),
            TreeChanges.append(section, to: root)
        else { return nil }
        return section
    }

    private func addWaysBack(from block: Node, number: Int, uses: Int, prefix: String) {
        guard uses > 0 else { return }
        let links = (1...uses).map { use in
            let reference = Self.reference(number, use: use)
            let label = use == 1 ? "\(number)" : "\(number)-\(use)"
            return "<a href=\"#\(prefix)\(reference)\" class=\"footnote-backref\" data-footnote-backref "
                + "aria-label=\"Back to reference \(label)\">↩\(use == 1 ? "" : "<sup>\(use)</sup>")</a>"
        }.joined(separator: " ")
        if let last = cmark_node_last_child(block), cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH {
            TreeChanges.append(TreeChanges.inline(" " + links), to: last)
        } else {
            TreeChanges.append(TreeChanges.block(links), to: block)
        }
    }

    private static func reference(_ number: Int, use: Int) -> String {
        use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"
    }
}
