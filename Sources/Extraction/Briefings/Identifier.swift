import Foundation
import Model
import Text

/// The identifier of a captured article, which is the address of its page.
///
/// It depends on the capture alone, unless a sidecar gives it outright: an editor who mends a title or an address in a
/// sidecar must not move the page. What a sidecar adds counts only where the capture has nothing to name it by.
enum Identifier {
    /// The sidecar's `id`, else WordPress's own slug or that of the front matter, else the last part of the capture's address,
    /// else one made of the capture's title; then the same of what the sidecar says; then the opening words.
    /// - Returns: `nil` where none of these has a letter or digit.
    static func of(_ captured: BriefingMetadata, corrections: BriefingMetadata, opening: String?) -> String? {
        let candidates = [
            corrections.id, captured.id, captured.url.flatMap(lastPathSegment), captured.title,
            corrections.url.flatMap(lastPathSegment), corrections.title, opening,
        ]
        for candidate in candidates.compactMap({ $0 }) {
            if Slug.isValid(candidate) { return candidate }
            if let slug = Slug.make(candidate) { return slug }
        }
        return nil
    }

    /// The last part of an address's path without its ending, percent-escapes read; `nil` for a site's first page.
    private static func lastPathSegment(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let segments = path.split(separator: "/")
        guard segments.count > 1, let last = segments.last else { return nil }
        let name = String(last.split(separator: ".").first ?? last)
        return name == "index" ? nil : name.removingPercentEncoding ?? name
    }
}
