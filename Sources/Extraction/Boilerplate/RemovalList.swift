import Model

/// Lists what rules removed from blocks.
enum RemovalList {
    /// One removal for each stretch of the source that one rule removed, in order; then one for each rule that removed
    /// what holds no words.
    static func removals(in list: BlockList) -> [Removal] {
        var stretches: [(rule: Int, text: [UInt8])] = []
        var isContinued = false
        var silent = list.wordlessRemovals
        for block in list.blocks {
            // A caption is in the Markdown, with its picture; the plain text goes on without it.
            let blockRule = block.rule ?? (block.kind == .caption ? BlockReader.caption : nil)
            if blockRule == nil, block.runs.allSatisfy({ list.runs[$0].rule == nil }) {
                if !block.text.isEmpty { isContinued = false }
                continue
            }
            for run in list.runs[block.runs] {
                guard let rule = blockRule ?? run.rule else {
                    isContinued = false
                    continue
                }
                if run.text.isEmpty {
                    silent.insert(rule)
                } else if isContinued, let last = stretches.last, last.rule == rule {
                    let isNewBlock = run.text.lowerBound == block.text.lowerBound
                    stretches[stretches.count - 1].text += (isNewBlock ? [Byte.lineFeed] : []) + list.text[run.text]
                } else {
                    stretches.append((rule, Array(list.text[run.text])))
                }
                isContinued = true
            }
        }
        let wordless = silent.subtracting(stretches.map(\.rule)).sorted()
        return stretches.map { removal($0.rule, $0.text) } + wordless.map { removal($0, []) }
    }

    private static func removal(_ rule: Int, _ text: [UInt8]) -> Removal {
        let rule = BoilerplateRule.all[rule]
        return Removal(rule: rule.id, why: rule.why, text: String(decoding: text, as: UTF8.self))
    }
}
