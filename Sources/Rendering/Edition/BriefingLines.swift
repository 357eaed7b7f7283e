import Model
import Text

extension Edition {
    /// The names of `partials/briefing-line`: one briefing in a list on a page.
    func line(forBriefing index: Int, from page: SiteAddress, withSummary: Bool = false) -> Context {
        let entry = archive.briefings[index]
        let summary = withSummary ? English.shortened(entry.summary, to: 260) : ""
        return [
            "href": .text(page.href(to: .briefing(entry.id))), "title": .text(entry.listTitle),
            "title-language": .optional(foreignLanguage(of: entry)),
            "date": .optional(Context.date(entry.briefing.metadata.issued)),
            "publisher": .optional(entry.isCaptured ? entry.publisherName : "Editor’s briefing"),
            "authors": .optional(English.list(entry.briefing.metadata.authors)), "summary": .optional(summary),
            "note-count": entry.notes.isEmpty ? .absent : .text(English.count(entry.notes.count, "note")),
            "is-withdrawn": .flag(entry.isWithdrawn),
        ]
    }

    /// The language of a briefing's text where it is another than the archive's.
    func foreignLanguage(of entry: BriefingEntry) -> String? {
        guard let language = LanguageTag.valid(entry.briefing.metadata.language),
            language.lowercased() != site.language.lowercased()
        else { return nil }
        return language
    }
}
