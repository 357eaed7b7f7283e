import Model
import Text

extension OutputKind {
    static let state = OutputKind(
        "state", .page,
        at: "/state/, /state/undated/, /state/withdrawn/, /state/notes/, /state/publishers/, /state/unnamed/",
        "How far the archive reaches and what in it is open: unplaced notes, undated briefings, unregistered publishers.",
        templates: ["pages/state", "pages/list"]
    ) { edition in
        [edition.output(.state) { StatePage(edition: $0).page }] + StateLists(edition: edition).outputs
    }
}

/// The state of the archive, so that silence is not read as absence.
struct StatePage {
    let edition: Edition
    private let lists: StateLists
    private var briefings: [BriefingEntry] { edition.archive.briefings }

    init(edition: Edition) { (self.edition, lists) = (edition, StateLists(edition: edition)) }

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
        return languages.sorted { ($1.value.count, ExactText($0.key)) < ($0.value.count, ExactText($1.key)) }.map {
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
        let list = lists.unplacedNotes
        let lines = list.shown.enumerated().map { number, reference in
            NoteLine(edition, reference).context(on: .state, at: "\(number)").merging([
                "state-word": .text(edition.note(reference).anchor.word)
            ])
        }
        return lines.isEmpty ? .absent : .section(["items": .list(lines), "all": list.link(from: .state)])
    }

    // MARK: Briefings and names

    private func lines(_ list: BriefingList) -> Context.Value {
        let indices = list.briefings
        guard !indices.isEmpty else { return .absent }
        let isLong = indices.count > PagingLimit.entries
        return .section([
            "total": .text(English.count(indices.count, "briefing")),
            "lines": .list(
                indices.prefix(isLong ? PagingLimit.preview : indices.count).map {
                    edition.line(forBriefing: $0, from: .state)
                }),
            "all": isLong
                ? .section([
                    "all-href": .text(SiteAddress.state.href(to: list.base)),
                    "all-label": .text("All \(English.count(indices.count, "briefing"))"),
                ]) : .absent,
        ])
    }

    private var undated: Context.Value { lines(lists.undated) }

    private var otherHosts: Context.Value { lines(lists.otherHosts) }

    private var withdrawn: Context.Value { lines(lists.withdrawn) }

    private var unregistered: Context.Value {
        let list = lists.unregistered
        guard !list.items.isEmpty else { return .absent }
        return .section([
            "items": .list(
                list.shown.map { index in
                    let entry = edition.archive.publishers[index]
                    return [
                        "name": .text(entry.publisher.name),
                        "count": .text(English.count(entry.briefings.count, "briefing")),
                        "href": .optional(PublisherPages.address(of: entry).map { SiteAddress.state.href(to: $0) }),
                    ]
                }), "all": list.link(from: .state),
        ])
    }

    private var unnamedActors: Context.Value {
        let list = lists.unnamed
        let links = list.shown.compactMap { edition.link(to: $0, from: .state) }
        return links.isEmpty ? .absent : .section(["items": .list(links), "all": list.link(from: .state)])
    }
}

/// The lists of what is open in the archive.
struct StateLists {
    let edition: Edition
    private var briefings: [BriefingEntry] { edition.archive.briefings }
    private static let parent = (address: SiteAddress.state, name: "State of the archive")

    /// The pages of those lists that are long.
    var outputs: [Output] {
        let ofBriefings = [undated, withdrawn, otherHosts].filter { $0.briefings.count > PagingLimit.entries }
        return ofBriefings.flatMap { $0.outputs(of: edition) } + unplacedNotes.outputs(of: edition)
            + unregistered.outputs(of: edition) + unnamed.outputs(of: edition)
    }

    /// The briefings of which nobody knows when they appeared.
    var undated: BriefingList {
        list("Undated briefings", "undated", briefings.indices.filter { briefings[$0].year == nil })
    }

    /// The briefings whose texts are withdrawn.
    var withdrawn: BriefingList {
        list("Withdrawn briefings", "withdrawn", briefings.indices.filter { briefings[$0].isWithdrawn })
    }

    /// The captured articles that do not come from their publisher.
    var otherHosts: BriefingList {
        list(
            "Captures from other hosts", "other-hosts",
            briefings.indices.filter { briefings[$0].unregisteredHost != nil })
    }

    private func list(_ title: String, _ folder: String, _ indices: [Int]) -> BriefingList {
        BriefingList(
            title: title, introduction: nil, base: SiteAddress(folder: "state/\(folder)"), section: nil,
            briefings: indices, parent: Self.parent)
    }

    /// The notes whose passages have no place in their texts.
    var unplacedNotes: LongList<NoteReference> {
        let notes = briefings.enumerated().filter { !$0.element.isWithdrawn }.flatMap { index, entry in
            entry.notes.indices.filter { entry.notes[$0].anchor.places.isEmpty }.map {
                NoteReference(briefing: index, note: $0)
            }
        }
        return .notes(
            notes, title: "Notes without a place", base: SiteAddress(folder: "state/notes"), section: nil,
            parent: Self.parent, in: edition)
    }

    /// The publishers that only captures name: indices into the archive's.
    var unregistered: LongList<Int> {
        let all = edition.archive.publishers
        let indices = all.indices.filter { !all[$0].isRegistered }
        return LongList(
            title: "Publishers that are not registered", noun: "publisher",
            base: SiteAddress(folder: "state/publishers"),
            section: nil, parent: Self.parent, items: indices, paging: Paging(indices) { all[$0].publisher.name }
        ) { indices, page, edition in
            (
                ListEntries.publishers,
                .section(["rows": .list(PublisherPages.rows(indices, on: page, edition))])
            )
        }
    }

    /// The actors, then the agreements, that no briefing names.
    var unnamed: LongList<AuthorityID> {
        let archive = edition.archive
        let actors = archive.actors.filter { $0.mentions.isEmpty }.map { AuthorityID(.actor, $0.record.id) }
        let agreements = archive.agreements.filter { $0.mentions.isEmpty }.map { AuthorityID(.agreement, $0.record.id) }
        return .links(
            actors + agreements, title: "Actors and agreements that no briefing names", noun: "name",
            base: SiteAddress(folder: "state/unnamed"), section: nil, parent: Self.parent, in: edition)
    }
}
