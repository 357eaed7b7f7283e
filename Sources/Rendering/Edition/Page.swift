import Model
import Text

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
    /// - Parameter origin: The editor's file that asks for this very address, where one does.
    func output(
        _ address: SiteAddress, origin: SourceLocation? = nil, _ page: @escaping @Sendable (Edition) throws -> Page
    ) -> Output {
        Output(path: address.path, origin: origin) { [self] in try html(of: page(self)) }
    }

    /// A page's HTML.
    func html(of page: Page) throws -> [UInt8] {
        let head = page.head.context(in: self, on: page.address)
        let root: Context = ["page": .section(page.context)]
        return try templates.render(
            page.template, chrome.context(on: page.address, section: page.section), head, root)
    }

    /// Whether feeds and the sitemap are made: both need whole addresses.
    var hasFeeds: Bool { !site.baseURL.isEmpty }
}
