import Model
import Text

extension OutputKind {
    static let actors = OutputKind(
        "actors", .page, at: "/actors/, /actors/letter/<letter>/",
        "All actors from A to Z with their other names as references, and the most mentioned.",
        templates: ["pages/actors"]
    ) { edition in
        let list = ActorList(edition: edition)
        let first = edition.output(.actors) { ActorList(edition: $0).page(letter: nil) }
        guard list.isPaged else { return [first] }
        return [first]
            + list.letters.map { letter in
                edition.output(ActorList.address(of: letter)) { ActorList(edition: $0).page(letter: letter) }
            }
    }
}

/// The actors from A to Z.
struct ActorList {
    let edition: Edition

    /// One line of the list: an actor, or one of its other names.
    private struct Line {
        let name: String
        let actor: Int
        let isAlias: Bool
    }

    /// Whether the list has a page for each letter.
    var isPaged: Bool { edition.archive.actors.count > PagingLimit.entries }

    /// The letters that names begin with, in order; `other` for everything outside A to Z.
    var letters: [String] { Set(lines.map { Self.letter(of: $0.name) }).sorted(by: Self.before) }

    static func address(of letter: String) -> SiteAddress { SiteAddress(folder: "actors/letter/\(letter)") }

    func page(letter: String?) -> Page {
        let address = letter.map { Self.address(of: $0) } ?? .actors
        let byLetter = Dictionary(grouping: lines) { Self.letter(of: $0.name) }
        let letters = byLetter.keys.sorted(by: Self.before)
        let shown = isPaged ? letters.filter { $0 == letter } : letters
        let title = letter.map { "Actors: \(Self.label(of: $0))" } ?? "Actors"
        let context: Context = [
            "title": .text(title), "count": .text(English.count(edition.archive.actors.count, "actor")),
            "letters": .list(
                letters.map {
                    [
                        "label": .text(Self.label(of: $0)), "is-current": .flag($0 == letter),
                        "href": .text(
                            isPaged ? address.href(to: Self.address(of: $0)) : "#letter-\($0)"),
                    ]
                }),
            "groups": .list(
                shown.map { letter in
                    [
                        "heading": .text(Self.label(of: letter)), "heading-id": .text("letter-\(letter)"),
                        "lines": .list((byLetter[letter] ?? []).map { names(of: $0, on: address) }),
                    ]
                }),
            "whole": letter == nil
                ? .absent : .section(["href": .text(address.href(to: .actors)), "name": .text("Actors")]),
            "most-mentioned": letter == nil ? mostMentioned : .absent,
            "is-empty": .flag(edition.archive.actors.isEmpty),
        ]
        let head = PageHead(
            title, description: "The states, bodies, groups, companies and people named in the briefings.")
        return Page(address: address, template: "pages/actors", head: head, section: .actors, context: context)
    }

    private var lines: [Line] {
        let lines = edition.archive.actors.enumerated().flatMap { index, actor -> [Line] in
            [Line(name: actor.record.name, actor: index, isAlias: false)]
                + actor.record.aliases.map { Line(name: $0.name, actor: index, isAlias: true) }
        }
        return lines.map { (Self.sortKey($0.name), $0) }.sorted {
            ($0.0, $0.1.isAlias ? 1 : 0, $0.1.actor) < ($1.0, $1.1.isAlias ? 1 : 0, $1.1.actor)
        }.map(\.1)
    }

    private static func sortKey(_ name: String) -> String { Slug.make(name) ?? name.lowercased() }

    private static func letter(of name: String) -> String {
        guard let first = sortKey(name).utf8.first, (0x61...0x7A).contains(first) else { return "other" }
        return String(Unicode.Scalar(first))
    }

    private static func label(of letter: String) -> String { letter == "other" ? "0–9" : letter.uppercased() }

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
        let named = edition.archive.actors.filter { !$0.mentions.isEmpty }
        let most = named.sorted { ($1.mentions.count, $0.record.id) < ($0.mentions.count, $1.record.id) }
        let rows = most.prefix(PagingLimit.preview).map { actor -> Context in
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
