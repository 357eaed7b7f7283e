import Model
import Text

/// Chooses among what the sources of a page say, field by field.
struct MetadataChoice {
    private(set) var metadata = BriefingMetadata()
    private(set) var sources: [MetadataField: MetadataSource] = [:]

    init(claims: MetadataClaims, head: PageHead, address: String?) {
        chooseSite(claims)
        chooseAddress(claims, head: head, given: address)
        let site = SiteNames(claims.about(.siteName).map(\.value), address: metadata.url)
        if let title = TitleChoice.choose(claims.about(.title), site: site) { take(title, .title, \.title) }
        chooseAuthors(claims, site: site)
        chooseDates(claims)
        chooseRest(claims, head: head)
    }

    private mutating func take(
        _ claim: MetadataClaim, _ field: MetadataField, _ path: WritableKeyPath<BriefingMetadata, String?>
    ) {
        metadata[keyPath: path] = claim.value
        sources[field] = claim.source
    }

    private mutating func chooseSite(_ claims: MetadataClaims) {
        let all = claims.about(.siteName)
        if let name = all.first(where: { $0.source == .openGraph }) ?? all.first {
            take(name, .siteName, \.containerTitle)
        }
    }

    private mutating func chooseAddress(_ claims: MetadataClaims, head: PageHead, given: String?) {
        let candidates = [given, head.canonical].compactMap { $0 } + claims.about(.address).map(\.value)
        metadata.url = candidates.first { BaseAddress(Array($0.utf8)) != nil }
    }

    private mutating func chooseAuthors(_ claims: MetadataClaims, site: SiteNames) {
        guard let (names, source) = AuthorChoice.choose(claims.about(.author), site: site) else { return }
        metadata.authors = names
        sources[.author] = source
    }

    private mutating func chooseDates(_ claims: MetadataClaims) {
        for claim in claims.about(.issued) {
            guard let date = PageDate.date(claim.value) else { continue }
            metadata.issued = date
            sources[.issued] = claim.source
            break
        }
        if metadata.issued == nil, let date = metadata.url.flatMap({ PageDate.date(inAddress: $0) }) {
            metadata.issued = date
            sources[.issued] = .address
        }
        for claim in claims.about(.modified) {
            guard let date = PageDate.date(claim.value) else { continue }
            metadata.modified = date
            sources[.modified] = claim.source
            break
        }
    }

    private mutating func chooseRest(_ claims: MetadataClaims, head: PageHead) {
        let languages = [head.language].compactMap { $0 } + claims.about(.language).map(\.value)
        metadata.language = languages.lazy.compactMap(LanguageTag.tag).first
        if let abstract = claims.about(.abstract).first { take(abstract, .abstract, \.abstract) }
        var seen: Set<String> = []
        metadata.keywords = claims.about(.keyword).map(\.value).filter {
            $0.utf8.count < 100 && seen.insert($0).inserted
        }
    }
}

/// Language tags as pages write them.
enum LanguageTag {
    /// The BCP 47 tag, `en-GB` for `en_GB`; absent where it is none.
    static func tag(_ text: String) -> String? {
        let parts = text.trimmingWhitespace.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(\.isLetter)
        else {
            return nil
        }
        let rest = parts.dropFirst().prefix(3).filter { $0.utf8.allSatisfy(\.isAlphanumeric) && $0.utf8.count <= 8 }
        return ([language.lowercased()] + rest.map { $0.utf8.count == 2 ? $0.uppercased() : $0 }).joined(separator: "-")
    }
}
