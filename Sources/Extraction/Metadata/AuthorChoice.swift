/// Chooses the authors among what a page says of them.
struct AuthorChoice {
    private let lists: [(names: DistinctNames, source: MetadataSource)]
    /// The names that the line by the heading links.
    private let linked: DistinctNames
    private let linkedSource: MetadataSource

    /// The names that the most trusted source gives that gives any, and that source. The site's own name counts only
    /// where there is no other: a blog may be called like its author.
    ///
    /// Three things correct that source: a login name gives way to the same name written out; a list that has all its names
    /// and others gives the others too; and where the line by the heading links full names of which the data has none, the
    /// data names who put the article up.
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
        var linked = DistinctNames()
        var linkedSource = MetadataSource.markup
        // A line that links the names, or an element that holds nothing else, comes before one that is only called a byline.
        if let claim = claims.first(where: \.isNear) {
            linkedSource = claim.source
            for name in Self.names(in: claim, site: site) where isAuthor(name) { linked.insert(name) }
        }
        (self.linked, self.linkedSource) = (linked, linkedSource)
        lists = MetadataField.authors.trust.map { source in
            var names = DistinctNames()
            for claim in claims where claim.source == source && !names.isFull {
                for name in Self.names(in: claim, site: site) where isAuthor(name) { names.insert(name) }
                // On the page, what is first called a byline is the article's.
                if Self.isSeen(source), !names.list.isEmpty { break }
            }
            return (names, source)
        }.filter { !$0.names.list.isEmpty }
    }

    private static func names(in claim: MetadataClaim, site: SiteNames) -> [String] {
        switch claim.source {
        case .highwire, .dublinCore: AuthorNames.names(inverted: claim.value, site: site)
        case .byline: AuthorNames.names(shown: claim.value, site: site)
        default: AuthorNames.names(in: claim.value, site: site)
        }
    }

    private static func isSeen(_ source: MetadataSource) -> Bool {
        source == .markup || source == .byline || source == .text
    }

    private var found: (names: [String], source: MetadataSource)? {
        guard let best = lists.first else { return nil }
        if !Self.isSeen(best.source), best.names.list.count == 1, isOfOthers(best.names) {
            return (linked.list, linkedSource)
        }
        let (names, source) = lists.first { extends($0.names, best.names) } ?? writtenOut(best.names) ?? best
        return (names.list, source)
    }

    /// Whether the line by the heading links full names, and none of these.
    private func isOfOthers(_ names: DistinctNames) -> Bool {
        !linked.list.isEmpty && linked.list.allSatisfy(AuthorNames.isFullName) && linked.areApart(from: names)
    }

    /// The list whose only name is a login name written out.
    private func writtenOut(_ login: DistinctNames) -> (names: DistinctNames, source: MetadataSource)? {
        guard login.list.count == 1, let name = login.list.first, !name.contains(" ") else { return nil }
        return lists.first { list in
            list.names.list.count == 1 && list.names.list[0].contains(" ") && list.names.contains(login)
        }
    }

    /// Whether a list has all names of a shorter one, and the others are persons' names.
    private func extends(_ names: DistinctNames, _ shorter: DistinctNames) -> Bool {
        names.list.count > shorter.list.count && names.contains(shorter)
            && names.list.allSatisfy(AuthorNames.isFullName)
    }
}
