import Model

/// A note as it stands in a list away from its briefing: what it quotes, from where, and what it says.
struct NoteLine {
    let edition: Edition
    let briefing: ListedBriefing
    let note: AnchoredNote

    init(_ edition: Edition, _ reference: NoteReference) {
        self.edition = edition
        briefing = edition.listed[reference.briefing]
        note = edition.archive.briefings[reference.briefing].notes[reference.note]
    }

    /// The names of `partials/note-line`.
    /// - Parameter place: Names the line's place on the page, which no other line has.
    func context(on page: SiteAddress, at place: String) -> Context {
        let fragment = note.paragraph == nil ? Fragment.note(note.number) : Fragment.passage(note.number)
        return edition.notes.context(of: note, on: page, identifiers: "line-\(place)-", leadsWithinPage: false).merging(
            [
                "passage-href": .text(page.href(to: briefing.address, fragment: fragment)),
                "title": .text(briefing.title), "date": briefing.dateValue,
                "publisher": .optional(briefing.publisher), "authors": .optional(briefing.authors),
                "quotation-language": .optional(briefing.foreignLanguage),
                "text-direction": .optional(briefing.foreignDirection),
            ])
    }
}
