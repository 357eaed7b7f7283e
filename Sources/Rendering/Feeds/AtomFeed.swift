import Model
import Text

extension OutputKind {
    static let atomFeed = OutputKind(
        "atom", .feed, at: "/feed.xml, /actors/<id>/feed.xml, /agreements/<id>/feed.xml",
        "The newest briefings as Atom (RFC 4287), for the archive and for each actor and agreement.",
        templates: ["feeds/atom"]
    ) { edition in
        FeedEntries.all(of: edition).map { feed in
            Output(path: feed.folder.below("feed.xml").path, key: edition.keys.key(of: feed)) { [edition] in
                try AtomFeed(edition: edition, feed: feed).bytes
            }
        }
    }
}

/// A feed in Atom.
struct AtomFeed {
    let edition: Edition
    let feed: FeedEntries

    var bytes: [UInt8] {
        get throws {
            let base = edition.site.baseURL
            let context: Context = [
                "language": .text(LanguageTag.valid(edition.site.language) ?? "en"), "feed-title": .text(feed.title),
                "subtitle": .optional(edition.site.description),
                "page-address": .optional(feed.folder.absolute(base: base)),
                "feed-address": .optional(feed.folder.below("feed.xml").absolute(base: base)),
                "updated": .text(feed.updated(in: edition)), "site-title": .text(edition.site.title),
                "entries": .list(feed.briefings.map(entry)),
            ]
            return try edition.templates.render("feeds/atom", context)
        }
    }

    /// An article without an author is its publisher's: Atom would else take it for the archive's own.
    private func authors(of entry: BriefingEntry) -> [String] {
        let authors = entry.briefing.metadata.authors
        return authors.isEmpty && entry.isCaptured ? [entry.publisherName ?? "unknown"] : authors
    }

    private func entry(_ index: Int) -> Context {
        let entry = edition.archive.briefings[index]
        let listed = edition.listed[index]
        return [
            "title": .text(entry.briefing.title),
            "address": .optional(listed.address.absolute(base: edition.site.baseURL)),
            "published": .optional(listed.published),
            "entry-updated": .text(listed.updated?.text ?? FeedEntries.noTime),
            "authors": .list(authors(of: entry).map { ["author": .text($0)] }),
            "original": .optional(entry.original), "summary": .optional(entry.summary),
            "rights": .optional(entry.briefing.metadata.rights),
        ]
    }
}
