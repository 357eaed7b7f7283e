import Model
import Text

/// The names of an actor or agreement: who uses each, on what ground, and how often the briefings have it.
struct NamesTable {
    let name: String
    let aliases: [Alias]
    let mentions: [MentionReference]
    let edition: Edition

    func value(on page: SiteAddress) -> Context.Value {
        var spellings: [String: Int] = [:]
        for reference in mentions {
            spellings[edition.archive.briefings[reference.briefing].mentions[reference.mention].name, default: 0] += 1
        }
        var counts: [String: Int] = [:]
        for (spelling, count) in spellings { counts[Self.key(spelling), default: 0] += count }
        var rows = [row(name, alias: nil, count: counts.removeValue(forKey: Self.key(name)) ?? 0, on: page)]
        for alias in aliases {
            rows.append(
                row(alias.name, alias: alias, count: counts.removeValue(forKey: Self.key(alias.name)) ?? 0, on: page))
        }
        let other = counts.values.reduce(0, +)
        return .section([
            "rows": .list(rows), "other-count": other == 0 ? .absent : .number(other),
            "has-users": .flag(aliases.contains { $0.usedBy != nil || $0.cite != nil }),
        ])
    }

    /// Names that differ in case, quotation marks, dashes or spaces count as one.
    private static func key(_ name: String) -> String { Slug.make(name) ?? name.lowercased() }

    private func row(_ name: String, alias: Alias?, count: Int, on page: SiteAddress) -> Context {
        let user = alias?.usedBy
        let authority = user.map { AuthorityID(.actor, $0) }
        let isActor = authority.map { edition.exists($0) } ?? false
        return [
            "name": .text(name), "is-main": .flag(alias == nil), "count": .number(count),
            "status": .optional(alias.flatMap { Self.words(for: $0) }),
            "user": .optional(isActor ? authority.map { edition.name(of: $0) } : user),
            "user-href": .optional(isActor ? authority.map { page.href(to: .authority($0)) } : nil),
            "cite": .optional(alias?.cite.map { Context.source($0) }),
        ]
    }

    private static func words(for alias: Alias) -> String? {
        let status: String? =
            switch alias.status {
            case .same: nil
            case .overlaps: "overlaps"
            case .disputed: "disputed"
            }
        let match: String? =
            switch alias.match {
            case .auto: nil
            case .inflected: "in all grammatical forms"
            case .confirm: "counted only where confirmed"
            case .never: "never counted"
            }
        let words = [status, match].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}

extension Context {
    /// A source as an editor gives it: an address becomes a link named by its host, words stay words.
    static func source(_ text: String) -> Context {
        guard let link = WebAddress.link(text) else { return ["text": .text(text), "href": .absent] }
        return ["text": .text(WebAddress.host(of: link)), "href": .text(link)]
    }
}
