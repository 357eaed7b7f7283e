import Model
import Text

extension OutputKind {
    static let agreements = OutputKind(
        "agreements", .page, at: "/agreements/",
        "All agreements by date, with what the quoted passages do to each.", templates: ["pages/agreements"]
    ) { edition in
        [
            edition.output(.agreements) { edition in
                let rows = edition.archive.agreements.indices.map {
                    AgreementLine(edition, $0).context(from: .agreements)
                }
                let head = PageHead("Agreements", description: "The agreements that the briefings speak of.")
                return Page(
                    address: .agreements, template: "pages/agreements", head: head, section: .agreements,
                    context: [
                        "title": .text("Agreements"), "count": .text(English.count(rows.count, "agreement")),
                        "rows": .list(rows), "is-empty": .flag(rows.isEmpty),
                    ])
            }
        ]
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

/// How many notes take which stance.
struct StanceCounts {
    private let counts: [(stance: Stance, count: Int)]

    init(_ stances: [Stance?]) {
        counts = Stance.allCases.compactMap { stance in
            let count = stances.count { $0 == stance }
            return count == 0 ? nil : (stance, count)
        }
    }

    /// What so many passages do: `1 supports`, `3 support`.
    private static func verb(_ stance: Stance, _ count: Int) -> String {
        guard count != 1 else { return stance.rawValue }
        return switch stance {
        case .supports: "support"
        case .contradicts: "contradict"
        case .qualifies: "qualify"
        case .reports: "report"
        }
    }

    /// The stances that occur, each with its number; absent where none does.
    var value: Context.Value {
        guard !counts.isEmpty else { return .absent }
        return .section([
            "stances": .list(
                counts.map { stance, count in
                    NoteRenderer.context(of: stance).merging([
                        "stance-count": .number(count), "verb": .text(Self.verb(stance, count)),
                    ])
                })
        ])
    }
}

extension Edition {
    /// A note by its place.
    func note(_ reference: NoteReference) -> AnchoredNote {
        archive.briefings[reference.briefing].notes[reference.note]
    }
}
