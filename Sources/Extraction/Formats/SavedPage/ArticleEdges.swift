import HTML
import Text

/// Weighs the blocks of the element that holds an article one by one: what stands before the first sentence, after the
/// last, and what leads elsewhere in between.
struct ArticleEdges {
    /// A paragraph that is nearly all link leads to another article if its link has as many words as titles have.
    static let shortestLinkedTitle = 4

    let range: Range<Int>
    let facts: [BlockFacts]
    private let site: PageSite
    /// The sections that belong to the article although they are no prose: sources, notes, appendices.
    private let apparatus: [Range<Int>]
    /// The lists that markup calls notes or references, by their containers.
    private let notes: Set<Int>

    static func apply(
        to list: inout BlockList, in range: Range<Int>, of document: Document, title: String?, authors: [String],
        address: [UInt8]?
    ) {
        var edges = ArticleEdges(list: list, range: range, address: address, document)
        let before = range.map { list.blocks[$0].rule }
        edges.removeTitle(title, from: &list, document)
        Labels(facts: edges.facts, range: range, apparatus: edges.apparatus, list: list).apply(to: &list)
        edges.removeRelatedLinks(from: &list)
        edges.removeHead(from: &list)
        edges.removeEnd(from: &list)
        edges.removeAuthorNote(authors, from: &list)
        edges.removeRowsOfLinks(from: &list)
        edges.removeLoneHeadings(from: &list)
        // An article of a few words without a sentence is an article still.
        if !edges.kept(in: list).contains(where: { edges.fact($0).words > 0 }) {
            for (index, rule) in zip(range, before) { list.blocks[index].rule = rule }
        }
    }

    private init(list: BlockList, range: Range<Int>, address: [UInt8]?, _ document: Document) {
        self.range = range
        site = PageSite(address)
        facts = range.map { BlockFacts(of: list.blocks[$0], in: list) }
        apparatus = Self.apparatus(range, facts, list)
        notes = Self.notes(range, facts, list, document)
    }

    func fact(_ index: Int) -> BlockFacts { facts[index - range.lowerBound] }

    private func isApparatus(_ index: Int, _ list: BlockList) -> Bool {
        apparatus.contains { $0.contains(index) } || !notes.isEmpty && notes.contains(parent(of: index, list))
    }

    func kept(in list: BlockList) -> [Int] { range.filter { list.blocks[$0].rule == nil } }

    // MARK: Head

    /// How many letters of a way through the site may stand on one line with the title.
    static let longestCrumbs = 40

    /// Removes a heading near the top that repeats the title, and what stands above it unless that is prose.
    private func removeTitle(_ title: String?, from list: inout BlockList, _ document: Document) {
        guard let title else { return }
        let wanted = SiteNames.compact(title)
        guard wanted.count > 2 else { return }
        var wordsAbove = 0
        for index in kept(in: list).prefix(40) {
            let fact = fact(index)
            let text = list.keptText(of: list.blocks[index])
            let compact = SiteNames.compact(String(decoding: text.prefix(600), as: UTF8.self))
            let isBehindCrumbs =
                wanted.count > 15 && wordsAbove == 0 && compact.count <= wanted.count + Self.longestCrumbs
                && compact.suffix(wanted.count).elementsEqual(wanted)
            if isBehindCrumbs, compact != wanted, !fact.endsSentence {
                list.blocks[index].rule = Self.headMatter
                continue
            }
            let isTitle =
                compact == wanted
                || fact.isHeading && compact.count > 15
                    && (wanted.starts(with: compact) || compact.starts(with: wanted))
                    && compact.count * 2 > wanted.count && wanted.count * 2 > compact.count
            if isTitle {
                list.blocks[index].rule = Self.titleRepeated
                for above in range.lowerBound..<index where list.blocks[above].rule == nil && wordsAbove == 0 {
                    list.blocks[above].rule = Self.headMatter
                }
                removeNotice(above: index, from: &list, document)
                return
            }
            if fact.isProse { wordsAbove += fact.words }
            if wordsAbove > 60 { break }
        }
        removeAbove(title: wanted, from: &list)
    }

    /// Removes what stands above the title and outside the element that holds the title and the text: a notice of the
    /// site or of an archive.
    private func removeNotice(above title: Int, from list: inout BlockList, _ document: Document) {
        guard let text = range.first(where: { $0 > title && list.blocks[$0].rule == nil && fact($0).isProse }),
            let holder = document.ancestors(of: list.blocks[title].node).first(where: {
                document.nodes[$0].end > list.blocks[text].node
            })
        else { return }
        for above in range.lowerBound..<title
        where list.blocks[above].rule == nil
            && (list.blocks[above].node < holder || isNotice(list.blocks[above].element, document))
        {
            list.blocks[above].rule = Self.headMatter
        }
    }

    /// Whether an element or the one around it is called a notice or a banner.
    private func isNotice(_ element: Int, _ document: Document) -> Bool {
        [element, document.nodes[element].parent].contains { node in
            ClassWords.hasAny(of: Self.noticeWords, node, in: document, attributes: ["class", "id", "role"])
        }
    }

