import Model
import Text

extension OutputKind {
    static let agreement = OutputKind(
        "agreement", .page,
        at: "/agreements/<id>/, /agreements/<id>/mentions/year/<year>/, /agreements/<id>/briefings/, "
            + "/agreements/<id>/evidence/<clause>/",
        "An agreement: its clauses with the quoted passages about each, its parties, and every mention in its sentence.",
        templates: ["pages/agreement", "pages/mentions", "pages/list"]
    ) { edition in
        edition.archive.agreements.indices.flatMap { index -> [Output] in
            let agreement = edition.archive.agreements[index]
            let authority = AuthorityID(.agreement, agreement.record.id)
            let pages = AuthorityPages(agreement, edition: edition)
            let outputs =
                [edition.output(.authority(authority)) { AgreementPage(edition: $0, index: index).page }]
                + pages.outputs(of: edition) + AgreementPage(edition: edition, index: index).evidenceOutputs
            return outputs.with(key: edition.keys.key(of: agreement, authority))
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
        let whole = wholeNotes(byClause)
        let context: Context = [
            "title": .text(record.name), "kind": .text(English.capitalised(record.kind.words)),
            "date": .optional(Context.date(record.date)), "status": .optional(record.status),
            "parties": parties, "other-names": names,
            "prose": .html(edition.prose.html(record.markdown, on: address)),
            "stances": StanceCounts(entry.notes.map { edition.note($0).annotation.stance }).value,
            "counted-once": byClause.reduce(0) { $0 + $1.value.count } > entry.notes.count
                ? .text("A passage that speaks to several clauses is counted once here, and under each of them.")
                : .absent,
            "clauses": record.clauses.isEmpty
                ? .absent
                : .section([
                    "items": .list(record.clauses.enumerated().map { clause($1, byClause[$1.id] ?? [], at: "\($0)") })
                ]),
            "whole-notes": whole.items.isEmpty
                ? .absent
                : .section(["groups": .list(groups(of: whole, at: "whole")), "all": whole.link(from: address)]),
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
            let clauses = subjects.isEmpty ? [""] : Set(subjects.map { $0.clause ?? "" })
            for clause in clauses { notes[clause, default: []].append(reference) }
        }
        return notes
    }

    /// The notes on a clause.
    private func evidence(on clause: Clause, _ notes: [NoteReference]) -> LongList<NoteReference> {
        .notes(
            notes, title: "\(record.name), \(clause.id): evidence",
            base: address.below("evidence/\(clause.id)/index.html"), section: .agreements,
            parent: (address, record.name), in: edition)
    }

    /// The notes on no clause that the agreement has.
    private func wholeNotes(_ byClause: [String: [NoteReference]]) -> LongList<NoteReference> {
        let known = Set(record.clauses.map(\.id))
        let others = byClause.filter { !known.contains($0.key) }.sorted { ByteOrder.precedes($0.key, $1.key) }
        return .notes(
            others.flatMap(\.value), title: "\(record.name) as a whole: evidence",
            base: address.below("evidence-on-the-whole/index.html"), section: .agreements,
            parent: (address, record.name), in: edition)
    }

    /// The pages of clauses with more notes than one page may hold.
    var evidenceOutputs: [Output] {
        guard entry.notes.count > PagingLimit.entries else { return [] }
        let byClause = notesByClause
        let lists = record.clauses.map { evidence(on: $0, byClause[$0.id] ?? []) } + [wholeNotes(byClause)]
        return lists.flatMap { $0.outputs(of: edition) }
    }

    private func clause(_ clause: Clause, _ notes: [NoteReference], at place: String) -> Context {
        let list = evidence(on: clause, notes)
        return [
            "clause-id": .text(Fragment.clause(clause.id)), "clause-text": .text(clause.text),
            "clause-href": .text("#" + WebAddress.percentEncoded(Fragment.clause(clause.id))),
            "clause-label": .text(clause.id), "source": .optional(clause.source.map { Context.source($0) }),
            "clause-stances": StanceCounts(notes.map { edition.note($0).annotation.stance }).value,
            "groups": .list(groups(of: list, at: "clause-\(place)")), "has-notes": .flag(!notes.isEmpty),
            "all": list.link(from: address),
        ]
    }

    /// The notes under their stances, in the stances' order, those without one last; within a stance by date of what
    /// the passage tells of, else of publication.
    private func groups(of list: LongList<NoteReference>, at place: String) -> [Context] {
        (Stance.allCases.map { $0 as Stance? } + [nil]).compactMap { stance -> Context? in
            let hasStance = { (note: NoteReference) in edition.note(note).annotation.stance == stance }
            let group = list.shown.filter(hasStance).sorted(by: isEarlier)
            let total = list.items.count(where: hasStance)
            guard !group.isEmpty else { return nil }
            return [
                "group-stance": .optional(stance.map(NoteRenderer.context)),
                "group-count": .text(
                    (total > group.count ? "\(English.number(group.count)) of " : "") + English.count(total, "passage")),
                "items": .list(
                    group.enumerated().map {
                        NoteLine(edition, $1).context(
                            on: address, at: "\(place)-\(stance?.rawValue ?? "none")-\($0)")
                    }),
            ]
        }
    }

    /// By date, those without one last; of one date in the archive's order.
    private func isEarlier(_ left: NoteReference, _ right: NoteReference) -> Bool {
        switch (date(of: left)?.order, date(of: right)?.order) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        default: (left.briefing, left.note) < (right.briefing, right.note)
        }
    }

    private func date(of reference: NoteReference) -> EDTFDate? {
        edition.note(reference).annotation.eventDate
            ?? edition.archive.briefings[reference.briefing].briefing.metadata.issued
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
