import HTML
import Model

/// A whole web page, and the article in it.
///
/// The page is read into blocks once. Opinions about its elements agree on the one that holds the article; then the
/// blocks at its edges are weighed one by one, and all others are removed as standing outside.
struct SavedPage {
    let metadata: BriefingMetadata
    /// What the page says of itself where the editor gives its address; `nil` where that is `metadata`.
    let uncorrected: BriefingMetadata?
    /// Where each field of the metadata was found.
    let statements: [MetadataStatement]
    let article: ConvertedHTML
    /// The blocks of the whole page, each kept or removed by a rule.
    let blocks: BlockList

    /// - Parameters:
    ///   - address: the page's address, where the editor gives it.
    ///   - savedFrom: the address that the file around the page gives.
    init(_ document: Document, address: String?, savedFrom: String? = nil) {
        let measure = TextMeasure(of: document)
        let removals = ElementRemovals(of: document, measure: measure, isFragment: false)
        var context = ArticleContext()
        context.isFragment = false
        var about = PageMetadata(document, removals: removals, address: address, savedFrom: savedFrom)
        context.address = about.address
        context.isCopy = about.isCopy
        var list = BlockReader.blocks(of: document, context: context, removals: removals)
        let paper = LineBoxes(list, of: document).joined
        list = paper ?? list
        LeadParagraphs.makeOfHeadings(in: &list)
        BlockRemovals.apply(to: &list, title: about.metadata.title)
        Teasers.apply(to: &list)
        let values = BlockValues(of: list)
        // What was printed has no surroundings but its running heads.
        let range =
            paper.map { 0..<$0.blocks.count }
            ?? MainContent.range(in: document, list: list, values: values, removals: removals)
        if about.isIncomplete {
            about.read(TextMetadata(around: range, title: about.metadata.title, in: list, ownAsides: about.ownAsides))
        }
        (metadata, statements, uncorrected) = (about.metadata, about.statements, about.uncorrected)
        let lead = LeadParagraphs.blocks(before: range, in: list, title: metadata.title)
        for index in list.blocks.indices
        where list.blocks[index].rule == nil && !range.contains(index) && !lead.contains(index) {
            list.blocks[index].rule = Self.outsideArticle
        }
        Self.removeSuspects(removals.suspects, from: &list, in: range, of: document, values: values)
        if paper == nil {
            FurtherArticles.apply(to: &list, in: range, of: document, title: metadata.title)
            RepeatedQuotes.apply(to: &list, in: range, of: document)
            ArticleEdges.apply(
                to: &list, in: range, of: document, title: metadata.title, authors: metadata.authors,
                address: about.address)
        }
        StatedBody(about.articleBody)?.apply(to: &list)
        blocks = list
        article = HTMLArticle.convert(list)
    }

    /// An element that is called furniture but holds much prose is furniture if the article is elsewhere: if it is but a
    /// part of the element that was chosen, and the smaller part.
    private static func removeSuspects(
        _ suspects: [ElementRemovals.Suspect], from list: inout BlockList, in range: Range<Int>, of document: Document,
        values: BlockValues
    ) {
        // One within another that is gone has nothing left to remove.
        var removedEnd = 0
        for suspect in suspects where suspect.node >= removedEnd {
            let blocks = list.blocks(inNodes: suspect.node..<document.nodes[suspect.node].end)
            guard range.lowerBound <= blocks.lowerBound, range.upperBound >= blocks.upperBound,
                values.prose(of: blocks) * 2 < values.prose(of: range)
            else { continue }
            for index in blocks where list.blocks[index].rule == nil { list.blocks[index].rule = suspect.rule }
            removedEnd = document.nodes[suspect.node].end
        }
    }

    static let outsideArticle = BoilerplateRule.place(of: "outside-article")
}