    private static let noticeWords = ClassWords.set(
        "banner notice alert announcement archived archive warning toolbar breaking ticker hinweis aviso avviso bandeau"
    )

    /// Removes all above the page's main heading, if that is the title and most of the article stands below it.
    private func removeAbove(title wanted: [UInt8], from list: inout BlockList) {
        let heading = range.first { index in
            fact(index).isHeading && list.blocks[index].text.count < 600
                && SiteNames.compact(String(decoding: list.text[list.blocks[index].text], as: UTF8.self)) == wanted
        }
        guard let heading else { return }
        var (above, below) = (0, 0)
        for index in range where list.blocks[index].rule == nil && fact(index).isProse {
            if index < heading { above += fact(index).words } else { below += fact(index).words }
        }
        guard below >= max(50, above / 2) else { return }
        for index in range.lowerBound...heading where list.blocks[index].rule == nil {
            list.blocks[index].rule = index == heading ? Self.titleRepeated : Self.headMatter
        }
    }

    /// How many blocks from the first one on may be a lead and what stands between it and the text.
    static let headLength = 6

    /// Links and labels with more than this share of the article's words are the article.
    static let greatestShareOfLinks = 0.4
    /// Fewer words are no article.
    static let shortestHeadText = 40

    /// Removes lines without a sentence above the first one, and the byline and date that stand beneath a lead.
    private func removeHead(from list: inout BlockList) {
        let isChronicle = isChronicle(list)
        var head: [Int] = []
        var isText = false
        var (words, wordsOfHead) = (0, 0)
        for (place, index) in kept(in: list).enumerated() {
            let fact = fact(index)
            words += fact.words
            if isChronicle, fact.isDate, isText || introducesProse(index, list) {
                isText = true
            } else if isText, place < Self.headLength, fact.isDate || isByline(index, list) {
                head.append(index)
            } else if fact.isProse, !fact.isDate {
                isText = true
            } else if !isText, fact.isDate || !mayBeText(index, list) {
                head.append(index)
                wordsOfHead += fact.words
            }
        }
        let isArticle =
            wordsOfHead > Self.shortestHeadText
            && Double(wordsOfHead) > Self.greatestShareOfLinks * Double(words)
        if isArticle { return }
        for index in head { list.blocks[index].rule = Self.headMatter }
    }

    /// Whether a block above the first sentence may be text all the same: a picture, a heading, a table, a quotation, a
    /// point of a list, a sentence of three words.
    private func mayBeText(_ index: Int, _ list: BlockList) -> Bool {
        let fact = fact(index)
        if fact.isPicture || fact.isCode || fact.isHeading || fact.isCell { return true }
        guard fact.linked == 0, fact.label == nil else { return false }
        if fact.isQuoted { return true }
        if fact.isItem { return fact.words >= Self.wordsOfPoint }
        return fact.isParagraph && fact.endsSentence && !fact.endsWithColon && fact.words > 2 && !isByline(index, list)
    }

    /// The fewest words of a point of a list that is text.
    static let wordsOfPoint = 5

    /// Whether the article is a row of entries each of which begins with a day or an hour.
    private func isChronicle(_ list: BlockList) -> Bool {
        let dates = kept(in: list).filter { fact($0).isDate && !fact($0).isCell }
        return dates.count >= Self.fewestEntries && dates.count { introducesProse($0, list) } >= Self.fewestEntries
    }

    /// The fewest entries of a chronicle.
    static let fewestEntries = 3

    /// Whether prose follows a block at once, or after a heading.
    private func introducesProse(_ index: Int, _ list: BlockList) -> Bool {
        let following = range.suffix(from: index).dropFirst().lazy.filter { list.blocks[$0].rule == nil }
        for next in following.prefix(2) {
            if fact(next).isProse, !fact(next).isDate { return true }
            if !fact(next).isHeading, !fact(next).isPicture { return false }
        }
        return false
    }

    private func isByline(_ index: Int, _ list: BlockList) -> Bool {
        guard fact(index).isParagraph, !fact(index).isItem, fact(index).words <= 8, !fact(index).endsSentence
        else { return false }
        return AuthorNames.isByline(String(decoding: list.keptText(of: list.blocks[index]), as: UTF8.self))
    }

    // MARK: Middle

    private mutating func removeRelatedLinks(from list: inout BlockList) {
        for index in kept(in: list) {
            let fact = fact(index)
            guard fact.isParagraph, !fact.isItem, fact.words >= Self.shortestLinkedTitle, fact.isLinkDense,
                fact.words - fact.linked <= 4, leadsWithinSite(list.blocks[index], list)
            else { continue }
            list.blocks[index].rule = Self.relatedLink
        }
    }

    // MARK: End

