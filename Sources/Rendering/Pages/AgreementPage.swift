import Model
import Text

extension OutputKind {
    static let agreement = OutputKind(
        "agreement", .page,
        at: "/agreements/<id>/, /agreements/<id>/mentions/year/<year>/, /agreements/<id>/briefings/",
        "An agreement: its clauses with the quoted passages about each, its parties, and every mention in its sentence.",
        templates: ["pages/agreement", "pages/mentions"]
    ) { edition in
        edition.archive.agreements.indices.flatMap { index -> [Output] in
            let agreement = edition.archive.agreements[index]
            let address = SiteAddress.authority(AuthorityID(.agreement, agreement.record.id))
            let pages = AuthorityPages(agreement, edition: edition)
            return [edition.output(address) { AgreementPage(edition: $0, index: index).page }]
                + pages.outputs(of: edition)
        }
    }
}

/// The page of one agreement.
struct AgreementPage {
    let edition: Edition
    let entry: AuthorityEntry<Agreement>
    let pages: AuthorityPages
    private var record: Agreement { entry.record }
    private var address: SiteAddress { pages.address }

    init(edition: Edition, index: Int) {
        self.edition = edition
        entry = edition.archive.agreements[index]
        pages = AuthorityPages(entry, edition: edition)
    }

    var page: Page {
        var head = PageHead(record.name, description: description)
        head.feed = (address, record.name)
        head.structuredData = structuredData
        let byClause = notesByClause
        let known = Set(record.clauses.map(\.id))
        let whole = byClause.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.flatMap(\.value)
        let context: Context = [
            "title": .text(record.name), "kind": .text(English.capitalised(record.kind.words)),
            "date": .optional(Context.date(record.date)), "status": .optional(record.status),
            "parties": parties, "other-names": names,
            "prose": .html(edition.prose.html(record.markdown, on: address)),
            "stances": StanceCounts(entry.notes.map { edition.note($0).annotation.stance }).value,
            "clauses": record.clauses.isEmpty
                ? .absent
                : .section([
                    "items": .list(record.clauses.enumerated().map { clause($1, byClause[$1.id] ?? [], at: "\($0)") })
                ]),
            "whole-notes": whole.isEmpty ? .absent : .section(["groups": .list(groups(of: whole, at: "whole"))]),
            "related": links(record.related.map { AuthorityID(.agreement, $0) }),
            "same-as": record.sameAs.isEmpty
                ? .absent : .section(["items": .list(record.sameAs.map { .source($0) })]),
        ]
        return Page(
            address: address, template: "pages/agreement", head: head, section: .agreements,
            context: context.merging(pages.context(in: edition)))
    }

    private var description: String {
        let parties = English.list(record.parties.map { edition.name(of: AuthorityID(.actor, $0)) })
        let date = record.date.map { ", \($0.english)" } ?? ""
        let kind = English.capitalised(record.kind.words)
        return "\(kind)\(date)\(parties.isEmpty ? "" : ", between \(parties)"): "
            + "\(English.count(entry.notes.count, "note")) and \(English.count(entry.mentions.count, "mention")) in "
            + "\(English.count(entry.briefings.count, "briefing"))."
    }

    private var parties: Context.Value { links(record.parties.map { AuthorityID(.actor, $0) }) }

    private func links(_ authorities: [AuthorityID]) -> Context.Value {
        let links = authorities.compactMap { edition.link(to: $0, from: address) }
        return links.isEmpty ? .absent : .section(["items": .list(links)])
    }

    private var names: Context.Value {
        record.aliases.isEmpty
            ? .absent
            : NamesTable(name: record.name, aliases: record.aliases, mentions: entry.mentions, edition: edition)
                .value(on: address)
    }

    // MARK: Evidence

    /// The notes by the clause they speak to; those on the agreement as a whole under an empty id.
    private var notesByClause: [String: [NoteReference]] {
        var notes: [String: [NoteReference]] = [:]
        for reference in entry.notes {
            let subjects = edition.note(reference).annotation.about.filter { $0.agreement == record.id }
            let clauses = subjects.isEmpty ? [""] : Array(Set(subjects.map { $0.clause ?? "" })).sorted()
            for clause in clauses { notes[clause, default: []].append(reference) }
        }
        return notes
    }

    private func clause(_ clause: Clause, _ notes: [NoteReference], at place: String) -> Context {
        [
            "clause-id": .text(Fragment.clause(clause.id)), "clause-text": .text(clause.text),
            "clause-href": .text("#" + WebAddress.percentEncoded(Fragment.clause(clause.id))),
            "clause-label": .text(clause.id), "source": .optional(clause.source.map { Context.source($0) }),
            "clause-stances": StanceCounts(notes.map { edition.note($0).annotation.stance }).value,
            "groups": .list(groups(of: notes, at: "clause-\(place)")), "has-notes": .flag(!notes.isEmpty),
        ]
    }

    /// The notes under their stances, in the stances' order, those without one last; within a stance by date of what
    /// the passage tells of, else of publication.
    private func groups(of notes: [NoteReference], at place: String) -> [Context] {
        (Stance.allCases.map { $0 as Stance? } + [nil]).compactMap { stance -> Context? in
            let group = notes.filter { edition.note($0).annotation.stance == stance }.sorted {
                (sortKey($0), $0.briefing, $0.note) < (sortKey($1), $1.briefing, $1.note)
            }
            guard !group.isEmpty else { return nil }
            return [
                "group-stance": .optional(stance.map(NoteRenderer.context)),
                "group-count": .text(English.count(group.count, "passage")),
                "items": .list(
                    group.enumerated().map {
                        NoteLine(edition, $1).context(
                            on: address, at: "\(place)-\(stance?.rawValue ?? "none")-\($0)")
                    }),
            ]
        }
    }

    private func sortKey(_ reference: NoteReference) -> String {
        let date =
            edition.note(reference).annotation.eventDate
            ?? edition.archive.briefings[reference.briefing].briefing.metadata.issued
        return date?.sortKey ?? "~"
    }

    private var structuredData: JSONText {
        var members: [(String, JSONText)] = [
            ("@context", .string("https://schema.org")),
            ("@type", .string(record.kind == .law ? "Legislation" : "CreativeWork")), ("name", .string(record.name)),
        ]
        members += JSONText.member("url", address.absolute(base: edition.site.baseURL))
        members += JSONText.member("dateCreated", record.date?.markupDate)
        let aliases = record.aliases.filter { $0.status == .same }.map { JSONText.string($0.name) }
        if !aliases.isEmpty { members.append(("alternateName", .array(aliases))) }
        let sameAs = record.sameAs.compactMap { WebAddress.link($0) }.map { JSONText.string($0) }
        if !sameAs.isEmpty { members.append(("sameAs", .array(sameAs))) }
        return .object(members)
    }
}
