import Model
import Text

/// The head of a briefing's page. A captured article's describes the original, as reference managers are meant to cite
/// that; an editor's own describes itself.
///
/// A copy shown whole is kept out of search engines, which should find the original; excerpts and citations are the
/// archive's own contribution and may be listed.
struct BriefingHead {
    let page: BriefingPage

    /// The address of the page itself.
    private let own: String?
    /// The language of the text.
    private let language: String?

    init(_ page: BriefingPage) {
        self.page = page
        let site = page.edition.site
        own = page.address.absolute(base: site.baseURL)
        language =
            LanguageTag.valid(page.entry.briefing.metadata.language) ?? (page.entry.isCaptured ? nil : site.language)
    }

    private var entry: BriefingEntry { page.entry }
    private var metadata: BriefingMetadata { entry.briefing.metadata }
    private var site: Site { page.edition.site }
    private var source: String? { entry.isCaptured ? entry.publisherName : site.title }

    var head: PageHead {
        var head = PageHead(entry.briefing.title, description: entry.summary)
        head.original = page.original
        head.isIndexed = entry.isIndexed
        head.type = "article"
        head.metadata = referenceManagerTags
        if let day = page.listed.machineDate { head.properties.append(("article:published_time", day)) }
        head.properties += metadata.authors.map { ("article:author", $0) }
        head.structuredData = structuredData
        return head
    }

    /// Zotero's item type: it decides before all other tags.
    private var itemType: String {
        guard entry.isCaptured else { return "blogPost" }
        return switch page.edition.publisher(ofBriefing: page.index)?.publisher.kind {
        case .newsOrganisation: "newspaperArticle"
        case .researchOrganisation, .nonGovernmentalOrganisation, .company: "blogPost"
        default: "webpage"
        }
    }

    /// Highwire and Dublin Core tags, as Zotero's embedded-metadata translator reads them.
    private var referenceManagerTags: [(name: String, content: String)] {
        var tags = [("z:itemType", itemType), ("citation_title", entry.briefing.title)]
        tags += metadata.authors.map { ("citation_author", $0) }
        if let day = page.listed.machineDate {
            tags.append(
                ("citation_publication_date", String(decoding: day.utf8.map { $0 == 0x2D ? 0x2F : $0 }, as: UTF8.self)))
        }
        let link = entry.isCaptured ? page.original : own
        let optional: [(String, String?)] = [
            ("citation_journal_title", itemType == "newspaperArticle" ? source : nil),
            ("citation_language", language), ("citation_public_url", link),
            ("dcterms.title", entry.briefing.title), ("dcterms.date", page.listed.machineDate),
            ("dcterms.publisher", source), ("dcterms.language", language), ("dcterms.identifier", link),
            ("dcterms.rights", metadata.rights),
        ]
        tags += optional.compactMap { name, content in content.map { (name, $0) } }
        tags += metadata.authors.map { ("dcterms.creator", $0) }
        return tags.filter { !$0.1.isEmpty }.map { (name: $0.0, content: $0.1) }
    }

    // MARK: schema.org

    private var structuredData: JSONText {
        var members: [(String, JSONText)] = [
            ("@context", .string("https://schema.org")), ("@type", .string("Article")),
        ]
        members += JSONText.member("@id", own)
        members += JSONText.member("url", own)
        members.append(("headline", .string(entry.briefing.title)))
        members += dates + JSONText.member("inLanguage", language) + authors
        members.append(("isPartOf", collection))
        if entry.isCaptured { members.append(("isBasedOn", originalWork)) }
        let about = mentioned
        if !about.isEmpty { members.append(("mentions", .array(about))) }
        return .object(members)
    }

    private var dates: [(String, JSONText)] {
        JSONText.member("datePublished", page.listed.machineDate)
            + JSONText.member("dateModified", metadata.modified?.markupDate)
    }

    private var authors: [(String, JSONText)] {
        metadata.authors.isEmpty
            ? []
            : [
                (
                    "author",
                    .array(metadata.authors.map { .object([("@type", .string("Person")), ("name", .string($0))]) })
                )
            ]
    }

    private var collection: JSONText {
        .object(
            [("@type", .string("Collection")), ("name", .string(site.title))]
                + JSONText.member("url", SiteAddress.home.absolute(base: site.baseURL)))
    }

    private var originalWork: JSONText {
        var members: [(String, JSONText)] = [
            ("@type", .string("Article")), ("headline", .string(entry.briefing.title)),
        ]
        members += JSONText.member("url", page.original) + dates + authors
        members += JSONText.member("archivedAt", WebAddress.link(metadata.archiveURL))
        if let name = entry.publisherName {
            members.append(("publisher", .object([("@type", .string("Organization")), ("name", .string(name))])))
        }
        return .object(members)
    }

    private var mentioned: [JSONText] {
        let inText = page.named.filter { $0.count > 0 && page.edition.exists($0.authority) }
        return inText.sorted { $0.authority < $1.authority }.map { named in
            .object(
                [("@type", .string("Thing")), ("name", .string(named.name))]
                    + JSONText.member("url", SiteAddress.authority(named.authority).absolute(base: site.baseURL)))
        }
    }
}
