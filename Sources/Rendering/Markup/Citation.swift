import Model
import Text

/// How a briefing is cited, in the manner of the Chicago Manual of Style.
struct Citation {
    /// The authors, the title in quotation marks, where and when it appeared; without addresses.
    let text: String
    /// The address of what is cited: the original of a capture, the page of the editor's own.
    let address: String?

    init(_ entry: BriefingEntry, in site: Site) {
        let metadata = entry.briefing.metadata
        let title = entry.briefing.title
        let end = title.last.map { "?!.…".contains($0) } ?? false ? "" : "."
        var parts: [String] = []
        if !metadata.authors.isEmpty {
            let authors = English.list(metadata.authors.map(\.isolated))
            parts.append(authors.hasSuffix(".") ? authors : authors + ".")
        }
        parts.append("“\(title)\(end)”".isolated)
        let publisher = entry.isCaptured ? entry.publisherName : site.title
        let place = [publisher?.isolated, metadata.issued?.english].compactMap { $0 }.filter { !$0.isEmpty }
        if !place.isEmpty { parts.append(place.joined(separator: ", ") + ".") }
        text = parts.joined(separator: " ")
        address = entry.isCaptured ? entry.original : SiteAddress.briefing(entry.id).absolute(base: site.baseURL)
    }
}
