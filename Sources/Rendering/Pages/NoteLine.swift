import Model

/// A note as it stands in a list away from its briefing: what it quotes, from where, and what it says.
struct NoteLine {
    let edition: Edition
    let entry: BriefingEntry
    let note: AnchoredNote

    init(_ edition: Edition, _ reference: NoteReference) {
        self.edition = edition
        entry = edition.archive.briefings[reference.briefing]
        note = entry.notes[reference.note]
    }

    /// The names of `partials/note-line`.
    /// - Parameter place: Names the line's place on the page, which no other line has.
    func context(on page: SiteAddress, at place: String) -> Context {
        let briefing = SiteAddress.briefing(entry.id)
        let fragment = note.paragraph == nil ? Fragment.note(note.number) : Fragment.passage(note.number)
        return edition.notes.context(of: note, on: page, identifiers: "line-\(place)-", leadsWithinPage: false).merging(
            [
                "passage-href": .text(page.href(to: briefing, fragment: fragment)),
                "title": .text(entry.listTitle), "date": .optional(Context.date(entry.briefing.metadata.issued)),
                "publisher": .optional(entry.isCaptured ? entry.publisherName : "Editor’s briefing"),
                "authors": .optional(English.list(entry.briefing.metadata.authors)),
                "quotation-language": .optional(edition.foreignLanguage(of: entry)),
            ])
    }
}
