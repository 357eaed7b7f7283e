/// Removes the labels of an article's blocks, and what follows those that part it from the rest of the page.
///
/// A label says what a piece is only where the piece looks like furniture: ``FurnitureEvidence`` weighs where it stands,
/// what it holds and what follows it. In a table, a list, a heading or the prose of the article it is a word.
struct Labels {
    /// A label that says what follows is no part of the article counts as one near the end only: no more than this
    /// share of the article's words comes after it.
    static let greatestShareAfter = 0.3

    /// So much of the words at the end is the foot of a page, where it speaks of itself.
    static let shareOfFoot = 0.15

    private let facts: [BlockFacts]
    private let range: Range<Int>
    private let lists: ItemLists
    /// The sections of sources, notes and the like.
    private let apparatus: [Range<Int>]
    /// The first and the last block of prose.
    private let prose: (first: Int, last: Int)

    init(facts: [BlockFacts], range: Range<Int>, apparatus: [Range<Int>], list: BlockList) {
        (self.facts, self.range, self.apparatus) = (facts, range, apparatus)
        let prose = range.filter { list.blocks[$0].rule == nil && facts[$0 - range.lowerBound].isProse }
        self.prose = (prose.first ?? range.upperBound, prose.last ?? range.lowerBound)
        lists = ItemLists(of: list, in: range) { facts[$0 - range.lowerBound] }
    }

    private func fact(_ index: Int) -> BlockFacts { facts[index - range.lowerBound] }

    /// Removes the labels.
    func apply(to list: inout BlockList) {
        let total = max(1, facts.reduce(0) { $0 + $1.words })
        var wordsBefore = 0
        let kept = range.filter { list.blocks[$0].rule == nil }
        var rest = Rest(count: kept.count, leading: kept.count { fact($0).isLinkDense })
        for index in range {
            defer { wordsBefore += fact(index).words }
            guard list.blocks[index].rule == nil else { continue }
            rest.leave(fact(index))
            guard let label = fact(index).label else { continue }
            let share = Double(total - wordsBefore) / Double(total)
            let evidence = evidence(of: label, at: index, shareAfter: share, in: list)
            guard evidence.isFurniture else { continue }
            list.remove(index, label.rule, evidence)
            if label.isBarrier, !fact(index).isItem || label.evidence.contains(.saysLabel) {
                removeFollowers(of: label, at: index, shareAfter: share, rest: &rest, from: &list)
            }
        }
    }

    /// What speaks for and against a block being the label that its words say it is.
    private func evidence(
        of label: FurnitureLabel, at index: Int, shareAfter: Double, in list: BlockList
    ) -> FurnitureEvidence {
        let fact = fact(index)
        var evidence = label.evidence
        if fact.isCell { evidence.insert(.isCell) }
        if fact.isItem {
            let isArticle =
                lists.isArticle(list.containers[list.blocks[index].container].parent)
                || apparatus.contains { $0.contains(index) }
            if isArticle { evidence.insert(.isItem) }
        }
        if fact.linked * 10 >= fact.words * 3, fact.linked > 0 {
            evidence.insert(.holdsLinks)
        } else if fact.linked > 0 {
            evidence.insert(.holdsLink)
        }
        if !fact.endsSentence || fact.endsWithColon || fact.isHeading {
            evidence.insert(.holdsNoSentence)
        } else if !label.meaning.contains(.speaks) {
            evidence.insert(.isSentence)
        }
        let (before, after) = neighbours(of: index, in: list)
        if index < prose.first || index >= prose.last || label.endsArticle && shareAfter <= Self.greatestShareAfter
            || label.meaning.contains(.speaks) && shareAfter <= Self.shareOfFoot
        {
            evidence.insert(.standsAtEdge)
        } else if let before, let after, self.fact(before).isProse, self.fact(after).isProse {
            evidence.insert(.standsAmongProse)
        }
        if [index - 1, index + 1].contains(where: { list.blocks.indices.contains($0) && isControl(list.blocks[$0]) }) {
            evidence.insert(.holdsControls)
        }
        if label.meaning.contains(.isCredit),
            [before, after].contains(where: { $0.map { self.fact($0).isPicture } ?? false })
        {
            evidence.insert(.standsByPicture)
        }
        return evidence.union(following(of: label, at: index, after, shareAfter))
    }

