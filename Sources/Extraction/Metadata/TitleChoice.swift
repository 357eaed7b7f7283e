import Text

/// Chooses the title, and cuts the site's name from it.
enum TitleChoice {
    private static let separators = [
        " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " > ", " ‹ ", " › ",
    ]

    /// The most trusted title, without the site's name. A heading of the page that is part of it, or has it, tells
    /// where it ends.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> MetadataClaim? {
        let headings = claims.filter { $0.source == .heading }.map(\.value)
        let usable = claims.filter { !site.contains($0.value) }
        guard let best = usable.first(where: { $0.source != .heading }) else { return claims.first }
        let title = withoutSite(best.value, site: site, headings: headings)
        return MetadataClaim(value: title, source: best.source)
    }

    static func withoutSite(_ title: String, site: SiteNames, headings: [String]) -> String {
        let compact = SiteNames.compact(title)
        for heading in headings where SiteNames.compact(heading) == compact { return title }
        var best: String?
        for separator in separators {
            guard let last = title.lastPlace(of: separator) else { continue }
            let (head, tail) = (String(title[..<last.lowerBound]), String(title[last.upperBound...]))
            if site.resembles(tail), !site.contains(head) { best = shorter(best, head) }
            if let first = title.firstPlace(of: separator) {
                let (head, tail) = (String(title[..<first.lowerBound]), String(title[first.upperBound...]))
                if site.resembles(head), !site.contains(tail) { best = shorter(best, tail) }
                if site.resembles(tail), !site.contains(head) { best = shorter(best, head) }
            }
        }
        for heading in headings where heading.utf8.count > 15 {
            let part = SiteNames.compact(heading)
            if compact.count > part.count, compact.starts(with: part), hasSeparator(title) { return heading }
        }
        return (best ?? title).trimmingWhitespace
    }

    private static func hasSeparator(_ title: String) -> Bool {
        separators.contains { title.firstPlace(of: $0) != nil }
    }

    private static func shorter(_ left: String?, _ right: String) -> String {
        guard let left else { return right }
        return left.utf8.count <= right.utf8.count ? left : right
    }
}

extension String {
    /// Where `part` occurs first.
    func firstPlace(of part: String) -> Range<String.Index>? { firstRange(of: part) }

    /// Where `part` occurs last.
    func lastPlace(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}
