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
    let edition: Edition

    var page: Page {
        let archive = edition.archive
        let groups = [
            ("agreements", "Agreements", archive.agreements.count, agreementLines),
            ("actors", "Actors", archive.actors.count, actorLines),
            ("briefings", "Briefings", archive.briefings.count, briefingLines),
        ]
        let context: Context = [
            "title": .text("Search"),
            "total": .number(archive.briefings.count + archive.actors.count + archive.agreements.count),
            "groups": .list(
                groups.filter { $0.2 > 0 }.map { id, heading, count, lines in
                    [
                        "group-id": .text(id), "heading": .text(heading), "group-count": .number(count),
                        "lines": .list(lines),
                    ]
                }),
        ]
        let head = PageHead(
            "Search", description: "Find a briefing, an actor or an agreement in \(edition.site.title).")
        return Page(address: .search, template: "pages/search", head: head, section: .search, context: context)
    }

    // MARK: Lines

    // Of what is more than a page holds, the pages that list it are listed.

    private var agreementLines: [Context] {
        let list = AgreementList.all(in: edition)
        if list.paging.isPaged { return lines(of: list.paging, base: list.base, noun: "agreement") }
        return edition.archive.agreements.map { agreement in
            line(
                agreement.record.name, at: .authority(AuthorityID(.agreement, agreement.record.id)),
                detail: [agreement.record.kind.words, agreement.record.date?.english],
                also: agreement.record.aliases.map(\.name))
        }
    }

    private var actorLines: [Context] {
        let list = ActorList(edition: edition)
        if list.isPaged {
            return list.letters.map {
                line(ActorList.label(of: $0), at: ActorList.address(of: $0), detail: [], also: [])
            }
        }
        return edition.archive.actors.map { actor in
            line(
                actor.record.name, at: .authority(AuthorityID(.actor, actor.record.id)),
                detail: [actor.record.kind.words], also: actor.record.aliases.map(\.name))
        }
    }

    private var briefingLines: [Context] {
        let archive = edition.archive
        let paging = Paging(Array(archive.briefings.indices)) { archive.briefings[$0].year }
        if paging.isPaged { return lines(of: paging, base: .briefings, noun: "briefing") }
        return archive.briefings.map { entry in
            line(
                entry.briefing.title, at: .briefing(entry.id),
                detail: [entry.isCaptured ? entry.publisherName : nil, entry.briefing.metadata.issued?.english],
                also: entry.briefing.metadata.authors)
        }
    }

    private func lines<Item>(of paging: Paging<Item>, base: SiteAddress, noun: String) -> [Context] {
        paging.parts.map { part in
            line(
                part.number > 1 ? "\(part.label), part \(part.number)" : part.label, at: part.address(below: base),
                detail: [English.count(part.items.count, noun)], also: [])
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
