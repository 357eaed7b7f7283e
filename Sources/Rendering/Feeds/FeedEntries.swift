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
            briefings.lazy.filter { edition.archive.briefings[$0].briefing.metadata.issued != nil }.prefix(Self.limit))
    }

    /// The newest time of publication or change among the entries; the feed's own time, since a build has none.
    func updated(in edition: Edition) -> String {
        briefings.map { Self.updated(edition.archive.briefings[$0]) }.max() ?? "1970-01-01T00:00:00Z"
    }

    static func updated(_ entry: BriefingEntry) -> String {
        let metadata = entry.briefing.metadata
        return [metadata.issued, metadata.modified].compactMap { $0.map(timestamp) }.max() ?? "1970-01-01T00:00:00Z"
    }

    /// A date as RFC 3339: with its time where that has a zone, else midnight UTC of the first day it can mean.
    static func timestamp(_ date: EDTFDate) -> String {
        let day = date.earliest.iso8601
        if case .single(let part) = date.form, let time = part.time, isComplete(time) { return day + "T" + time }
        return day + "T00:00:00Z"
    }

    /// Whether a time reads `hh:mm:ssZ` or `hh:mm:ss+hh:mm`, within a day.
    private static func isComplete(_ time: String) -> Bool {
        let shape = String(time.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        return ["00:00:00Z", "00:00:00+00:00", "00:00:00-00:00"].contains(shape) && time < "24" && time.utf8.count >= 9
            && !time.hasPrefix("23:59:60") && !time.dropFirst(6).hasPrefix("60")
    }
}
