import Model
import Text

extension OutputKind {
    static let actors = OutputKind(
        "actors", .page, at: "/actors/, /actors/letter/<letter>/, /actors/letter/<letter>/part/<number>/",
        "All actors from A to Z with their other names as references, and the most mentioned.",
        templates: ["pages/actors"]
    ) { edition in
        ActorList(edition: edition).outputs()
    }
}

/// The actors from A to Z.
struct ActorList: Sendable {
    let edition: Edition

    /// One line of the list: an actor, or one of its other names.
    struct Line: Sendable {
        let name: String
        let actor: Int
        let isAlias: Bool
    }

    /// The lines in order, and under the letters that their names begin with, these in order.
    private let byLetter: [(letter: String, lines: Paging<Line>, all: [Line])]
    /// Whether the list has a page for each letter.
    let isPaged: Bool

    init(edition: Edition) {
        self.edition = edition
        let lines = Self.lines(of: edition)
        isPaged = edition.archive.actors.count > PagingLimit.entries || lines.count > PagingLimit.references
        byLetter = Dictionary(grouping: lines) { Self.letter(of: $0.name) }
            .sorted { Self.before($0.key, $1.key) }.map { ($0.key, Paging($0.value, name: \.name), $0.value) }
    }

    /// The letters that names begin with, in order; `other` for everything outside A to Z.
    var letters: [String] { byLetter.map(\.letter) }

    static func address(of letter: String) -> SiteAddress { SiteAddress(folder: "actors/letter/\(letter)") }

    func outputs() -> [Output] {
        let first = edition.output(.actors) { _ in page }
        guard isPaged else { return [first] }
        return [first]
            + byLetter.flatMap { letter, lines, _ -> [Output] in
                let base = Self.address(of: letter)
                let addresses = lines.isPaged ? lines.parts.map { $0.address(below: base) } : [base]
                return addresses.enumerated().map { part, address in
                    edition.output(address) { _ in page(letter: letter, part: part, at: address) }
                }
            }
    }

    /// The first page: everything, or the most mentioned where the letters have pages of their own.
    private var page: Page {
        page(
            "Actors", at: .actors, current: nil, groups: isPaged ? [] : byLetter.map { ($0.letter, $0.all) },
            ["whole": .absent, "most-mentioned": mostMentioned, "paging": .absent])
    }

    /// One part of a letter.
    private func page(letter: String, part: Int, at address: SiteAddress) -> Page {
        let lines = byLetter.first { $0.letter == letter }
        let current = lines.flatMap { $0.lines.isPaged ? $0.lines.parts[part] : nil }
        let navigation = current.flatMap { current in
            lines?.lines.navigation(base: Self.address(of: letter), from: address, current: current)
        }
        return page(
            "Actors: \(Self.label(of: letter))" + (current?.suffix ?? ""), at: address, current: letter,
            groups: [(letter, current?.items ?? lines?.all ?? [])],
            [
                "whole": .section(["href": .text(address.href(to: .actors)), "name": .text("Actors")]),
                "most-mentioned": .absent, "paging": .optional(navigation),
            ])
    }

    private func page(
        _ title: String, at address: SiteAddress, current: String?, groups: [(letter: String, lines: [Line])],
        _ more: Context
    ) -> Page {
        let context: Context = [
            "title": .text(title), "count": .text(English.count(edition.archive.actors.count, "actor")),
            "letters": .list(
                letters.map {
                    [
                        "label": .text(Self.label(of: $0)), "is-current": .flag($0 == current),
                        "href": .text(isPaged ? address.href(to: Self.address(of: $0)) : "#letter-\($0)"),
                    ]
                }),
            "groups": .list(
                groups.map { letter, lines in
                    [
                        "heading": .text(Self.label(of: letter)), "heading-id": .text("letter-\(letter)"),
                        "lines": .list(lines.map { names(of: $0, on: address) }),
                    ]
                }),
            "is-empty": .flag(edition.archive.actors.isEmpty),
        ]
        let head = PageHead(
            title, description: "The states, bodies, groups, companies and people named in the briefings.")
        return Page(
            address: address, template: "pages/actors", head: head, section: .actors, context: context.merging(more))
    }

    private static func lines(of edition: Edition) -> [Line] {
        let lines = edition.archive.actors.enumerated().flatMap { index, actor -> [Line] in
            [Line(name: actor.record.name, actor: index, isAlias: false)]
                + actor.record.aliases.map { Line(name: $0.name, actor: index, isAlias: true) }
        }
        return lines.map { (ExactText(sortKey($0.name)), $0) }.sorted {
            ($0.0, $0.1.isAlias ? 1 : 0, $0.1.actor) < ($1.0, $1.1.isAlias ? 1 : 0, $1.1.actor)
        }.map(\.1)
    }

    private static func sortKey(_ name: String) -> String { Slug.make(name) ?? name.lowercased() }

    private static func letter(of name: String) -> String {
        guard let first = sortKey(name).utf8.first, (0x61...0x7A).contains(first) else { return "other" }
        return String(Unicode.Scalar(first))
    }

    static func label(of letter: String) -> String { letter == "other" ? "0–9" : letter.uppercased() }

    /// A to Z, then everything else.
    private static func before(_ left: String, _ right: String) -> Bool {
        (left == "other" ? 1 : 0, left) < (right == "other" ? 1 : 0, right)
    }

    private func names(of line: Line, on page: SiteAddress) -> Context {
        let actor = edition.archive.actors[line.actor]
        let address = SiteAddress.authority(AuthorityID(.actor, actor.record.id))
        return [
            "name": .text(line.name), "href": .text(page.href(to: address)),
            "see": line.isAlias ? .text(actor.record.name) : .absent, "kind": .text(actor.record.kind.words),
            "mention-count": actor.mentions.isEmpty ? .absent : .text(English.count(actor.mentions.count, "mention")),
        ]
    }

    private var mostMentioned: Context.Value {
        let rows = edition.mostMentioned(PagingLimit.preview).map { actor -> Context in
            let address = SiteAddress.authority(AuthorityID(.actor, actor.record.id))
            return [
                "name": .text(actor.record.name), "href": .text(SiteAddress.actors.href(to: address)),
                "kind": .text(actor.record.kind.words), "mentions": .number(actor.mentions.count),
                "briefings": .number(actor.briefings.count), "names": .number(actor.record.aliases.count + 1),
            ]
        }
        return rows.isEmpty ? .absent : .section(["rows": .list(rows)])
    }
}
