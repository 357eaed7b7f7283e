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
        return name == "index" ? nil : decoded(name)
    }

    /// A part of an address with its percent-escapes read; `nil` where they are of another encoding than UTF-8, and so
    /// say nothing that could be read. What programs cut off within a letter is read up to there.
    private static func decoded(_ name: String) -> String? {
        if let whole = name.removingPercentEncoding { return whole }
        var bytes: [UInt8] = []
        var place = name.utf8.startIndex
        while place < name.utf8.endIndex {
            let next = name.utf8.index(after: place)
            let end = name.utf8.index(place, offsetBy: 3, limitedBy: name.utf8.endIndex) ?? place
            if name.utf8[place] == Byte.percent, end > place, let byte = UInt8(name[next..<end], radix: 16) {
                bytes.append(byte)
                place = end
            } else {
                bytes.append(name.utf8[place])
                place = next
            }
        }
        // A letter has four bytes at most, an escape of which three characters may be missing.
        for cut in 0..<min(6, bytes.count) {
            if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) {
                return text.contains { $0.isLetter || $0.isNumber } ? text : nil
            }
        }
        return nil
    }
}
