import Model
import Text

extension BriefingPage {
    /// What the briefing names and what is said about it.
    var apparatus: Context {
        let counts = mentionCounts
        let related =
            edition.archive.relatedBriefings.indices.contains(index)
            ? edition.archive.relatedBriefings[index] : []
        let unplaced = entry.notes.filter { $0.paragraph == nil }
        return [
            "actors": section(counts.filter { $0.authority.kind == .actor }),
            "agreements": section(counts.filter { $0.authority.kind == .agreement }),
            "endnotes": notes(entry.notes.filter { $0.paragraph != nil }), "unplaced-notes": notes(unplaced),
            "related": related.isEmpty
                ? .absent
                : .section(["briefings": .list(related.map { edition.line(forBriefing: $0, from: address) })]),
            "keywords": .optional(entry.briefing.metadata.keywords.joined(separator: " · ")),
            "contents": contents,
        ]
    }

    /// A name with how often the text has it, in order of number.
    private struct MentionCount {
        var authority: AuthorityID
        var count = 0
        var firstAnchor = ""
    }

    private var mentionCounts: [MentionCount] {
        var byAuthority: [AuthorityID: MentionCount] = [:]
        for mention in entry.mentions {
            var count = byAuthority[mention.authority] ?? MentionCount(authority: mention.authority)
            count.count += 1
            if count.firstAnchor.isEmpty { count.firstAnchor = mention.anchor }
            byAuthority[mention.authority] = count
        }
        let metadata = entry.briefing.metadata
        let stated =
            metadata.actors.map { AuthorityID(.actor, $0) } + metadata.agreements.map { AuthorityID(.agreement, $0) }
        for authority in stated where byAuthority[authority] == nil {
            byAuthority[authority] = MentionCount(authority: authority)
        }
        return byAuthority.values.sorted {
            ($1.count, ExactText(edition.name(of: $0.authority)), $0.authority) < (
                $0.count, ExactText(edition.name(of: $1.authority)), $1.authority
            )
        }
    }

    private func section(_ counts: [MentionCount]) -> Context.Value {
        let items = counts.compactMap { count -> Context? in
            guard let link = edition.link(to: count.authority, from: address) else { return nil }
            return link.merging([
                "count": count.count == 0 ? .absent : .number(count.count),
                "count-label": .text(English.count(count.count, "mention")),
                "first-href": count.firstAnchor.isEmpty
                    ? .absent : .text(address.href(to: address, fragment: count.firstAnchor)),
            ])
        }
        return items.isEmpty ? .absent : .section(["items": .list(items)])
    }

    private func notes(_ notes: [AnchoredNote]) -> Context.Value {
        notes.isEmpty
            ? .absent
            : .section([
                "notes": .list(
                    notes.map {
                        edition.notes.context(
                            of: $0, on: address, identifiers: "end" + Fragment.note($0.number) + "-",
                            leadsWithinPage: entry.disclosure == .whole)
                    })
            ])
    }

    /// The headings, where there are enough of them to choose from.
    private var contents: Context.Value {
        guard entry.headings.count >= 3 else { return .absent }
        return .section([
            "headings": .list(entry.headings.map { ["href": .text("#" + $0.anchor), "text": .text($0.text)] })
        ])
    }
}
