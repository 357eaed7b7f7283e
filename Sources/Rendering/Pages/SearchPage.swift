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

/// The list of everything, in whose place a script puts what is found. It needs neither a server nor, to be of use, the script.
struct SearchPage {
    /// Of more briefings than this the pages that list them are listed: a reader who searches should not wait for all.
    static let mostBriefings = 400

    let edition: Edition

    var page: Page {
        let archive = edition.archive
        let briefings = archive.briefings.count > Self.mostBriefings ? briefingLists : briefingLines
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
            "title": .text("Search"),
            "total": .number(archive.briefings.count + actors.count + agreements.count),
            "groups": .list(
                groups.filter { !$0.2.isEmpty }.map { id, heading, lines in
                    [
                        "group-id": .text(id), "heading": .text(heading),
                        "group-count": .number(id == "briefings" ? archive.briefings.count : lines.count),
                        "lines": .list(lines),
                    ]
                }),
        ]
        let head = PageHead(
            "Search", description: "Find a briefing, an actor or an agreement in \(edition.site.title).")
        return Page(address: .search, template: "pages/search", head: head, section: .search, context: context)
    }

    private var briefingLines: [Context] {
        edition.archive.briefings.map { entry in
            line(
                entry.briefing.title, at: .briefing(entry.id),
                detail: [entry.isCaptured ? entry.publisherName : nil, entry.briefing.metadata.issued?.english],
                also: entry.briefing.metadata.authors)
        }
    }

    /// The pages that list the briefings of a year each.
    private var briefingLists: [Context] {
        let archive = edition.archive
        return Paging(Array(archive.briefings.indices)) { archive.briefings[$0].year }.parts.map { part in
            line(
                part.count > 1 ? "\(part.label), part \(part.number)" : part.label,
                at: SiteAddress.briefings.below(part.folder + "/index.html"),
                detail: [English.count(part.items.count, "briefing")], also: [])
        }
    }

    private func line(_ name: String, at address: SiteAddress, detail: [String?], also: [String]) -> Context {
        [
            "name": .text(name), "href": .text(SiteAddress.search.href(to: address)),
            "detail": .optional(detail.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")),
            "also": .optional(also.joined(separator: " · ")),
        ]
    }
}
