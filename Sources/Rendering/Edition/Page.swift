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
    /// - Parameters:
    ///   - origin: The editor's file that asks for this very address, where one does.
    ///   - source: The file below `Content/` that the page presents, where there is one.
    ///   - key: The digest of all that the page is made of, where that is known.
    func output(
        _ address: SiteAddress, origin: SourceLocation? = nil, source: String? = nil, key: ContentDigest? = nil,
        _ page: @escaping @Sendable (Edition) throws -> Page
    ) -> Output {
        Output(path: address.path, origin: origin, source: source, key: key) { [self] in try html(of: page(self)) }
    }

    /// A page's HTML.
    func html(of page: Page) throws -> [UInt8] {
        let head = page.head.context(in: self, on: page.address)
        let root: Context = ["page": .section(page.context)]
        let html = try templates.render(
            page.template, chrome.context(on: page.address, section: page.section), head, root)
        return ArchiveLinks.filled(in: html) { link in
            address(of: link).map { page.address.href(to: $0.0, fragment: $0.1) }
        }
    }

    /// The page that a link of the editor's means, with the anchor on it; `nil` where nothing has that id.
    private func address(of link: ArchiveLink) -> (SiteAddress, String)? {
        switch link.kind {
        case .briefing: hasBriefing(link.id) ? (.briefing(link.id), link.fragment) : nil
        case .actor: actor(link.id).map { (.authority(AuthorityID(.actor, $0.record.id)), link.fragment) }
        case .agreement:
            agreement(link.id).map {
                (
                    .authority(AuthorityID(.agreement, $0.record.id)),
                    hasClause(link.fragment, in: $0.record) ? Fragment.clause(link.fragment) : ""
                )
            }
        }
    }

    private func hasClause(_ id: String, in agreement: Agreement) -> Bool { agreement.clauses.contains { $0.id == id } }

    /// Whether feeds and the sitemap are made: both need whole addresses.
    var hasFeeds: Bool { !site.baseURL.isEmpty }
}
