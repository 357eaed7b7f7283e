/// The identifiers of the parts of a briefing's page, to which its text may link beside its own places.
public enum PagePart {
    /// Those in the templates of the page.
    public static let ofBriefing: Set<String> = [
        "cite", "endnotes", "main", "named", "provenance", "site-search", "unplaced",
    ]

    /// A note.
    public static func note(_ number: Int) -> String { "note-\(number)" }

    /// A quoted passage.
    public static func passage(_ number: Int) -> String { "passage-\(number)" }

    /// All that a briefing's page has: those of the templates, its notes, the passages and mentions that are shown.
    public static func all(on entry: BriefingEntry) -> Set<String> {
        ofBriefing
            .union(entry.notes.map { note($0.number) })
            .union(entry.notes.lazy.filter { $0.paragraph != nil }.map { passage($0.number) })
            .union(entry.mentions.map(\.anchor))
    }
}
