import HTML
import Model
import Text

/// What a page says about its article, and which of it is believed.
struct PageMetadata {
    private(set) var metadata: BriefingMetadata
    /// Where each field was found.
    private(set) var sources: [MetadataField: MetadataSource]
    private var claims: MetadataClaims
    private let head: PageHead
    private let givenAddress: String?
    /// The article's text, where the page's data state it.
    let articleBody: String?

    init(_ document: Document, removals: ElementRemovals, address: String?) {
        head = PageHead(of: document)
        givenAddress = address
        claims = MetadataClaims()
        MetaElements.read(head, into: &claims)
        let data = StructuredData(scripts: head.structuredData, in: document)
        Self.read(data, into: &claims)
        articleBody = data.article?.body
        MarkupMetadata(document: document, head: head, removals: removals).read(into: &claims)
        let choice = MetadataChoice(claims: claims, head: head, address: address)
        (metadata, sources) = (choice.metadata, choice.sources)
    }

    /// The page's own address, against which others are resolved.
    var address: [UInt8]? { metadata.url.map { Array($0.utf8) } }

    /// Takes the author and the date from the text, where nothing else names them.
    mutating func read(_ text: TextMetadata) {
        guard metadata.authors.isEmpty || metadata.issued == nil else { return }
        for byline in text.bylines { claims.add(byline, to: .author, from: .text) }
        for date in text.dates { claims.add(date, to: .issued, from: .text) }
        let choice = MetadataChoice(claims: claims, head: head, address: givenAddress)
        (metadata, sources) = (choice.metadata, choice.sources)
    }

    private static func read(_ data: StructuredData, into claims: inout MetadataClaims) {
        claims.add(data.siteName, to: .siteName, from: .structuredData)
        guard let article = data.article else { return }
        claims.add(article.headline ?? article.name, to: .title, from: .structuredData)
        for name in data.authorNames { claims.add(name, to: .author, from: .structuredData) }
        claims.add(article.published, to: .issued, from: .structuredData)
        claims.add(article.modified, to: .modified, from: .structuredData)
        claims.add(article.language, to: .language, from: .structuredData)
        claims.add(article.summary, to: .abstract, from: .structuredData)
        claims.add(article.address, to: .address, from: .structuredData)
        for keyword in article.keywords { claims.add(keyword, to: .keyword, from: .structuredData) }
    }
}
