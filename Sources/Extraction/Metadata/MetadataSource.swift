import Model

/// Where a page says something about its article.
public enum MetadataSource: String, Sendable, CaseIterable {
    /// schema.org, as JSON-LD.
    case structuredData = "json-ld"
    /// The tags of HighWire Press that scholarly archives and Zotero read.
    case highwire = "citation-tags"
    /// Open Graph and its `article:` properties.
    case openGraph = "open-graph"
    /// Dublin Core.
    case dublinCore = "dublin-core"
    /// Other `meta` elements.
    case metaElement = "meta-element"
    /// schema.org and microformats in the markup, and classes that name nothing but one thing.
    case markup
    /// The article's own heading.
    case heading
    /// A `time` element, or an element called `entry-date`.
    case dateElement = "date-element"
    /// An element called `byline` or `author`.
    case byline
    /// The text itself.
    case text = "text-around"
    /// A `time` element or one called the date that stands far from the article's heading.
    case otherDate = "other-date-element"
    /// The page's own address.
    case address
    /// The link to the page's canonical address.
    case canonicalLink = "canonical-link"
    /// What the program that saved the page wrote into it.
    case saverMark = "saver-mark"
    /// The page's base element.
    case baseAddress = "base-element"
    /// The language attribute of the page.
    case pageLanguage = "page-language"
    /// The `title` element, which nearly always names the site as well.
    case titleElement = "title-element"
    /// A heading that may be the article's or anything else's.
    case otherHeading = "other-heading"

    /// What it is, in one sentence.
    public var meaning: String {
        switch self {
        case .structuredData: "schema.org data about the article: JSON-LD."
        case .highwire: "The tags that scholarly archives and Zotero read: citation_title, citation_author."
        case .openGraph: "Open Graph: og:title, article:published_time."
        case .dublinCore: "Dublin Core: dc.title, dcterms.created."
        case .metaElement: "Other meta elements: author, date, twitter:title, parsely-author."
        case .markup: "schema.org and microformats in the markup: itemprop, rel=author, p-author."
        case .heading: "The article's own heading: marked as its title, or the only first heading; one that leads home."
        case .dateElement: "A time element, or an element that is called the date."
        case .byline: "An element that is called byline or author."
        case .text: "A line beside the text: By Ada Lovelace, 12 May 2019."
        case .otherDate: "A date element that stands far from the heading."
        case .address: "The day in the page's address: /2019/05/12/."
        case .canonicalLink: "The link to the canonical address."
        case .saverMark: "A mark of the program that saved the page, such as SingleFile's comment."
        case .baseAddress: "The base element, against which the page's addresses are read."
        case .pageLanguage: "The lang attribute of the page."
        case .titleElement: "The title element, without the site's name."
        case .otherHeading: "A heading that may be the article's."
        }
    }
}

/// The fields that a page states about its article, by their keys in `sitegen extract`.
public enum MetadataField: String, Sendable, CaseIterable {
    case title, authors, issued, modified, siteName
    case address = "URL"
    case language
    case keywords, abstract

    /// A value as long as one of the field may be; absent where an address is longer, of which no part leads anywhere.
    /// Of summaries and lists of authors, ``ArticleLimits`` and ``AuthorNames`` cut what is too long.
    func bounded(_ value: String) -> String? {
        let limit: Int
        switch self {
        case .title: limit = Limits.title.value
        case .siteName: limit = Limits.name.value
        case .address: return value.utf8.count <= Address.maximumLength ? value : nil
        case .authors, .issued, .modified, .language, .keywords, .abstract: return value
        }
        return value.utf8.count <= limit ? value : value.cut(toBytes: limit) + "…"
    }

    /// The sources that a field is taken from, the most trusted first; those that are not named never state it.
    ///
    /// What was written for machines to cite the article comes before what was written for a preview or for a search
    /// engine, and that before what is only seen. The title is the exception: the heading that a reader sees above the
    /// text is the title that others cite, while previews are often given another one. The day that the page shows
    /// corrects the one for machines where they are neighbours, since those are often in Universal Time; see
    /// ``DateChoice``.
    public var trust: [MetadataSource] {
        switch self {
        case .title:
            [
                .structuredData, .highwire, .heading, .markup, .openGraph, .dublinCore, .metaElement, .titleElement,
                .otherHeading,
            ]
        case .authors:
            [.structuredData, .highwire, .openGraph, .dublinCore, .metaElement, .markup, .byline, .text]
        case .issued, .modified:
            [
                .structuredData, .highwire, .openGraph, .dublinCore, .metaElement, .markup, .dateElement, .text,
                .otherDate, .address,
            ]
        case .siteName: [.openGraph, .structuredData, .highwire, .dublinCore, .metaElement, .heading]
        case .address: [.canonicalLink, .structuredData, .openGraph, .saverMark, .baseAddress]
        case .language: [.pageLanguage, .structuredData, .highwire, .openGraph, .dublinCore, .metaElement, .text]
        case .keywords, .abstract: [.structuredData, .highwire, .openGraph, .dublinCore, .metaElement]
        }
    }
}
