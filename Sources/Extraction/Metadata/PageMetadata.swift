import HTML
import Model
import Text

/// What a page says about its article, and which of it is believed: see ``MetadataField/trust``.
struct PageMetadata {
    private(set) var metadata: BriefingMetadata
    /// Where each field was found, and what else was said of it.
    private(set) var statements: [MetadataStatement]
    private var claims: MetadataClaims
    private let givenAddress: String?
    private let page: CopiedPage
    /// The article's text, where the page's data state it.
    let articleBody: String?
    /// The elements beside the article that are about it, though they are no part of its text.
    let ownAsides: [Range<Int>]

    init(_ document: Document, removals: ElementRemovals, address: String?, savedFrom: String? = nil) {
        let head = PageHead(of: document)
        givenAddress = address
        claims = MetadataClaims()
        MetaElements.read(head, into: &claims)
        claims.add(shown: head.canonical, to: .address, from: .canonicalLink)
        claims.add(shown: head.language, to: .language, from: .pageLanguage)
        let data = StructuredData(scripts: head.structuredData, in: document)
        articleBody = data.article?.body
        Self.read(data, into: &claims)
        let markup = MarkupMetadata(document, head: head, removals: removals)
        ownAsides = markup.surroundings.ownAsides
        markup.read(into: &claims)
        page = CopiedPage(document, head, savedFrom: savedFrom, into: &claims)
        let choice = MetadataChoice(claims: claims, address: address)
        (metadata, statements) = (choice.metadata, choice.statements)
        addCopy()
    }

    /// Adds what is known of the copy that was saved.
    private mutating func addCopy() {
        metadata.archiveURL = page.copy
        metadata.accessed = page.accessed
    }

    /// Whether the page is a copy in an archive, so that its links lead to copies too.
    var isCopy: Bool { page.copy != nil }

    /// The address that others are resolved against: the page's base, else its own address.
    var address: [UInt8]? { (page.base ?? metadata.url).map { Array($0.utf8) } }

    /// What the page says of itself, without the address that the editor gives; `nil` where none is given. Identifiers are
    /// made of this, so that an address in a sidecar moves no page.
    var uncorrected: BriefingMetadata? {
        givenAddress == nil ? nil : MetadataChoice(claims: claims, address: nil).metadata
    }

    /// Whether the author or the date has to be looked for in the text.
    var isIncomplete: Bool { metadata.authors.isEmpty || metadata.issued == nil || isDayDoubtful }

    /// Whether the day comes from far away: a line by the heading may give another.
    private var isDayDoubtful: Bool {
        let sources: Set<String> = [MetadataSource.otherDate.rawValue, MetadataSource.address.rawValue]
        return statements.contains {
            $0.isTaken && $0.field == MetadataField.issued.rawValue && sources.contains($0.source)
        } || metadata.issued.map { $0.text.utf8.count < 10 } ?? false
    }

    /// Takes the author and the date from the text, where nothing else names them.
    mutating func read(_ text: TextMetadata) {
        for byline in text.bylines { claims.add(shown: byline, to: .authors, from: .text) }
        for date in text.changes { claims.add(shown: date, to: .modified, from: .text) }
        for date in text.firstDates + text.dates + text.months { claims.add(shown: date, to: .issued, from: .text) }
        let choice = MetadataChoice(claims: claims, address: givenAddress)
        (metadata, statements) = (choice.metadata, choice.statements)
        addCopy()
    }

    private static func read(_ data: StructuredData, into claims: inout MetadataClaims) {
        claims.add(data.siteName, to: .siteName, from: .structuredData)
        guard let article = data.article else { return }
        claims.add(article.headline, to: .title, from: .structuredData)
        // The name of a page is what its title element says, the site's name and all; that of a recipe is the recipe's.
        claims.add(article.name, to: .title, from: article.isText ? .structuredData : .metaElement)
        for name in data.authorNames { claims.add(name, to: .authors, from: .structuredData) }
        claims.add(article.published, to: .issued, from: .structuredData)
        claims.add(article.modified, to: .modified, from: .structuredData)
        claims.add(article.language, to: .language, from: .structuredData)
        claims.add(article.summary, to: .abstract, from: .structuredData)
        claims.add(article.address, to: .address, from: .structuredData)
        for keyword in article.keywords { claims.add(keyword, to: .keywords, from: .structuredData) }
    }
}
