import Text

/// Removes whole blocks by what they say.
enum BlockRemovals {
    static func apply(to list: inout BlockList, title: String?) {
        let phrases = RulePhrases.all
        let title = title.map { FoldedText.bytes(of: $0) }
        var seenText = false
        for index in list.blocks.indices where list.blocks[index].rule == nil {
            let block = list.blocks[index]
            guard block.text.count <= RulePhrases.longestPhrase * 2 else {
                seenText = true
                continue
            }
            let text = FoldedText(list.keptText(of: block)).trimmed
            guard !text.isEmpty else { continue }
            if !seenText, let title, text == title {
                list.blocks[index].rule = titleRepeated
                continue
            }
            if let rule = phrases.rule(of: text) { list.blocks[index].rule = rule } else { seenText = true }
        }
    }

    static let titleRepeated = BoilerplateRule.place(of: "title-repeated")
}

/// The phrases of all rules, folded for comparison.
struct RulePhrases: Sendable {
    static let all = RulePhrases(BoilerplateRule.all)

    /// A block with more bytes is a paragraph, not a label.
    static let longestPhrase = 160

    private var whole: [[UInt8]: Int] = [:]
    private var beginnings: [(text: [UInt8], rule: Int)] = []
    private var endings: [(text: [UInt8], rule: Int)] = []

    private init(_ rules: [BoilerplateRule]) {
        for (place, rule) in rules.enumerated() {
            for line in Self.lines(rule.phrases.whole) { whole[line] = place }
            for line in Self.lines(rule.phrases.beginning) { beginnings.append((line, place)) }
            for line in Self.lines(rule.phrases.ending) { endings.append((line, place)) }
        }
    }

    private static func lines(_ text: String) -> [[UInt8]] {
        text.split(separator: "\n").map { FoldedText.bytes(of: String($0)) }
    }

    /// The rule that a block's folded text tells of, if one does.
    func rule(of text: [UInt8]) -> Int? {
        guard text.count <= Self.longestPhrase else { return nil }
        if let rule = whole[text] { return rule }
        for beginning in beginnings where text.starts(with: beginning.text) { return beginning.rule }
        for ending in endings where text.reversed().starts(with: ending.text.reversed()) { return ending.rule }
        return nil
    }
}
