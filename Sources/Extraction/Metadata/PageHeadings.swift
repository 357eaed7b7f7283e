import HTML
import Text

/// The headings of a page, and which of them is the article's.
struct PageHeadings {
    /// The article's own heading: the one that is marked as the title, or else the only first heading of the page.
    private(set) var article: String?
    /// Where it stands.
    private(set) var articleNode: Int?
    /// Other headings that may be the article's, first headings before second ones.
    private(set) var others: [String] = []
    /// What leads to the site's first page, as a heading does that is the site's name.
    private(set) var siteNames: [String] = []

    private struct Heading {
        let node: Int
        let text: String
        let isFirst: Bool
    }

    /// A heading with fewer words may be a label.
    static let fewestWords = 3
    /// Longer headings are sentences set large.
    static let greatestLength = 400
    /// The same before white space is folded.
    static let greatestSpread = 16 * greatestLength

    /// Reads the headings at `nodes`. One that stands in furniture counts only where it alone is marked as a title.
    init(_ nodes: [Int], in document: Document, titleElement: String?, isFurniture: (Int) -> Bool) {
        var headings: [Heading] = []
        var marked: [Heading] = []
        for node in nodes {
            guard
                let text = document.readableText(of: node, limit: Self.greatestSpread).flatMap(MarkupText.plain),
                text.utf8.count <= Self.greatestLength
            else { continue }
            if Self.leadsHome(node, in: document) {
                siteNames.append(text)
                continue
            }
            let heading = Heading(node: node, text: text, isFirst: document.nodes[node].tag == .h1)
            let isInFurniture = isFurniture(node)
            if Self.isMarked(node, in: document), heading.isFirst || !isInFurniture { marked.append(heading) }
            if !isInFurniture { headings.append(heading) }
        }
        let firsts = headings.filter(\.isFirst)
        let found =
            Self.only(marked.filter(\.isFirst))
            ?? (firsts.isEmpty ? Self.only(marked).flatMap { Self.isWithin(titleElement, $0.text) ? $0 : nil } : nil)
            ?? (Self.only(firsts) ?? Self.only(firsts.filter { Self.isWithinArticle($0.node, in: document) }))
            .flatMap { Self.isTitle($0.text, beside: titleElement) ? $0 : nil }
        (article, articleNode) = (found?.text, found?.node)
        others = (firsts + headings.filter { !$0.isFirst }).map(\.text).filter { $0 != article }
    }

    /// The first of some headings that all say the same.
    private static func only(_ headings: [Heading]) -> Heading? {
        guard let first = headings.first else { return nil }
        let compact = SiteNames.compact(first.text)
        return headings.allSatisfy { SiteNames.compact($0.text) == compact } ? first : nil
    }

    /// Whether the only first heading is a title rather than a label or the site's name, with which title elements end.
    private static func isTitle(_ heading: String, beside titleElement: String?) -> Bool {
        let bytes = Array(heading.utf8)
        guard LineToken.words(of: bytes, in: 0..<bytes.count, limit: fewestWords).count >= fewestWords else {
            return false
        }
        guard let titleElement, let last = TitleParts(titleElement).parts.last else { return true }
        let compact = SiteNames.compact(heading)
        return SiteNames.compact(last) != compact || SiteNames.compact(titleElement) == compact
    }

    /// Whether the title element holds a heading: a second heading may be marked as the title of something else.
    private static func isWithin(_ titleElement: String?, _ heading: String) -> Bool {
        let compact = SiteNames.compact(heading)
        return !compact.isEmpty && SiteNames.compact(titleElement ?? "").contains(compact)
    }

    private static func isWithinArticle(_ node: Int, in document: Document) -> Bool {
        document.ancestors(of: node).contains { [.article, .main].contains(document.nodes[$0].tag) }
    }

    // MARK: Marks

    /// Classes that themes give to the title of the article, and to what stands above its text.
    private static let (titleNames, headNames): (Set<UInt64>, Set<UInt64>) = {
        let titles = """
            entry-title post-title article-title headline article-headline post__title article__title entry__title
            story-title single-title p-name post_title article_title post-headline entry-headline page-title
            article__headline article-header__title post-header__title tdb-title-text single-post-title
            """
        let heads = "entry-header post-header article-header article__header post__header entry__header"
        return (ClassWords.set(titles), ClassWords.set(heads))
    }()

    private static func isMarked(_ node: Int, in document: Document) -> Bool {
        if let property = document.attribute("itemprop", of: node), property.elementsEqual("headline".utf8) {
            return true
        }
        if hasName(of: titleNames, node, in: document) { return true }
        guard document.nodes[node].tag == .h1 else { return false }
        return document.ancestors(of: node).prefix(2).contains { hasName(of: headNames, $0, in: document) }
    }

    private static func hasName(of names: Set<UInt64>, _ node: Int, in document: Document) -> Bool {
        guard let value = document.attribute("class", of: node) else { return false }
        return value.split(whereSeparator: \.isSpace).contains { names.contains(ClassWords.hash($0)) }
    }

    // MARK: The site's name

    private static func leadsHome(_ node: Int, in document: Document) -> Bool {
        let parent = document.nodes[node].parent
        func isLink(_ node: Int) -> Bool { document.nodes[node].kind == .element && document.nodes[node].tag == .a }
        guard let link = isLink(parent) ? parent : document.descendants(of: node).first(where: isLink) else {
            return false
        }
        return document.attributeString("href", of: link).map { isHome($0) } ?? false
    }

    /// Whether an address is that of a site's first page; those that web archives put before it are skipped.
    static func isHome(_ address: String) -> Bool {
        let address = address.trimmingWhitespace
        let start = address.lastPlace(of: "://")?.upperBound
        guard let start else { return ["/", "./", "/index.html", "/index.php"].contains(address) }
        return !address[start...].dropFirst().trimmingSuffix { $0 == "/" }.contains("/")
            && !address.contains("?") && !address.contains("#")
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, condition(last) { text.removeLast() }
        return text
    }
}
