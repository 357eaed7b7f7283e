import Model

/// Lists what rules removed from blocks.
enum RemovalList {
    /// A stretch of the source that one rule removed.
    private struct Stretch {
        let rule: Int
        var text: [UInt8]
        let place: Int?
        let evidence: FurnitureEvidence

        var removal: Removal {
            let rule = BoilerplateRule.all[rule]
            return Removal(
                rule: rule.id, why: rule.why, text: String(decoding: text, as: UTF8.self), place: place,
                evidence: evidence.description)
        }
    }

    /// One removal for each stretch of the source that one rule removed, in order; then one for each rule that removed
    /// what holds no words.
    /// - Parameter text: the list's plain text, which knows where the stretches stood.
    static func removals(in list: BlockList, from text: PlainText) -> [Removal] {
        var stretches: [Stretch] = []
        var isContinued = false
        var silent = list.wordlessRemovals
        var places = text.places[...]
        for (index, block) in list.blocks.enumerated() {
            // A caption is in the Markdown, with its picture; the plain text goes on without it.
            let blockRule = block.rule ?? (block.kind == .caption ? BlockReader.caption : nil)
            let blockPlace = blockRule == nil ? nil : places.popFirst()
            if blockRule == nil, block.runs.allSatisfy({ list.runs[$0].rule == nil }) {
                if !block.text.isEmpty { isContinued = false }
                continue
            }
            for run in list.runs[block.runs] {
                guard let rule = blockRule ?? run.rule else {
                    isContinued = false
                    continue
                }
                let place = blockPlace ?? places.popFirst()
                if run.text.isEmpty {
                    silent.insert(rule)
                    continue
                }
                if isContinued, let last = stretches.last, last.rule == rule {
                    let isNewBlock = run.text.lowerBound == block.text.lowerBound
                    stretches[stretches.count - 1].text += (isNewBlock ? [Byte.lineFeed] : []) + list.text[run.text]
                } else {
                    stretches.append(
                        Stretch(
                            rule: rule, text: Array(list.text[run.text]), place: place,
                            evidence: list.evidence[index] ?? []))
                }
                isContinued = true
            }
        }
        let wordless = silent.subtracting(stretches.map(\.rule)).sorted()
        return (stretches + wordless.map { Stretch(rule: $0, text: [], place: nil, evidence: []) }).map(\.removal)
    }
}
