public import Model

extension SiteAddress {
    /// The home page.
    public static let home = SiteAddress(folder: "")
    /// The list of briefings.
    public static let briefings = SiteAddress(folder: "briefings")
    /// The list of actors.
    public static let actors = SiteAddress(folder: "actors")
    /// The list of agreements.
    public static let agreements = SiteAddress(folder: "agreements")
    /// The list of publishers.
    public static let publishers = SiteAddress(folder: "publishers")
    /// Search.
    public static let search = SiteAddress(folder: "search")
    /// What can be downloaded.
    public static let data = SiteAddress(folder: "data")
    /// The state of the archive.
    public static let state = SiteAddress(folder: "state")
    /// The page for addresses that lead nowhere.
    public static let notFound = SiteAddress(path: "404.html")
    /// Every mention, as a table.
    public static let mentionsTable = SiteAddress(path: "data/mentions.csv")

    /// A briefing's page.
    public static func briefing(_ id: String) -> SiteAddress { SiteAddress(folder: "briefings/" + id) }

    /// A publisher's page.
    public static func publisher(_ id: String) -> SiteAddress { SiteAddress(folder: "publishers/" + id) }

    /// The page of an actor or agreement.
    public static func authority(_ authority: AuthorityID) -> SiteAddress {
        switch authority.kind {
        case .actor: SiteAddress(folder: "actors/" + authority.id)
        case .agreement: SiteAddress(folder: "agreements/" + authority.id)
        }
    }

    /// One of the editor's own pages.
    public static func page(_ id: String) -> SiteAddress { SiteAddress(folder: id) }

    /// A file or page below this page's folder, such as `feed.xml` or `mentions/2015/index.html`.
    public func below(_ path: String) -> SiteAddress {
        SiteAddress(path: folder.isEmpty ? path : folder + "/" + path)
    }
}

/// The anchors within pages that other pages lead to.
public enum Fragment {
    /// A clause on its agreement's page. It has a prefix, so that no clause's id is that of a part of the page.
    public static func clause(_ id: String) -> String { "clause-" + id }
    /// A note on its briefing's page.
    public static func note(_ number: Int) -> String { PagePart.note(number) }
    /// A quoted passage on its briefing's page.
    public static func passage(_ number: Int) -> String { PagePart.passage(number) }
}