    /// Removes what follows the last sentence: lines without one, lists of links, headings of nothing.
    private mutating func removeEnd(from list: inout BlockList) {
        var listsOfLinks: Set<Int>?
        for index in kept(in: list).reversed() {
            let fact = fact(index)
            if fact.isPicture { continue }
            if isApparatus(index, list) || fact.isCell && !tablesOfLinks(list).contains(list.blocks[index].container) {
                return
            }
            if !fact.isHeading, !fact.isLinkDense {
                guard fact.isItem, fact.linked > 0 else { return }
                let lists = listsOfLinks ?? self.listsOfLinks(list)
                listsOfLinks = lists
                guard lists.contains(parent(of: index, list)) else { return }
            }
            list.blocks[index].rule = Self.endMatter
        }
    }

    /// The tables that hold nothing but links.
    private func tablesOfLinks(_ list: BlockList) -> Set<Int> {
        var counts: [Int: (words: Int, linked: Int)] = [:]
        for index in range where fact(index).isCell {
            counts[list.blocks[index].container, default: (0, 0)].words += fact(index).words
            counts[list.blocks[index].container, default: (0, 0)].linked += fact(index).linked
        }
        return Set(counts.filter { $0.value.linked == $0.value.words }.keys)
    }

    /// The lists in whose items links prevail.
    private func listsOfLinks(_ list: BlockList) -> Set<Int> {
        var counts: [Int: (words: Int, linked: Int)] = [:]
        for index in range where fact(index).isItem {
            counts[parent(of: index, list), default: (0, 0)].words += fact(index).words
            counts[parent(of: index, list), default: (0, 0)].linked += fact(index).linked
        }
        return Set(counts.filter { $0.value.linked * 10 >= $0.value.words * 4 }.keys)
    }

    /// The list whose item holds a block.
    private func parent(of index: Int, _ list: BlockList) -> Int {
        list.containers[list.blocks[index].container].parent
    }

    /// Removes rows of links in the midst of the text that are nothing but the titles of the site's other articles,
    /// unless the text introduces them.
    private mutating func removeRowsOfLinks(from list: inout BlockList) {
        let total = kept(in: list).reduce(0) { $0 + fact($1).words }
        var row: [Int] = []
        var before: Int?
        for index in range where list.blocks[index].rule == nil && fact(index).words > 0 {
            let fact = fact(index)
            if fact.linked == fact.words, fact.isItem || fact.isHeading || fact.isParagraph, !isApparatus(index, list),
                leadsWithinSite(list.blocks[index], list)
            {
                row.append(index)
                continue
            }
            removeRow(row, after: before, of: total, from: &list)
            row = []
            before = index
        }
        removeRow(row, after: before, of: total, from: &list)
    }

    private func removeRow(_ row: [Int], after before: Int?, of total: Int, from list: inout BlockList) {
        let words = row.reduce(0) { $0 + fact($1).words }
        guard row.count > 1, words >= row.count * Self.shortestLinkedTitle,
            Double(words) <= Self.greatestShareOfLinks * Double(total)
        else { return }
        if let before, fact(before).isHeading || list.text[list.blocks[before].text].last == Byte.colon { return }
        for index in row { list.blocks[index].rule = Self.relatedLink }
    }

    /// Whether all links of a block lead to the page's own site.
    private func leadsWithinSite(_ block: Block, _ list: BlockList) -> Bool {
        list.runs[block.runs].allSatisfy { run in
            run.link.map { site.holds(list.links[$0].address) } ?? true
        }
    }

    /// Removes an unmarked note on the author: a last paragraph that begins with the author's name.
    private mutating func removeAuthorNote(_ authors: [String], from list: inout BlockList) {
        let names = authors.map { SiteNames.compact($0) }.filter { $0.count > 4 }
        guard !names.isEmpty else { return }
        for index in kept(in: list).filter({ fact($0).words > 0 }).suffix(2) where fact(index).words <= 90 {
            let text = SiteNames.compact(
                String(decoding: list.keptText(of: list.blocks[index]).prefix(200), as: UTF8.self))
            if names.contains(where: { text.starts(with: $0) }), fact(index).isParagraph {
                list.blocks[index].rule = Self.authorBox
            }
        }
    }

    private static let authorBox = BoilerplateRule.place(of: "author-box")

    /// Removes headings all of whose section is gone.
    private mutating func removeLoneHeadings(from list: inout BlockList) {
        let kept = kept(in: list)
        for (place, index) in kept.enumerated() where fact(index).isHeading {
            let next = place + 1 < kept.count ? kept[place + 1] : range.upperBound
            let lost = (index + 1..<next).contains { list.blocks[$0].rule != nil && fact($0).words > 0 }
            let isLast = next == range.upperBound || fact(next).isHeading && fact(next).level <= fact(index).level
            if lost, isLast { list.blocks[index].rule = Self.headingAlone }
        }
    }

    private static let titleRepeated = BoilerplateRule.place(of: "title-repeated")
    private static let headMatter = BoilerplateRule.place(of: "head-matter")
    private static let endMatter = BoilerplateRule.place(of: "end-matter")
    private static let relatedLink = BoilerplateRule.place(of: "related-link")
    private static let headingAlone = BoilerplateRule.place(of: "heading-alone")
}
