import Text

/// Chooses the title, and cuts the site's name from it.
enum TitleChoice {
    private static let separators = [
        " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " > ", " ‹ ", " › ",
    ]

    /// The most trusted title, without the site's name. A heading of the page that is part of it, or has it, tells
    /// where it ends.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> MetadataClaim? {
        let first = claims.filter { $0.source == .heading }.map(\.value)
        let headings = first + claims.filter { $0.source == .text }.map(\.value)
        let usable = claims.filter { !site.contains($0.value) }
        guard let best = usable.first(where: { $0.source != .heading && $0.source != .text }) else { return claims.first }
        let title = withoutSite(best, site: site, headings: headings)
        if let shown = first.first(where: { !site.contains($0) }), shown != title, areAkin(shown, title) {
            return MetadataClaim(value: shown, source: .heading)
        }
        return MetadataClaim(value: title, source: best.source)
    }

    /// A title without the site's name, and one that only the `title` element gives without its last part.
    private static func withoutSite(_ claim: MetadataClaim, site: SiteNames, headings: [String]) -> String {
        let title = claim.value
        let compact = SiteNames.compact(title)
        let compactHeadings = headings.map { SiteNames.compact($0) }
        if compactHeadings.contains(compact) { return title }
        let parts = parts(of: title)
        // A part that stands on the page as a heading is the title.
        let shown = parts.filter { part in
            part.utf8.count > 10 && !site.contains(part) && compactHeadings.contains(SiteNames.compact(part))
        }
        if let longest = shown.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
        for (heading, part) in zip(headings, compactHeadings) where part.count > 15 && !parts.isEmpty {
            if compact.count > part.count, compact.starts(with: part) { return heading }
        }
        var best: String?
        for separator in separators {
            guard let last = title.lastPlace(of: separator), let first = title.firstPlace(of: separator) else { continue }
            let ends = [(last, site.resembles(String(title[last.upperBound...]))), (first, site.resembles(String(title[first.upperBound...])))]
            for (place, isSite) in ends where isSite || claim.source == .titleElement && wordCount(title[..<place.lowerBound]) >= 4 {
                let head = String(title[..<place.lowerBound])
                if !site.contains(head), isSite || place == last { best = shorter(best, head) }
            }
            let (head, tail) = (String(title[..<first.lowerBound]), String(title[first.upperBound...]))
            if site.resembles(head), !site.contains(tail) { best = shorter(best, tail) }
        }
        return (best ?? title).trimmingWhitespace
    }

    private static func areAkin(_ left: String, _ right: String) -> Bool {
        let (a, b) = (wordSet(left), wordSet(right))
        // A heading that holds the title and more has a label above it.
        if SiteNames.compact(left).contains(SiteNames.compact(right)) { return false }
        return a.count > 2 && b.count > 2 && a.intersection(b).count * 2 > min(a.count, b.count)
    }

    private static func wordSet(_ text: String) -> Set<UInt64> {
        let bytes = Array(text.utf8)
        return Set(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 60).map(\.hash))
    }

    private static func wordCount(_ text: Substring) -> Int { text.split(separator: " ").count }

    /// The parts that any separators set apart; none where there is no separator.
    private static func parts(of title: String) -> [String] {
        var parts = [title]
        for separator in separators { parts = parts.flatMap { $0.split(separator: separator).map(String.init) } }
        return parts.count > 1 ? parts.map { $0.trimmingWhitespace } : []
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
