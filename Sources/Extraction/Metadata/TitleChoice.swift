import Model
import Text

/// Chooses the title, and cuts the site's name from it.
struct TitleChoice {
    private let site: SiteNames
    /// The article's own heading, then others.
    private let heading: String?
    private let headings: [String]
    private let compactHeadings: [[UInt8]]
    private let titleElement: String?

    /// The title among `claims`, the most trusted first: what the page says of its title for machines, unless the
    /// article's own heading says it better. Absent where there is none.
    ///
    /// Of two that say nearly the same the heading is taken, as it is printed; one that only puts a label before the
    /// title or the site's name after it is not. Where they differ, the headline for machines is believed, but not the
    /// title of a preview, which is often written to be clicked rather than to be cited.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> MetadataClaim? {
        let usable = claims.filter { !site.contains($0.value) }
        let choice = TitleChoice(usable, site: site)
        let stated = usable.filter { $0.source != .heading && $0.source != .otherHeading }
        guard
            let best = stated.prefix(Limits.machineTitles.value).first(where: { choice.isEchoed($0.value) })
                ?? stated.first
        else {
            return usable.first ?? claims.first
        }
        let title = MetadataClaim(value: choice.withoutSite(best), source: best.source)
        guard let heading = choice.heading, choice.isBetter(heading, than: title) else { return title }
        return MetadataClaim(value: heading, source: .heading)
    }

    private init(_ claims: [MetadataClaim], site: SiteNames) {
        self.site = site
        heading = claims.first { $0.source == .heading }?.value
        headings = claims.filter { $0.source == .heading || $0.source == .otherHeading }.map(\.value)
        compactHeadings = headings.map { SiteNames.compact($0) }
        titleElement = claims.first { $0.source == .titleElement }?.value
    }

    /// Whether a heading or the title element says nearly the same: what the page never shows is said of another page.
    private func isEchoed(_ title: String) -> Bool {
        let compact = SiteNames.compact(title)
        guard !compact.isEmpty else { return false }
        let shown = compactHeadings + [titleElement].compactMap { $0.map { SiteNames.compact($0) } }
        return shown.contains { !$0.isEmpty && (compact.contains($0) || $0.contains(compact)) }
            || [heading, titleElement].contains { $0.map { Self.areAkin($0, title) } ?? false }
    }

    private func isBetter(_ heading: String, than title: MetadataClaim) -> Bool {
        let (shown, stated) = (SiteNames.compact(heading), SiteNames.compact(title.value))
        if shown == stated { return true }
        // A title that is there as another heading needs no correction.
        if compactHeadings.contains(stated) { return false }
        // A heading that holds the title and more has a label above it or a second line.
        if !stated.isEmpty, shown.contains(stated) {
            // The title element may confirm the whole of it.
            if title.source == .openGraph || title.source == .metaElement, isConfirmed(shown) { return true }
            return title.source == .titleElement && shown.starts(with: stated)
        }
        return Self.areAkin(heading, title.value) || !Self.headlines.contains(title.source)
    }

    /// Whether the title element says a heading, and after it the site's name or nothing.
    private func isConfirmed(_ heading: [UInt8]) -> Bool {
        guard let titleElement else { return false }
        let parts = [titleElement] + TitleParts(titleElement).parts
        return parts.contains { SiteNames.compact($0) == heading }
    }

    /// The sources that give headlines rather than names of pages.
    private static let headlines: Set<MetadataSource> = [.structuredData, .highwire, .markup]

    /// A title without the site's name, and one that only the `title` element gives without its last part.
    private func withoutSite(_ claim: MetadataClaim) -> String {
        let title = claim.value.trimmingWhitespace
        let compact = SiteNames.compact(title)
        if compactHeadings.contains(compact) { return title }
        let parts = TitleParts(title).parts
        // A part that stands on the page as a heading is the title.
        let shown = parts.filter { part in
            part.utf8.count > 10 && !site.contains(part) && compactHeadings.contains(SiteNames.compact(part))
        }
        if let longest = shown.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
        for (heading, part) in zip(headings, compactHeadings) where part.count > 15 && !parts.isEmpty {
            if compact.count > part.count, compact.starts(with: part) { return heading }
        }
        return withoutNamedSite(claim)
    }

    private func withoutNamedSite(_ claim: MetadataClaim) -> String {
        let title = claim.value
        var best: String?
        for separator in TitleParts.separators(in: title) {
            guard let last = title.lastPlace(of: separator), let first = title.firstPlace(of: separator) else {
                continue
            }
            let ends = [
                (last, site.resembles(String(title[last.upperBound...]))),
                (first, site.resembles(String(title[first.upperBound...]))),
            ]
            for (place, isSite) in ends
            where isSite || claim.source == .titleElement && Self.wordCount(title[..<place.lowerBound]) >= 4 {
                let head = String(title[..<place.lowerBound])
                if !site.contains(head), isSite || place == last { best = Self.shorter(best, head) }
            }
            let (head, tail) = (String(title[..<first.lowerBound]), String(title[first.upperBound...]))
            if site.resembles(head), !site.contains(tail) { best = Self.shorter(best, tail) }
        }
        return Self.withoutDanglingSeparator(best ?? title)
    }

    /// A template that has no site's name to put after its dash leaves the dash.
    private static func withoutDanglingSeparator(_ title: String) -> String {
        var title = title.trimmingWhitespace
        for separator in TitleParts.separators where title.hasSuffix(String(separator.trimmingSuffixSpace)) {
            title = String(title.dropLast(separator.trimmingSuffixSpace.count)).trimmingWhitespace
        }
        return title
    }

    /// Whether two titles share more than half of the words of the shorter.
    private static func areAkin(_ left: String, _ right: String) -> Bool {
        let (a, b) = (wordSet(left), wordSet(right))
        return a.count > 2 && b.count > 2 && a.intersection(b).count * 2 > min(a.count, b.count)
    }

    private static func wordSet(_ text: String) -> Set<UInt64> {
        let bytes = Array(text.utf8)
        return Set(LineToken.words(of: bytes, in: 0..<bytes.count, limit: 60).map(\.hash))
    }

    private static func wordCount(_ text: Substring) -> Int { text.split(separator: " ").count }

    private static func shorter(_ left: String?, _ right: String) -> String {
        guard let left else { return right }
        return left.utf8.count <= right.utf8.count ? left : right
    }
}

extension String {
    /// The text without a space at its end.
    fileprivate var trimmingSuffixSpace: Substring { hasSuffix(" ") ? dropLast() : self[...] }
}
