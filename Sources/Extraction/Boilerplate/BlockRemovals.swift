import Text

/// Removes whole blocks by what they say.
enum BlockRemovals {
    /// - Parameter title: the article's title, which a first block may repeat.
    static func apply(to list: inout BlockList, title: String?) {
        let phrases = RulePhrases.all
        let title = title.map { FoldedText.bytes(of: $0) }
        var seenText = false
        for index in list.blocks.indices where list.blocks[index].rule == nil {
            let block = list.blocks[index]
            guard block.text.count <= RulePhrases.longestFrame else {
                seenText = true
                continue
            }
            let text = FoldedText(list.keptText(of: block)).trimmed
            guard !text.isEmpty else { continue }
            if !seenText, let title, text == title {
                list.blocks[index].rule = titleRepeated
                continue
            }
            if let rule = phrases.rule(of: text) ?? linkLabel(block, in: list), mayRemove(block, rule, in: list),
                !headsProse(index, in: list)
            {
                list.blocks[index].rule = rule
            } else {
                seenText = true
            }
        }
    }

    /// Whether a block that says a phrase may be furniture: no cell and no item without a link is, and what leads to
    /// another article or asks to subscribe holds a link or no sentence.
    private static func mayRemove(_ block: Block, _ rule: Int, in list: BlockList) -> Bool {
        if block.kind.isCell { return false }
        let (words, linked) = list.words(of: block)
        if linked > 0 { return true }
        if case .item = list.containers[block.container].kind { return false }
        return !linkingRules.contains(rule) || words <= 3
    }

    /// Whether a block is a heading with prose below it.
    private static func headsProse(_ index: Int, in list: BlockList) -> Bool {
        guard case .heading = list.blocks[index].kind,
            let next = list.blocks[(index + 1)...].prefix(8).first(where: { $0.rule == nil && !$0.text.isEmpty })
        else { return false }
        let (words, linked) = list.words(of: next)
        return next.kind == .paragraph && words - linked >= BlockFacts.wordsOfProse && linked * 10 < words * 3
    }

    /// A line that leads to another article and says so: `Also read:` and a link.
    private static func linkLabel(_ block: Block, in list: BlockList) -> Int? {
        guard block.kind == .paragraph else { return nil }
        let (words, linked) = list.words(of: block)
        guard linked > 0, linked * 2 >= words, let label = FurnitureLabel(list.keptText(of: block), wordCount: words)
        else { return nil }
        return linkingRules.contains(label.rule) ? label.rule : nil
    }

    private static let linkingRules = Set(["related-posts", "related-link"].map { BoilerplateRule.place(of: $0) })

    static let titleRepeated = BoilerplateRule.place(of: "title-repeated")
}

/// The phrases of all rules, folded for comparison.
struct RulePhrases: Sendable {
    static let all = RulePhrases(BoilerplateRule.all)

    /// A block with more bytes is a paragraph, not a label.
    static let longestPhrase = 160
    /// A block with more bytes has no frame either, which holds a title and the name of a site.
    static let longestFrame = 500

    private var whole: [[UInt8]: Int] = [:]
    private var beginnings: [(text: [UInt8], rule: Int)] = []
    private var frames: [(start: [UInt8], middle: [UInt8], rule: Int)] = []

    private init(_ rules: [BoilerplateRule]) {
        for (place, rule) in rules.enumerated() {
            for line in Self.lines(rule.phrases.whole) { whole[line] = place }
            for line in Self.lines(rule.phrases.beginning) { beginnings.append((line, place)) }
            for line in rule.phrases.around.split(separator: "\n") {
                let ends = line.split(separator: " … ")
                guard ends.count == 2 else { continue }
                frames.append((FoldedText.bytes(of: String(ends[0])), FoldedText.bytes(of: String(ends[1])), place))
            }
        }
    }

    private static func lines(_ text: String) -> [[UInt8]] {
        text.split(separator: "\n").map { FoldedText.bytes(of: String($0)) }
    }

    /// The rule that a block's folded text tells of, if one does.
    func rule(of text: [UInt8]) -> Int? {
        for frame in frames where text.starts(with: frame.start) && text.contains(sequence: frame.middle) {
            return frame.rule
        }
        guard text.count <= Self.longestPhrase else { return nil }
        if let rule = whole[text] { return rule }
        for beginning in beginnings where text.starts(with: beginning.text) { return beginning.rule }
        return nil
    }
}
