import Model
import Text

extension Edition {
    /// The names of `partials/briefing-line`: one briefing in a list on a page.
    func line(forBriefing index: Int, from page: SiteAddress, withSummary: Bool = false) -> Context {
        let briefing = listed[index]
        let summary = withSummary ? English.shortened(archive.briefings[index].summary, to: 260) : ""
        return [
            "href": .text(page.href(to: briefing.address)), "title": .text(briefing.title),
            "title-language": .optional(briefing.foreignLanguage),
            "text-direction": .optional(briefing.foreignDirection), "date": briefing.dateValue,
            "publisher": .optional(briefing.publisher), "authors": .optional(briefing.authors),
            "summary": .optional(summary), "note-count": .optional(briefing.noteCount),
            "is-withdrawn": .flag(briefing.isWithdrawn),
        ]
    }
}
