import Model

extension OutputKind {
    static let home = OutputKind(
        "home", .page, at: "/", "What the archive is, its newest briefings, its agreements and most mentioned actors.",
        templates: ["pages/home"]
    ) { edition in
        [edition.output(.home) { HomePage(edition: $0).page }]
    }
}

/// The first page.
struct HomePage {
    let edition: Edition

    var page: Page {
        let archive = edition.archive
        var head = PageHead(edition.site.title, description: edition.site.description)
        head.structuredData = structuredData
        let context: Context = [
            "title": .text(edition.site.title), "introduction": .optional(edition.site.description),
            "counts": .list(counts), "agreements": agreements, "actors": actors,
            "newest": archive.briefings.isEmpty
                ? .absent
                : .section([
                    "briefings": .list(
                        archive.briefings.indices.prefix(8).map {
                            edition.line(forBriefing: $0, from: .home, withSummary: true)
                        }),
                    "has-more": .flag(archive.briefings.count > 8),
                ]),
            "is-empty": .flag(archive.briefings.isEmpty), "search-href": .text(SiteAddress.home.href(to: .search)),
        ]
        return Page(address: .home, template: "pages/home", head: head, section: nil, context: context)
    }

    private var counts: [Context] {
        let archive = edition.archive
        let notes = archive.briefings.reduce(0) { $0 + $1.notes.count }
        let mentions = archive.briefings.reduce(0) { $0 + $1.mentions.count }
        let counts: [(Int, String, SiteAddress)] = [
            (archive.briefings.count, "briefing", .briefings), (archive.actors.count, "actor", .actors),
            (archive.agreements.count, "agreement", .agreements), (notes, "note", .state),
            (mentions, "mention", .data),
        ]
        return counts.map { count, noun, address in
            [
                "number": .number(count), "noun": .text(count == 1 ? noun : noun + "s"),
                "href": .text(SiteAddress.home.href(to: address)),
            ]
        }
    }

    /// The agreements shown: those on which there are most notes.
    private static let shownAgreements = 8

    private var agreements: Context.Value {
        let rows = AgreementList.mostNoted(Self.shownAgreements, in: edition).map {
            AgreementLine(edition, $0).context(from: .home)
        }
        let hasMore = edition.archive.agreements.count > rows.count
        return rows.isEmpty ? .absent : .section(["rows": .list(rows), "has-more": .flag(hasMore)])
    }

    private var actors: Context.Value {
        let most = edition.mostMentioned(12)
        let items = most.compactMap { actor in
            edition.link(to: AuthorityID(.actor, actor.record.id), count: actor.mentions.count, from: .home)
        }
        return items.isEmpty ? .absent : .section(["items": .list(items)])
    }

    private var structuredData: JSONText {
        .object(
            [
                ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
                ("name", .string(edition.site.title)),
            ] + JSONText.member("description", edition.site.description)
                + JSONText.member("url", SiteAddress.home.absolute(base: edition.site.baseURL))
                + [("inLanguage", .string(edition.site.language))])
    }
}
