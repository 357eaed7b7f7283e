import HTML
import Model

/// A whole web page, and the article in it.
///
/// The page is read into blocks once. Opinions about its elements agree on the one that holds the article; then the
/// blocks at its edges are weighed one by one, and all others are removed as standing outside.
struct SavedPage {
    let metadata: BriefingMetadata
    /// Where each field of the metadata was found.
    let statements: [MetadataStatement]
    let article: ConvertedHTML
    /// The blocks of the whole page, each kept or removed by a rule.
    let blocks: BlockList

    init(_ document: Document, address: String?) {
        let measure = TextMeasure(of: document)
        let removals = ElementRemovals(of: document, measure: measure, isFragment: false)
        var context = ArticleContext()
        context.isFragment = false
        var about = PageMetadata(document, removals: removals, address: address)
        context.address = about.address
        var list = BlockReader.blocks(of: document, context: context, removals: removals)
        BlockRemovals.apply(to: &list, title: about.metadata.title)
        let values = BlockValues(of: list)
        let range = MainContent.range(in: document, list: list, values: values, removals: removals)
        if about.isIncomplete {
            about.read(TextMetadata(around: range, title: about.metadata.title, in: list))
        }
        (metadata, statements) = (about.metadata, about.statements)
        let lead = LeadParagraphs.blocks(before: range, in: list, title: metadata.title)
        for index in list.blocks.indices
        where list.blocks[index].rule == nil && !range.contains(index) && !lead.contains(index) {
            list.blocks[index].rule = Self.outsideArticle
        }
        ArticleEdges.apply(to: &list, in: range, title: metadata.title, authors: metadata.authors)
        blocks = list
        article = HTMLArticle.convert(list)
    }

    static let outsideArticle = BoilerplateRule.place(of: "outside-article")
}
