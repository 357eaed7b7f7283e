/// Paragraphs that begin an article but stand above the element that holds the rest of it, beneath the title.
enum LeadParagraphs {
    /// How far above the text the title is looked for, in blocks.
    static let reach = 25
    /// A shorter line beneath the title is a label.
    static let shortestLead = 10

    /// A heading that is a sentence of at least this many words is a paragraph.
    static let wordsOfParagraph = 16

    /// Lets headings that are sentences of some length be paragraphs, as where pages set the lead in a heading.
    static func makeOfHeadings(in list: inout BlockList) {
        for index in list.blocks.indices {
            guard case .heading(let level) = list.blocks[index].kind, level > 1 else { continue }
            let fact = BlockFacts(of: list.blocks[index], in: list)
            if fact.words >= wordsOfParagraph, fact.endsSentence, !fact.isLinkDense {
                list.blocks[index].kind = .paragraph
            }
        }
    }

    /// The places of these paragraphs among the blocks; none where no title stands above.
    static func blocks(before range: Range<Int>, in list: BlockList, title: String?) -> [Int] {
        var lead: [Int] = []
        // Short sentences, which are the article's where a paragraph of it stands above them.
        var between: [Int] = []
        let wanted = title.map { SiteNames.compact($0) }
        for index in (max(0, range.lowerBound - reach)..<range.lowerBound).reversed() {
            let block = list.blocks[index]
            if case .heading(let level) = block.kind {
                let text = SiteNames.compact(String(decoding: list.text[block.text].prefix(600), as: UTF8.self))
                if level == 1 || text == wanted { return lead.reversed() }
                continue
            }
            guard block.rule == nil, block.kind == .paragraph else { continue }
            let fact = BlockFacts(of: block, in: list)
            guard fact.isProse, fact.label == nil || fact.endsSentence else { continue }
            if fact.words >= shortestLead {
                lead += between + [index]
                between = []
            } else {
                between.append(index)
            }
        }
        return []
    }
}
