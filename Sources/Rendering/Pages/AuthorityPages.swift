import Model
import Text

/// What the pages of actors and agreements have in common: mentions by year, the concordance, companions, briefings and
/// notes; and the further pages that long lists get.
struct AuthorityPages: Sendable {
    let authority: AuthorityID
    let name: String
    let mentions: [MentionReference]
    let briefings: [Int]
    let notes: [NoteReference]
    let companions: [Companion]
    private let paging: Paging<MentionReference>

    init<Record>(_ entry: AuthorityEntry<Record>, authority: AuthorityID, name: String, edition: Edition) {
        (self.authority, self.name) = (authority, name)
        (mentions, briefings, notes) = (entry.mentions, entry.briefings, entry.notes)
        companions = entry.companions
        paging = Paging(entry.mentions) { edition.listed[$0.briefing].year }
    }

    init(_ entry: AuthorityEntry<ActorRecord>, edition: Edition) {
        self.init(entry, authority: AuthorityID(.actor, entry.record.id), name: entry.record.name, edition: edition)
    }

    init(_ entry: AuthorityEntry<Agreement>, edition: Edition) {
        self.init(entry, authority: AuthorityID(.agreement, entry.record.id), name: entry.record.name, edition: edition)
    }

    var address: SiteAddress { .authority(authority) }
    private var section: SiteSection { authority.kind == .actor ? .actors : .agreements }

    // MARK: Further pages

    /// The pages of mentions by year and of briefings, where there are more than a page holds.
    func outputs(of edition: Edition) -> [Output] {
        let base = mentionsBase
        let mentionPages = paging.parts.map { part in
            let address = part.address(below: base)
            return edition.output(address) { mentionPage(part, at: address, $0) }
        }
        return mentionPages + (briefings.count > PagingLimit.entries ? briefingList.outputs(of: edition) : [])
            // An agreement's notes stand under its clauses.
            + (authority.kind == .actor ? noteList(in: edition).outputs(of: edition) : [])
    }

    private var mentionsBase: SiteAddress { address.below("mentions/index.html") }

    private var briefingList: BriefingList {
        BriefingList(
            title: "Briefings on \(name)", introduction: nil, base: address.below("briefings/index.html"),
            section: section, briefings: briefings, parent: (address, name))
    }

    private func mentionPage(
        _ part: Paging<MentionReference>.Part, at page: SiteAddress, _ edition: Edition
    ) -> Page {
        let title = "\(name): mentions" + part.suffix
        let concordance = Concordance(edition: edition, page: page)
        let context: Context = [
            "title": .text(title), "parent": .section(["href": .text(page.href(to: address)), "name": .text(name)]),
            "count": .text(English.count(part.items.count, "mention")),
            "groups": .list(concordance.groups(of: part.items)),
            "paging": .section(paging.navigation(base: mentionsBase, from: page, current: part)),
        ]
        return Page(
            address: page, template: "pages/mentions", head: PageHead(title, description: title + "."),
            section: section, context: context)
    }

    // MARK: Parts of the main page

    /// The names that the pages of actors and agreements share.
    func context(in edition: Edition) -> Context {
        [
            "mention-count": .text(English.count(mentions.count, "mention")),
            "briefing-count": .text(English.count(briefings.count, "briefing")),
            "mentions": concordance(in: edition), "chart": .optional(chart(in: edition)),
            "actor-companions": companions(.actor, in: edition),
            "agreement-companions": companions(.agreement, in: edition),
            "briefings": briefingLines(in: edition), "notes": noteLines(in: edition),
            "feed-href": edition.hasFeeds ? .text(address.href(to: address.below("feed.xml"))) : .absent,
        ]
    }

    private func concordance(in edition: Edition) -> Context.Value {
        guard !mentions.isEmpty else { return .absent }
        let shown = paging.isPaged ? Array(mentions.prefix(PagingLimit.preview)) : mentions
        return .section([
            "groups": .list(Concordance(edition: edition, page: address).groups(of: shown)),
            "paging": paging.isPaged
                ? .section(
                    paging.navigation(base: mentionsBase, from: address, current: nil).merging([
                        "shown": .number(shown.count)
                    ])) : .absent,
        ])
    }

    private func chart(in edition: Edition) -> Context? {
        var byYear: [Int: Int] = [:]
        for mention in mentions {
            if let year = edition.listed[mention.briefing].year { byYear[year, default: 0] += 1 }
        }
        guard byYear.count > 1 else { return nil }
        let total = byYear.values.reduce(0, +)
        let years = "\(byYear.keys.min() ?? 0) to \(byYear.keys.max() ?? 0)"
        return BarChart.context(
            BarChart.bars(byYear: byYear), title: "Mentions of \(name) by year of publication",
            description: "\(English.count(total, "mention")) in dated briefings, \(years).", unit: "Mentions")
    }

    private func companions(_ kind: AuthorityKind, in edition: Edition) -> Context.Value {
        let links = companions.lazy.filter { $0.authority.kind == kind }.prefix(10).compactMap {
            edition.link(to: $0.authority, count: $0.count, from: address)
        }
        return links.isEmpty ? .absent : .section(["items": .list(Array(links))])
    }

    private func briefingLines(in edition: Edition) -> Context.Value {
        guard !briefings.isEmpty else { return .absent }
        let isLong = briefings.count > PagingLimit.entries
        let shown = briefings.prefix(isLong ? PagingLimit.preview : PagingLimit.entries)
        return .section([
            "lines": .list(shown.map { edition.line(forBriefing: $0, from: address) }),
            "all-href": isLong ? .text(address.href(to: briefingList.base)) : .absent,
        ])
    }

    private func noteLines(in edition: Edition) -> Context.Value {
        guard !notes.isEmpty else { return .absent }
        let list = noteList(in: edition)
        return .section([
            "items": .list(list.shown.enumerated().map { NoteLine(edition, $1).context(on: address, at: "\($0)") }),
            "all": list.link(from: address),
        ])
    }

    /// The notes that concern it, by year of the briefings.
    private func noteList(in edition: Edition) -> LongList<NoteReference> {
        .notes(
            notes, title: "\(name): notes", base: address.below("notes/index.html"), section: section,
            parent: (address, name), in: edition)
    }
}
