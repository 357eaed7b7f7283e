import Model

/// One page before its template is filled in.
struct Page {
    /// Where it goes.
    let address: SiteAddress
    /// The template of its kind.
    let template: String
    /// What its head says.
    let head: PageHead
    /// The part of the site it belongs to.
    var section: SiteSection?
    /// What its template sees.
    let context: Context
}

/// The parts of the site that the navigation names, in its order.
enum SiteSection: String, CaseIterable {
    case briefings = "Briefings"
    case actors = "Actors"
    case agreements = "Agreements"
    case publishers = "Publishers"
    case search = "Search"
    case about = "About"

    var address: SiteAddress {
        switch self {
        case .briefings: .briefings
        case .actors: .actors
        case .agreements: .agreements
        case .publishers: .publishers
        case .search: .search
        case .about: .page("about")
        }
    }
}

extension Edition {
    /// A page as a file of the site: made when it is written.
    func output(_ address: SiteAddress, _ page: @escaping @Sendable (Edition) throws -> Page) -> Output {
        Output(path: address.path) { [self] in try Array(html(of: page(self)).utf8) }
    }

    /// A page's HTML.
    func html(of page: Page) throws -> String {
        var root = chrome(on: page.address, section: page.section).merging(
            page.head.context(in: self, on: page.address))
        root["page"] = .section(page.context)
        return try templates.render(page.template, root)
    }

    /// What stands around every page.
    private func chrome(on page: SiteAddress, section: SiteSection?) -> Context {
        let sections = SiteSection.allCases.filter { $0 != .about || hasAboutPage }
        let navigation = sections.map { item -> Context in
            [
                "label": .text(item.rawValue), "href": .text(page.href(to: item.address)),
                "is-current": .flag(item == section && page == item.address),
                "is-within": .flag(item == section && page != item.address),
            ]
        }
        let pages = archive.pages.map { item -> Context in
            ["label": .text(item.title), "href": .text(page.href(to: .page(item.id)))]
        }
        let chrome: Context = [
            "language": .text(LanguageTag.valid(site.language) ?? "en"), "site-title": .text(site.title),
            "site-description": .optional(site.description), "root": .text(page.root),
            "home": .text(page.href(to: .home)), "data-page": .text(page.href(to: .data)),
            "state-page": .text(page.href(to: .state)), "search-page": .text(page.href(to: .search)),
            "navigation": .list(navigation), "editors-pages": .list(pages),
            "site-feed": hasFeeds ? .text(page.href(to: .home.below("feed.xml"))) : .absent,
        ]
        return chrome.merging(assets.context(from: page))
    }

    private var hasAboutPage: Bool { archive.pages.contains { $0.id == "about" } }

    /// Whether feeds and the sitemap are made: both need whole addresses.
    var hasFeeds: Bool { !site.baseURL.isEmpty }
}
