import Model
import Text

extension BriefingEntry {
    /// Whether it is a captured article rather than the editor's own.
    var isCaptured: Bool { briefing.provenance != nil }

    /// Whether the text is withdrawn: the citation and the capture's digest stay.
    var isWithdrawn: Bool { briefing.metadata.status == .withdrawn }

    /// How much of its text the page shows.
    func policy(in site: Site) -> PublishPolicy {
        if isWithdrawn { return .citation }
        return briefing.metadata.publish ?? (isCaptured ? site.publish : .full)
    }

    /// What lists and heads say of it: its abstract, else its opening words where its text may be shown.
    func summary(in site: Site) -> String {
        if isWithdrawn { return "" }
        if let abstract = briefing.metadata.abstract, !abstract.isEmpty { return abstract }
        return policy(in: site) == .citation ? "" : opening
    }

    /// The title as lists and mentions show it, which repeat it: a page of text that stands where a title should costs
    /// no more than its own page.
    var listTitle: String { English.shortened(briefing.title, to: 300) }

    /// The address of the original, where a page may link to it.
    var original: String? { isCaptured ? WebAddress.link(briefing.metadata.url) : nil }

    /// Whether search engines may list its page: not a copy that is shown whole, for they should find the original.
    func isIndexed(in site: Site) -> Bool { !(isCaptured && policy(in: site) == .full) && !isWithdrawn }

    /// The year it was first published.
    var year: Int? { briefing.metadata.issued?.year }

    /// The sentence around a mention; empty where the text is withdrawn.
    func sentence(of mention: Mention) -> String { isWithdrawn ? "" : mention.sentence }
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
