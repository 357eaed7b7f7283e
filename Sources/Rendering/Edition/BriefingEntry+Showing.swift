import Model
import Text

extension BriefingEntry {
    /// How much of it the page shows.
    var disclosure: Disclosure { briefing.disclosure }

    /// Whether the text is withdrawn: the citation and the capture's digest stay.
    var isWithdrawn: Bool { disclosure == .withdrawn }

    /// What lists and heads say of it: its abstract, else its opening words; empty where neither may be shown.
    var summary: String {
        if let abstract = briefing.metadata.abstract, !abstract.isEmpty { return abstract }
        return opening
    }

    /// The title as lists and mentions show it, which repeat it: a page of text that stands where a title should costs
    /// no more than its own page.
    var listTitle: String { English.shortened(briefing.title, to: 300) }

    /// The address of the original, where a page may link to it: never one on a host that is not its publisher's.
    var original: String? {
        isCaptured && unregisteredHost == nil ? WebAddress.link(briefing.metadata.url) : nil
    }

    /// Whether search engines may list its page: not a copy that is shown whole, for they should find the original.
    var isIndexed: Bool { !(isCaptured && disclosure == .whole) && !isWithdrawn }

    /// The year it was first published.
    var year: Int? { briefing.metadata.issued?.year }
}

extension Context {
    /// The names of `partials/date`: words, and the machine's form where HTML has one.
    static func date(_ date: EDTFDate?) -> Context? {
        guard let date else { return nil }
        return ["words": .text(date.english), "machine-date": .optional(date.markupDate)]
    }
}

extension EDTFDate {
    /// The day, month or year for a `datetime` attribute; `nil` for vaguer dates and years that HTML cannot write.
    var markupDate: String? {
        guard case .single(let part) = form, part.earliest.year > 0 else { return nil }
        switch part.precision {
        case .day: return part.earliest.iso8601
        case .month: return String(part.earliest.iso8601.prefix(7))
        case .year: return String(part.earliest.iso8601.prefix(4))
        default: return nil
        }
    }
}
