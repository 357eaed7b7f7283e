import Model
import Text

extension OutputKind {
    static let agreements = OutputKind(
        "agreements", .page, at: "/agreements/, /agreements/year/<year>/",
        "All agreements by date, with what the quoted passages do to each; by year where there are more than a page holds.",
        templates: ["pages/agreements", "pages/list"]
    ) { edition in
        [edition.output(.agreements) { AgreementList.page($0) }] + AgreementList.all(in: edition).parts(of: edition)
    }
}

/// The lists of agreements.
enum AgreementList {
    /// All agreements of the archive.
    static func all(in edition: Edition) -> LongList<Int> {
        list(Array(edition.archive.agreements.indices), title: "Agreements", base: .agreements, in: edition)
    }

    /// Agreements by year.
    /// - Parameter indices: into the archive's agreements, in its order.
    static func list(
        _ indices: [Int], title: String, base: SiteAddress, parent: (address: SiteAddress, name: String)? = nil,
        in edition: Edition
    ) -> LongList<Int> {
        LongList(
            title: title, noun: "agreement", base: base, section: parent == nil ? .agreements : .actors, parent: parent,
            items: indices, paging: Paging(indices) { edition.archive.agreements[$0].record.date?.year }
        ) { indices, page, edition in
            let rows = indices.map { AgreementLine(edition, $0).context(from: page) }
            return (ListEntries.agreements, .section(["rows": .list(rows)]))
        }
    }

    /// The agreements on which there are the most notes.
    static func mostNoted(_ count: Int, in edition: Edition) -> [Int] {
        let agreements = edition.archive.agreements
        let ordered = agreements.indices.sorted {
            (agreements[$1].notes.count, agreements[$1].briefings.count, $0)
                < (agreements[$0].notes.count, agreements[$0].briefings.count, $1)
        }
        return Array(ordered.prefix(count))
    }

    /// The page of all agreements.
    static func page(_ edition: Edition) -> Page {
        let list = all(in: edition)
        let isPaged = list.paging.isPaged
        let shown = isPaged ? mostNoted(PagingLimit.preview, in: edition) : list.items
        let head = PageHead("Agreements", description: "The agreements that the briefings speak of.")
        return Page(
            address: .agreements, template: "pages/agreements", head: head, section: .agreements,
            context: [
                "title": .text("Agreements"), "count": .text(English.count(list.items.count, "agreement")),
                "rows": .list(shown.map { AgreementLine(edition, $0).context(from: .agreements) }),
                "is-empty": .flag(shown.isEmpty), "is-preview": .flag(isPaged),
                "paging": isPaged
                    ? .section(list.paging.navigation(base: .agreements, from: .agreements, current: nil)) : .absent,
            ])
    }
}

/// An agreement as a row of a table.
struct AgreementLine {
    let edition: Edition
    let entry: AuthorityEntry<Agreement>

    init(_ edition: Edition, _ index: Int) { (self.edition, entry) = (edition, edition.archive.agreements[index]) }

    func context(from page: SiteAddress) -> Context {
        let stances = StanceCounts(entry.notes.map { edition.note($0).annotation.stance })
        return [
            "name": .text(entry.record.name),
            "href": .text(page.href(to: .authority(AuthorityID(.agreement, entry.record.id)))),
            "kind": .text(entry.record.kind.words), "date": .optional(Context.date(entry.record.date)),
            "parties": .optional(
                English.list(entry.record.parties.map { edition.name(of: AuthorityID(.actor, $0)) })),
            "briefings": .number(entry.briefings.count), "mentions": .number(entry.mentions.count),
            "clauses": .number(entry.record.clauses.count), "stances": stances.value,
            "notes": .number(entry.notes.count),
        ]
    }
}

extension Edition {
    /// A note by its place.
    func note(_ reference: NoteReference) -> AnchoredNote {
        archive.briefings[reference.briefing].notes[reference.note]
    }
}
