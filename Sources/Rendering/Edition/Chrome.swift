import Model

/// What stands around every page: the same for all pages of one depth and one part of the site, so made once for each.
struct Chrome: Sendable {
    private struct Key: Hashable {
        let root: String
        let section: SiteSection?
        let isCurrent: Bool
    }

    private let site: Site
    private let pages: [SitePage]
    private let assets: AssetFolder
    private var made: [Key: Context] = [:]

    init(site: Site, pages: [SitePage], assets: AssetFolder) {
        (self.site, self.pages, self.assets) = (site, pages, assets)
        for depth in 0...6 {
            let root = String(repeating: "../", count: depth)
            for section in SiteSection.allCases.map({ $0 as SiteSection? }) + [nil] {
                for isCurrent in [true, false] {
                    let key = Key(root: root, section: section, isCurrent: isCurrent)
                    made[key] = make(key)
                }
            }
        }
    }

    /// The names that the layout uses, for a page.
    func context(on page: SiteAddress, section: SiteSection?) -> Context {
        let key = Key(root: page.root, section: section, isCurrent: section.map { $0.address == page } ?? false)
        return made[key] ?? make(key)
    }

    private func make(_ key: Key) -> Context {
        // Any page at this depth has the same links.
        let page = SiteAddress(path: key.root.replacing("../", with: "x/") + "x")
        let hasAboutPage = pages.contains { $0.id == "about" }
        let navigation = SiteSection.allCases.filter { $0 != .about || hasAboutPage }.map { item -> Context in
            [
                "label": .text(item.rawValue), "href": .text(page.href(to: item.address)),
                "is-current": .flag(item == key.section && key.isCurrent),
                "is-within": .flag(item == key.section && !key.isCurrent),
            ]
        }
        let chrome: Context = [
            "language": .text(LanguageTag.valid(site.language) ?? "en"), "site-title": .text(site.title),
            "home": .text(page.href(to: .home)), "data-page": .text(page.href(to: .data)),
            "state-page": .text(page.href(to: .state)), "search-page": .text(page.href(to: .search)),
            "navigation": .list(navigation),
            "editors-pages": .list(
                pages.map { ["label": .text($0.title), "href": .text(page.href(to: .page($0.id)))] }),
            "site-feed": site.baseURL.isEmpty ? .absent : .text(page.href(to: .home.below("feed.xml"))),
        ]
        return chrome.merging(assets.context(from: page))
    }
}
