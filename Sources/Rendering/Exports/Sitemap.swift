import Model
import Text

extension OutputKind {
    static let sitemap = OutputKind(
        "sitemap", .export, at: "/sitemap.xml",
        "The pages that search engines may list as this archive’s own (sitemaps.org).", templates: ["feeds/sitemap"]
    ) { edition in
        guard edition.hasFeeds else { return [] }
        return [
            Output(path: "sitemap.xml") { [edition] in
                try edition.templates.render("feeds/sitemap", Sitemap(edition: edition).context)
            }
        ]
    }

    static let robots = OutputKind(
        "robots", .export, at: "/robots.txt", "What robots may read: everything; and where the sitemap is."
    ) { edition in
        [
            Output(path: "robots.txt") { [edition] in
                let sitemap = SiteAddress(path: "sitemap.xml").absolute(base: edition.site.baseURL)
                return Array(("User-agent: *\nAllow: /\n" + (sitemap.map { "\nSitemap: \($0)\n" } ?? "")).utf8)
            }
        ]
    }
}

/// The sitemap. A copy of someone else's article is not listed: its canonical address is the original's.
struct Sitemap {
    /// The most addresses that the protocol allows in one file.
    static let limit = 50_000

    let edition: Edition

    var context: Context {
        let archive = edition.archive
        let fixed: [SiteAddress] = [.home, .briefings, .actors, .agreements, .publishers, .search, .data, .state]
        let own = archive.briefings.filter { $0.original == nil && $0.isIndexed }
        var items = fixed.map { item($0, changed: nil) }
        items += archive.pages.map { item(.page($0.id), changed: nil) }
        items += archive.agreements.map {
            item(.authority(AuthorityID(.agreement, $0.record.id)), changed: newest($0.briefings))
        }
        items += archive.actors.map {
            item(.authority(AuthorityID(.actor, $0.record.id)), changed: newest($0.briefings))
        }
        items += own.map {
            item(.briefing($0.id), changed: $0.briefing.metadata.modified ?? $0.briefing.metadata.issued)
        }
        return ["addresses": .list(Array(items.prefix(Self.limit)))]
    }

    private func newest(_ briefings: [Int]) -> EDTFDate? {
        briefings.first.flatMap { edition.archive.briefings[$0].briefing.metadata.issued }
    }

    private func item(_ address: SiteAddress, changed: EDTFDate?) -> Context {
        [
            "address": .optional(address.absolute(base: edition.site.baseURL)),
            "changed": .optional(changed?.markupDate.map { String($0.prefix(10)) }),
        ]
    }
}
