import Model
import Text

/// Chooses among what the sources of a page say, field by field.
struct MetadataChoice {
    private(set) var metadata = BriefingMetadata()
    /// What was taken from where, and what else was said, field by field.
    private(set) var statements: [MetadataStatement] = []
    private let claims: MetadataClaims

    /// - Parameter address: the page's address where the editor gives it, which is believed before all others.
    init(claims: MetadataClaims, address: String?) {
        self.claims = claims
        chooseText(.siteName, \.containerTitle, of: Self.siteName)
        let urls = claims.about(.address).filter { BaseAddress(Array($0.value.utf8)) != nil }
        metadata.url = address.flatMap { BaseAddress(Array($0.utf8)) == nil ? nil : $0 } ?? urls.first?.value
        let site = SiteNames(siteNames, address: metadata.url)
        chooseTitle(site)
        chooseAuthors(site)
        chooseDates()
        if address == nil { state(.address, [metadata.url], urls.first?.source) }
        chooseText(.language, \.language, of: { LooseLanguage.tag($0) })
        chooseText(.abstract, \.abstract)
        chooseKeywords()
    }

    /// The names of the site. A page that gives its title for one besides has but one name.
    private var siteNames: [String] {
        let names = claims.about(.siteName).filter { Self.siteName($0.value) != nil }
        let titles = claims.about(.title).filter { $0.source != .otherHeading }.map { SiteNames.compact($0.value) }
        return names.enumerated().filter { place, name in
            // Nor is a site called by a whole sentence that is the title.
            place == 0 && (name.source != .metaElement || name.value.split(separator: " ").count < 5)
                || !titles.contains(SiteNames.compact(name.value))
        }.map(\.element.value)
    }

    /// The name of a site; an address and the word for its first page are none.
    private static func siteName(_ text: String) -> String? {
        let isPlace = ["home", "homepage", "startseite", "accueil", "inicio"].contains(text.lowercased())
        return text.contains("://") || isPlace ? nil : text
    }

    private mutating func chooseTitle(_ site: SiteNames) {
        guard let title = TitleChoice.choose(claims.about(.title), site: site) else { return }
        metadata.title = title.value
        state(.title, [title.value], title.source)
    }

    private mutating func chooseAuthors(_ site: SiteNames) {
        guard let (names, source) = AuthorChoice.choose(claims.about(.authors), site: site) else { return }
        metadata.authors = names
        state(.authors, names, source)
    }

    private mutating func chooseDates() {
        var issued = claims.about(.issued)
        if let date = metadata.url.flatMap({ PageDate.date(inAddress: $0) }) {
            issued.append(MetadataClaim(value: date.text, source: .address))
        }
        if let found = DateChoice.choose(issued) {
            metadata.issued = found.date
            state(.issued, [found.date.text], found.source)
        }
        for claim in claims.about(.modified) {
            guard let date = PageDate.date(claim.value) else { continue }
            metadata.modified = date
            state(.modified, [date.text], claim.source)
            break
        }
    }

    private mutating func chooseKeywords() {
        var seen: Set<String> = []
        let keywords = claims.about(.keywords).filter { $0.value.utf8.count < 100 && seen.insert($0.value).inserted }
        metadata.keywords = keywords.map(\.value)
        for source in MetadataField.keywords.trust {
            let values = keywords.filter { $0.source == source }.map(\.value)
            if !values.isEmpty {
                statements.append(statement(.keywords, values.joined(separator: ", "), source, isTaken: true))
            }
        }
    }

    /// Takes the most trusted value that `read` can read.
    private mutating func chooseText(
        _ field: MetadataField, _ path: WritableKeyPath<BriefingMetadata, String?>,
        of read: (String) -> String? = { $0 }
    ) {
        for claim in claims.about(field) {
            guard let value = read(claim.value) else { continue }
            metadata[keyPath: path] = value
            return state(field, [value], claim.source)
        }
    }

    // MARK: What is said of the choice

    /// How many of the values not taken are told.
    private static let greatestCount = 8

    private mutating func state(_ field: MetadataField, _ values: [String?], _ source: MetadataSource?) {
        let values = values.compactMap { $0 }
        guard let source, !values.isEmpty else { return }
        statements += values.map { statement(field, $0, source, isTaken: true) }
        var told = Set(values)
        for claim in claims.about(field) where told.count < values.count + Self.greatestCount {
            if told.insert(claim.value).inserted {
                statements.append(statement(field, claim.value, claim.source, isTaken: false))
            }
        }
    }

    private func statement(
        _ field: MetadataField, _ value: String, _ source: MetadataSource, isTaken: Bool
    ) -> MetadataStatement {
        MetadataStatement(field: field.rawValue, value: value, source: source.rawValue, isTaken: isTaken)
    }
}
