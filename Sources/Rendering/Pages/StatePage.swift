import Model

extension OutputKind {
    static let state = OutputKind(
        "state", .page, at: "/state/",
        "How far the archive reaches and what in it is open: unplaced notes, undated briefings, unregistered publishers.",
        templates: ["pages/state"]
    ) { edition in
        [edition.output(.state) { StatePage(edition: $0).page }]
    }
}

/// The state of the archive, so that silence is not read as absence.
struct StatePage {
    let edition: Edition
    private var briefings: [BriefingEntry] { edition.archive.briefings }

    var page: Page {
        let head = PageHead("State of the archive", description: "What \(edition.site.title) covers and what is open.")
        let context: Context = [
            "title": .text("State of the archive"), "chart": .optional(chart), "coverage": .list(coverage),
            "languages": .list(languages), "note-states": noteStates, "unplaced": unplacedNotes, "undated": undated,
            "unregistered": unregistered, "other-hosts": otherHosts, "unnamed": unnamedActors, "withdrawn": withdrawn,
        ]
        return Page(address: .state, template: "pages/state", head: head, section: nil, context: context)
    }

    // MARK: Coverage

    private var chart: Context? {
        let years = Dictionary(grouping: briefings.compactMap(\.year)) { $0 }.mapValues(\.count)
        return BarChart.context(
            BarChart.bars(byYear: years), title: "Briefings by year of publication",
            description: "\(English.count(years.values.reduce(0, +), "dated briefing")).", unit: "Briefings")
    }

    private var coverage: [Context] {
        let captured = briefings.count(where: \.isCaptured)
        let removals = briefings.reduce(0) { $0 + $1.briefing.removals.count }
        let rows: [(String, Int)] = [
            ("Captured articles", captured), ("Editor’s briefings", briefings.count - captured),
            ("Publishers", edition.archive.publishers.count), ("Actors", edition.archive.actors.count),
            ("Agreements", edition.archive.agreements.count),
            ("Mentions linked", briefings.reduce(0) { $0 + $1.mentions.count }),
            ("Pieces of captures left out", removals),
        ]
        return rows.map { ["label": .text($0.0), "value": .number($0.1)] }
    }

    private var languages: [Context] {
        let languages = Dictionary(grouping: briefings) {
            LanguageTag.valid($0.briefing.metadata.language) ?? "not stated"
        }
        return languages.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            ["label": .text($0.key), "value": .number($0.value.count)]
        }
    }

    // MARK: Notes

    private var noteStates: Context.Value {
        let notes = briefings.filter { !$0.isWithdrawn }.flatMap(\.notes)
        guard !notes.isEmpty else { return .absent }
        func count(_ word: String) -> Int { notes.count { $0.anchor.word == word } }
        let meanings = [
            ("exact", "the quotation stands in the text as typed"),
            ("normalised", "it stands there but for quotation marks, dashes, spaces or case"),
            ("ambiguous", "it occurs more than once and nothing tells which place is meant"),
            ("orphan", "it is not in the text as it is kept here"),
        ]
        return .section([
            "rows": .list(
                meanings.map { word, meaning in
                    ["word": .text(word), "meaning": .text(meaning), "value": .number(count(word))]
                })
        ])
    }

    private var unplacedNotes: Context.Value {
        var lines: [Context] = []
        for (index, entry) in briefings.enumerated() where !entry.isWithdrawn {
            for (number, note) in entry.notes.enumerated() where note.anchor.places.isEmpty {
                lines.append(
                    NoteLine(edition, NoteReference(briefing: index, note: number)).context(
                        on: .state, at: "\(lines.count)"
                    ).merging([
                        "state-word": .text(note.anchor.word)
                    ]))
            }
        }
        return lines.isEmpty ? .absent : .section(["items": .list(lines)])
    }

    // MARK: Briefings and names

    /// Lists of briefings show as many as a page holds; the count is always whole.
    private func lines(_ indices: [Int]) -> Context.Value {
        guard !indices.isEmpty else { return .absent }
        let shown = indices.prefix(PagingLimit.entries)
        return .section([
            "total": .text(English.count(indices.count, "briefing")),
            "lines": .list(shown.map { edition.line(forBriefing: $0, from: .state) }),
            "unshown": indices.count > shown.count
                ? .text("and \(English.number(indices.count - shown.count)) more, in the list of briefings") : .absent,
        ])
    }

    private var undated: Context.Value { lines(briefings.indices.filter { briefings[$0].year == nil }) }

    private var otherHosts: Context.Value { lines(briefings.indices.filter { briefings[$0].unregisteredHost != nil }) }

    private var withdrawn: Context.Value { lines(briefings.indices.filter { briefings[$0].isWithdrawn }) }

    private var unregistered: Context.Value {
        let entries = edition.archive.publishers.filter { !$0.isRegistered }
        guard !entries.isEmpty else { return .absent }
        return .section([
            "items": .list(
                entries.map { entry in
                    [
                        "name": .text(entry.publisher.name),
                        "count": .text(English.count(entry.briefings.count, "briefing")),
                        "href": .optional(PublisherPages.address(of: entry).map { SiteAddress.state.href(to: $0) }),
                    ]
                })
        ])
    }

    private var unnamedActors: Context.Value {
        let actors = edition.archive.actors.filter { $0.mentions.isEmpty }.map { AuthorityID(.actor, $0.record.id) }
        let agreements = edition.archive.agreements.filter { $0.mentions.isEmpty }.map {
            AuthorityID(.agreement, $0.record.id)
        }
        let links = (actors + agreements).compactMap { edition.link(to: $0, from: .state) }
        return links.isEmpty ? .absent : .section(["items": .list(links)])
    }
}
