import Model
import Text

extension OutputKind {
    static let jsonFeed = OutputKind(
        "json-feed", .feed, at: "/feed.json, /actors/<id>/feed.json, /agreements/<id>/feed.json",
        "The newest briefings as JSON Feed 1.1, for the archive and for each actor and agreement."
    ) { edition in
        FeedEntries.all(of: edition).map { feed in
            Output(path: feed.folder.below("feed.json").path, key: edition.keys.key(of: feed)) { [edition] in
                JSONFeed(edition: edition, feed: feed).bytes
            }
        }
    }
}

/// A feed in JSON Feed 1.1 (jsonfeed.org).
struct JSONFeed {
    let edition: Edition
    let feed: FeedEntries

    var bytes: [UInt8] {
        let base = edition.site.baseURL
        var members: [(String, JSONText)] = [
            ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(feed.title)),
        ]
        members += JSONText.member("home_page_url", feed.folder.absolute(base: base))
        members += JSONText.member("feed_url", feed.folder.below("feed.json").absolute(base: base))
        members += JSONText.member("description", edition.site.description)
        members += JSONText.member("language", LanguageTag.valid(edition.site.language))
        members.append(("items", .array(feed.briefings.map(item))))
        return JSONText.object(members).bytes + [0x0A]
    }

    private func item(_ index: Int) -> JSONText {
        let entry = edition.archive.briefings[index]
        let metadata = entry.briefing.metadata
        let address = SiteAddress.briefing(entry.id).absolute(base: edition.site.baseURL)
        var members = JSONText.member("id", address) + JSONText.member("url", address)
        members += JSONText.member("external_url", entry.original)
        members.append(("title", .string(entry.briefing.title)))
        // A feed item needs content; a citation has none to give but its own words.
        let summary = entry.summary
        members.append(("content_text", .string(summary.isEmpty ? Citation(entry, in: edition.site).text : summary)))
        members += JSONText.member("date_published", edition.listed[index].published)
        members += JSONText.member("date_modified", edition.listed[index].modified)
        if !metadata.authors.isEmpty {
            members.append(("authors", .array(metadata.authors.map { .object([("name", .string($0))]) })))
        }
        if !metadata.keywords.isEmpty { members.append(("tags", .array(metadata.keywords.map { .string($0) }))) }
        members += JSONText.member("language", LanguageTag.valid(metadata.language))
        return .object(members)
    }
}
