/// Chooses the authors among what a page says of them.
struct AuthorChoice {
    private let lists: [(names: [String], source: MetadataSource)]

    /// The names that the most trusted source gives that gives any, and that source. The site's own name counts only
    /// where there is no other: a blog may be called like its author.
    ///
    /// Two things correct that source: a login name gives way to the same name written out, and a list that has all its
    /// names and others gives the others too.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> (names: [String], source: MetadataSource)? {
        let choice = AuthorChoice(claims, site: site) { !site.contains($0) }
        if let found = choice.found { return found }
        return AuthorChoice(claims.filter(isPlain), site: SiteNames([], address: nil)) { _ in true }.found
    }

    /// Whether a claim says outright that somebody is the author, be it the site: in a field for authors, or after `By`.
    private static func isPlain(_ claim: MetadataClaim) -> Bool {
        switch claim.source {
        case .byline, .text: AuthorNames.hasOpener(claim.value)
        default: true
        }
    }

    private init(_ claims: [MetadataClaim], site: SiteNames, where isAuthor: (String) -> Bool) {
        lists = MetadataField.authors.trust.map { source in
            var names: [String] = []
            for claim in claims where claim.source == source {
                for name in Self.names(in: claim, site: site)
                where isAuthor(name) && !names.contains(where: { SiteNames.areAlike($0, name) }) {
                    names.append(name)
                }
                // On the page, what is first called a byline is the article's.
                if Self.isSeen(source), !names.isEmpty { break }
            }
            return (names, source)
        }.filter { !$0.names.isEmpty }
    }

    private static func names(in claim: MetadataClaim, site: SiteNames) -> [String] {
        switch claim.source {
        case .highwire, .dublinCore: AuthorNames.names(inverted: claim.value, site: site)
        default: AuthorNames.names(in: claim.value, site: site)
        }
    }

    private static func isSeen(_ source: MetadataSource) -> Bool {
        source == .markup || source == .byline || source == .text
    }

    private var found: (names: [String], source: MetadataSource)? {
        guard let best = lists.first else { return nil }
        if let longer = lists.first(where: { extends($0.names, best.names) }) { return longer }
        if best.names.count == 1, let name = best.names.first, !name.contains(" "),
            let written = lists.first(where: { list in
                list.names.count == 1 && list.names[0].contains(" ") && SiteNames.areAlike(list.names[0], name)
            })
        {
            return written
        }
        return best
    }

    /// Whether a list has all names of a shorter one, and the others are persons' names.
    private func extends(_ names: [String], _ shorter: [String]) -> Bool {
        names.count > shorter.count
            && shorter.allSatisfy { name in names.contains { SiteNames.areAlike($0, name) } }
            && names.allSatisfy(AuthorNames.isFullName)
    }
}
