/// Where a page says something about its article, in the order of trust: what was written for machines to cite the
/// article comes before what was written for a preview, and that before what is only seen.
enum MetadataSource: Int, Comparable, Sendable, CaseIterable {
    /// schema.org, as JSON-LD.
    case structuredData
    /// The tags of HighWire Press that scholarly archives and Zotero read: `citation_title`.
    case highwire
    /// Open Graph and its `article:` properties.
    case openGraph
    /// Dublin Core: `dc.title`.
    case dublinCore
    /// Other `meta` elements: `author`, `parsely-pub-date`.
    case metaElement
    /// schema.org and microformats in the markup: `itemprop`, `rel="author"`, `p-author`.
    case markup
    /// The heading above the text.
    case heading
    /// A `time` element, or an element called `entry-date`.
    case dateElement
    /// An element called `byline` or `author`.
    case byline
    /// The text itself: `By Ada Lovelace`, `12 May 2019`.
    case text
    /// The page's own address: `/2019/05/12/`.
    case address
    /// The `title` element, which nearly always names the site as well.
    case titleElement

    static func < (left: MetadataSource, right: MetadataSource) -> Bool { left.rawValue < right.rawValue }
}

/// What was said, and where.
struct MetadataClaim: Sendable, Equatable {
    let value: String
    let source: MetadataSource
}

/// The fields that a page states about its article.
enum MetadataField: String, Sendable, CaseIterable {
    case title, author, issued, modified, siteName, address, language, keyword, abstract
}

/// All that a page says about its article, field by field, in the order in which it was found.
struct MetadataClaims: Sendable {
    private var claims: [MetadataField: [MetadataClaim]] = [:]

    /// Notes what a source says; nothing that is blank.
    mutating func add(_ value: String?, to field: MetadataField, from source: MetadataSource) {
        guard let value, let text = MarkupText.text(value) else { return }
        claims[field, default: []].append(MetadataClaim(value: text, source: source))
    }

    /// The claims about a field, the most trusted first, those of one source in the order of the page.
    func about(_ field: MetadataField) -> [MetadataClaim] {
        (claims[field] ?? []).enumerated()
            .sorted { ($0.element.source, $0.offset) < ($1.element.source, $1.offset) }
            .map(\.element)
    }
}
