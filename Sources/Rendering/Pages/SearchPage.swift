import Model
import Text

extension OutputKind {
    static let search = OutputKind(
        "search", .page, at: "/search/",
        "Everything that has a page, by title and name, narrowed down as one types.", templates: ["pages/search"]
    ) { edition in
        [edition.output(.search) { SearchPage(edition: $0).page }]
    }
}

/// The list of everything, which a script narrows down. It needs neither a server nor, to be of use, the script.
struct SearchPage {
    let edition: Edition

    var page: Page {
        let archive = edition.archive
        let briefings = archive.briefings.map { entry -> Context in
            line(
                entry.briefing.title, at: .briefing(entry.id),
                detail: [entry.isCaptured ? entry.publisherName : nil, entry.briefing.metadata.issued?.english],
                also: entry.briefing.metadata.authors)
        }
        let actors = archive.actors.map { actor in
            line(
                actor.record.name, at: .authority(AuthorityID(.actor, actor.record.id)),
                detail: [actor.record.kind.words], also: actor.record.aliases.map(\.name))
        }
        let agreements = archive.agreements.map { agreement in
            line(
                agreement.record.name, at: .authority(AuthorityID(.agreement, agreement.record.id)),
                detail: [agreement.record.kind.words, agreement.record.date?.english],
                also: agreement.record.aliases.map(\.name))
        }
        let groups = [
            ("agreements", "Agreements", agreements), ("actors", "Actors", actors),
            ("briefings", "Briefings", briefings),
        ]
        let context: Context = [
            "title": .text("Search"), "total": .number(briefings.count + actors.count + agreements.count),
            "groups": .list(
                groups.filter { !$0.2.isEmpty }.map { id, heading, lines in
                    [
                        "group-id": .text(id), "heading": .text(heading), "group-count": .number(lines.count),
                        "lines": .list(lines),
                    ]
                }),
        ]
        let head = PageHead(
            "Search", description: "Find a briefing, an actor or an agreement in \(edition.site.title).")
        return Page(address: .search, template: "pages/search", head: head, section: .search, context: context)
    }

    private func line(_ name: String, at address: SiteAddress, detail: [String?], also: [String]) -> Context {
        [
            "name": .text(name), "href": .text(SiteAddress.search.href(to: address)),
            "detail": .optional(detail.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")),
            "also": .optional(also.joined(separator: " · ")),
        ]
    }
}