    /// What the block after a label says of it.
    private func following(
        of label: FurnitureLabel, at index: Int, _ after: Int?, _ shareAfter: Double
    ) -> FurnitureEvidence {
        let fact = fact(index)
        var evidence: FurnitureEvidence = []
        let next = after.map { self.fact($0) }
        if let next, next.isLinkDense { evidence.insert(.headsLinks) }
        // A label of three words and more is made for a box; a request has a heading where it likes.
        let mayHeadSentences =
            shareAfter <= Self.greatestShareAfter
            && (label.meaning.contains(.headsSentences) && label.evidence.isDisjoint(with: .saysWord)
                && (fact.words > 1 || next?.label != nil) || label.meaning.isSuperset(of: [.leads, .isLong]))
            || label.meaning.isSuperset(of: .speaks) && !label.isBarrier && label.evidence.isDisjoint(with: .saysWord)
                && fact.words > 1
        if fact.isHeading || label.isBarrier && !fact.isProse, let next, next.isProse || next.isCell, !mayHeadSentences,
            fact.linked == 0
        {
            evidence.insert(.headsProse)
        }
        if label.meaning.contains(.leads), fact.linked == 0, !evidence.contains(.headsLinks), next?.linked ?? 0 == 0 {
            evidence.insert(.leadsNowhere)
        }
        return evidence
    }

    /// The nearest blocks before and after one that are kept.
    private func neighbours(of index: Int, in list: BlockList) -> (before: Int?, after: Int?) {
        let before = (max(range.lowerBound, index - Self.reach)..<index).last { list.blocks[$0].rule == nil }
        let after = (index + 1..<max(index + 1, min(range.upperBound, index + Self.reach))).first {
            list.blocks[$0].rule == nil
        }
        return (before, after)
    }

    /// How far a neighbour is looked for, in blocks.
    static let reach = 40

    private func isControl(_ block: Block) -> Bool { block.rule == Self.control }

    private static let control = BoilerplateRule.place(of: "form-control")

    /// The blocks that are kept after a place: how many they are, and how many of them are links.
    private struct Rest {
        var count: Int
        var leading: Int

        mutating func leave(_ fact: BlockFacts) {
            count -= 1
            if fact.isLinkDense { leading -= 1 }
        }
    }

    private func removeFollowers(
        of label: FurnitureLabel, at index: Int, shareAfter: Double, rest: inout Rest, from list: inout BlockList
    ) {
        let isEnd = shareAfter <= Self.greatestShareAfter && (label.endsArticle || rest.leading * 3 >= rest.count)
        for follower in index + 1..<range.upperBound where list.blocks[follower].rule == nil {
            let fact = fact(follower)
            if !isEnd, fact.isProse || fact.isCell || fact.isHeading && !fact.isLinkDense { return }
            rest.leave(fact)
            list.blocks[follower].rule = label.rule
        }
    }
}

/// The lists of a page's blocks: which of them are lists of the article, so that an item is no label.
struct ItemLists {
    private struct Counts {
        var items = 0
        var labels = 0
        var words = 0
        var linked = 0
        var isIntroduced = false
    }

    private var counts: [Int: Counts] = [:]

    init(of list: BlockList, in range: Range<Int>, _ fact: (Int) -> BlockFacts) {
        var before: Int?
        for index in range where !list.blocks[index].text.isEmpty {
            let fact = fact(index)
            if fact.isItem {
                let parent = list.containers[list.blocks[index].container].parent
                if counts[parent] == nil {
                    counts[parent] = Counts(
                        isIntroduced: before.map { list.text[list.blocks[$0].text].last == Byte.colon } ?? false)
                }
                counts[parent, default: Counts()].items += 1
                counts[parent, default: Counts()].labels += fact.label == nil ? 0 : 1
                counts[parent, default: Counts()].words += fact.words
                counts[parent, default: Counts()].linked += fact.linked
            }
            before = index
        }
    }

    /// Whether a list is one of the article: it holds few links, and is introduced by the text or is no list of labels.
    func isArticle(_ container: Int) -> Bool {
        guard let counts = counts[container] else { return false }
        return counts.linked * 10 < counts.words * 4 && (counts.isIntroduced || counts.labels * 2 < counts.items)
    }
}
