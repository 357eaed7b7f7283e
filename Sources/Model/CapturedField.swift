/// What a key at the head of a captured text tells of it, in the words of the programs that write such heads: site
/// generators, web clippers, note programs, reader services.
///
/// This is the one list of these words. Front matter is read by it, and so are the lists of keys that stand in a text.
public enum CapturedField: Sendable, CaseIterable {
    case title, author, published, date, year, modified, saved, created, address, archive, siteName, language, abstract
    case keywords

    /// The field that a key tells of, in any spelling: `canonicalURL`, `canonical_url`, `Canonical URL`.
    public init?(key: String) {
        guard let field = Self.fields[Self.normalised(key)] else { return nil }
        self = field
    }

    /// The names of the field in small letters without marks, the most telling first.
    public var names: [Substring] { words.split(separator: " ") }

    /// A key in small letters, without what stands between its words.
    public static func normalised(_ key: String) -> String {
        String(
            key.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    private static let fields: [String: CapturedField] = {
        var fields: [String: CapturedField] = [:]
        for field in allCases {
            for name in field.names where fields[String(name)] == nil { fields[String(name)] = field }
        }
        return fields
    }()

    private var words: String {
        switch self {
        case .title: "title fulltitle headline name"
        case .author: "author authors byline by creator creators writer writers dccreator authorname writtenby"
        case .published:
            """
            published datepublished publishedat publishedtime publisheddate publisheddatetime publishedon pubdate \
            publicationdate publishdate posted postedon postdate dateissued issued firstpublished
            """
        case .date: "date datetime day"
        case .year: "year"
        case .modified: "modified lastmod updated lastmodifiedat updatedat datemodified lastupdated modifieddate"
        case .saved:
            """
            accessed saved savedat datesaved saveddate clipped clippedat dateclipped captured capturedat retrieved \
            downloaded dateadded addedat added dateaccessed accessdate datearchived archivedat
            """
        case .created: "created createdat datecreated creationdate"
        case .address:
            """
            url canonical canonicalurl source sourceurl urlsource originalurl original link uri href permalink externalurl \
            pageurl weburl articleurl origin website savedfrom
            """
        case .archive: "archiveurl archive archivedurl archiveduri wayback snapshot"
        case .siteName: "containertitle site sitename publication journal newspaper source website publishername"
        case .language: "language lang locale"
        case .abstract: "abstract description summary excerpt"
        case .keywords: "keyword keywords tags tag categories topics"
        }
    }
}
