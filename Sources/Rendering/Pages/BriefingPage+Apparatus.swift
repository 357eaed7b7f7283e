import Model
import Text

extension BriefingPage {
    /// What the briefing names and what is said about it.
    var apparatus: Context {
        let related =
            edition.archive.relatedBriefings.indices.contains(index)
            ? edition.archive.relatedBriefings[index] : []
        let unplaced = entry.notes.filter { $0.paragraph == nil }
        return [
            "actors": section(named.filter { $0.authority.kind == .actor }),
            "agreements": section(named.filter { $0.authority.kind == .agreement }),
            "endnotes": notes(entry.notes.filter { $0.paragraph != nil }), "unplaced-notes": notes(unplaced),
            "related": related.isEmpty
                ? .absent
                : .section(["briefings": .list(related.map { edition.line(forBriefing: $0, from: address) })]),
            "keywords": .optional(entry.briefing.metadata.keywords.joined(separator: " · ")),
            "contents": contents,
        ]
    }

    private func section(_ named: [NamedAuthority]) -> Context.Value {
        let items = named.compactMap { named -> Context? in
            guard let link = edition.link(to: named.authority, from: address) else { return nil }
            return link.merging([
                "count": named.count == 0 ? .absent : .number(named.count),
                "count-label": .text(English.count(named.count, "mention")),
                "first-href": named.firstAnchor.isEmpty
                    ? .absent : .text(address.href(to: address, fragment: named.firstAnchor)),
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
