import Model
import Text

/// What a feed tells: the newest dated briefings of the archive, an actor or an agreement.
struct FeedEntries: Sendable {
    /// The most entries of a feed.
    static let limit = 50

    /// The page that the feed belongs to.
    let folder: SiteAddress
    /// The feed's title.
    let title: String
    /// Indices into the archive's briefings, newest first.
    let briefings: [Int]

    /// The feed of the archive, then one for each actor and agreement.
    static func all(of edition: Edition) -> [FeedEntries] {
        guard edition.hasFeeds else { return [] }
        let archive = edition.archive
        let title = edition.site.title
        let site = FeedEntries(.home, title, Array(archive.briefings.indices), edition)
        let actors = archive.actors.map { actor in
            let address = SiteAddress.authority(AuthorityID(.actor, actor.record.id))
            return FeedEntries(address, "\(actor.record.name) · \(title)", actor.briefings, edition)
        }
        let agreements = archive.agreements.map { agreement in
            let address = SiteAddress.authority(AuthorityID(.agreement, agreement.record.id))
            return FeedEntries(address, "\(agreement.record.name) · \(title)", agreement.briefings, edition)
        }
        return [site] + actors + agreements
    }

    /// An undated briefing has no place in a feed: it would need a time that nobody knows.
    private init(_ folder: SiteAddress, _ title: String, _ briefings: [Int], _ edition: Edition) {
        (self.folder, self.title) = (folder, title)
        self.briefings = Array(
            briefings.lazy.filter { edition.listed[$0].published != nil }.prefix(Self.limit))
    }

    /// The newest time of publication or change among the entries; the feed's own time, since a build has none.
    func updated(in edition: Edition) -> String {
        let times = briefings.compactMap { edition.listed[$0].updated }
        return times.max { $0.order < $1.order }?.text ?? Self.noTime
    }

    /// Stands where nothing says when something was changed.
    static let noTime = "1970-01-01T00:00:00Z"
}
