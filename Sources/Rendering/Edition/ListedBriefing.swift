import Model
import Text

/// What lists, concordances and feeds say of a briefing: made once, since the page of everything that it names repeats
/// it.
struct ListedBriefing: Sendable {
    /// Its page.
    let address: SiteAddress
    /// Its title, which is cut where it is longer than a title.
    let title: String
    /// The language of its text where it is another than the archive's.
    let foreignLanguage: String?
    /// Which way that language is written, `rtl` or `ltr`, where the archive's is written the other way.
    let foreignDirection: String?
    /// The date of first publication in words; `nil` where that is not known.
    let date: String?
    /// The same in the machine's form, where HTML has one.
    let machineDate: String?
    /// The year it was first published.
    let year: Int?
    /// The publisher's name; of an editor's briefing, that it is one.
    let publisher: String?
    /// The authors in one line; empty for none.
    let authors: String
    /// How many notes it has, in words; `nil` for none.
    let noteCount: String?
    /// Whether the text is withdrawn.
    let isWithdrawn: Bool
    /// When it was first published, as feeds write it.
    let published: String?
    /// When it was last changed, likewise.
    let modified: String?
    /// When it was published or last changed, whichever is later; the place of that among all times, and as feeds
    /// write it. `nil` where neither is known.
    let updated: (order: EDTFDate.Order, text: String)?

    init(_ entry: BriefingEntry, in site: Site) {
        let issued = entry.briefing.metadata.issued
        address = .briefing(entry.id)
        title = entry.listTitle
        foreignLanguage = entry.foreignLanguage(in: site)
        foreignDirection = foreignLanguage.flatMap { WritingDirection.of($0, beside: site.language) }
        (date, machineDate, year) = (issued?.english, issued?.markupDate, issued?.year)
        publisher = entry.isCaptured ? entry.publisherName?.isolated : "Editor’s briefing"
        authors = English.list(entry.briefing.metadata.authors.map(\.isolated))
        noteCount = entry.notes.isEmpty ? nil : English.count(entry.notes.count, "note")
        isWithdrawn = entry.isWithdrawn
        published = issued?.rfc3339
        let changed = entry.briefing.metadata.modified
        modified = changed?.rfc3339
        updated = [issued, changed].compactMap { $0 }.map { ($0.order, $0.rfc3339) }.max { $0.0 < $1.0 }
    }

    /// The names of `partials/date`; absent where there is no date.
    var dateValue: Context.Value {
        guard let date else { return .absent }
        return .section(["words": .text(date), "machine-date": .optional(machineDate)])
    }
}

extension BriefingEntry {
    /// The language of its text where it is another than the archive's.
    func foreignLanguage(in site: Site) -> String? {
        guard let language = LanguageTag.valid(briefing.metadata.language),
            language.lowercased() != site.language.lowercased()
        else { return nil }
        return language
    }
}
