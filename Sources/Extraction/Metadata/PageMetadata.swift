import HTML
import Model
import Text

/// Reads what a page says about its article.
struct PageMetadata {
    let metadata: BriefingMetadata
    /// Where each field was found.
    let sources: [MetadataField: MetadataSource]
    /// The article's own text, where schema.org data holds it.
    let statedBody: String?

    init(_ document: Document, address: String?) {
        let head = PageHead(of: document)
        let data = StructuredData(scripts: head.structuredData, in: document)
        var claims = MetadataClaims()
        MetaElements.read(head, into: &claims)
        Self.read(data, into: &claims)
        MarkupMetadata(document: document, head: head).read(into: &claims)
        let choice = MetadataChoice(claims: claims, head: head, address: address)
        metadata = choice.metadata
        sources = choice.sources
        statedBody = data.article?.body ?? data.entities.compactMap(\.body).first
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
