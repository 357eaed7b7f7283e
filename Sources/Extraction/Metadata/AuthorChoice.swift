import Text

/// Chooses the authors, and cleans their names.
enum AuthorChoice {
    /// The names that the most trusted source gives that gives any, and that source. The site's own name counts only
    /// where there is no other.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> (names: [String], source: MetadataSource)? {
        choose(claims) { !site.contains($0) } ?? choose(claims.filter { $0.source <= .markup }) { _ in true }
    }

    private static func choose(
        _ claims: [MetadataClaim], where isAuthor: (String) -> Bool
    ) -> (names: [String], source: MetadataSource)? {
        for source in MetadataSource.allCases {
            var names: [String] = []
            for claim in claims where claim.source == source {
                for name in Self.names(in: claim.value) where isAuthor(name) && !contains(names, name) {
                    names.append(name)
                }
                // The first element that is called a byline is the article's.
                if source >= .markup, !names.isEmpty { break }
            }
            if !names.isEmpty { return (names, source) }
        }
        return nil
    }

    private static func contains(_ names: [String], _ name: String) -> Bool {
        let compact = SiteNames.compact(name)
        return names.contains { SiteNames.compact($0) == compact }
    }

    /// The names in a byline: without `By`, without addresses, handles, dates and what follows a bar.
    static func names(in text: String) -> [String] {
        var text = text.trimmingWhitespace
        for cut in [" Foto:", " | ", " • ", " · ", " – ", " — ", "\n"] { if let place = text.firstPlace(of: cut) { text = String(text[..<place.lowerBound]) } }
        if let handle = text.firstPlace(of: " @") { text = String(text[..<handle.lowerBound]) }
        text = withoutOpener(text)
        var parts = [text]
        for separator in [", ", " and ", " und ", " & ", "; ", " et ", " y "] {
            parts = parts.flatMap { $0.split(separator: separator, omittingEmptySubsequences: true).map(String.init) }
        }
        return parts.map { trimmed($0) }.filter { isName($0) && !degrees.contains($0.lowercased()) }
    }

    /// Whether a line is a byline: `By` or the like, and then names that begin with capitals.
    static func isByline(_ line: String) -> Bool {
        guard line.utf8.count < 90, withoutOpener(line) != line else { return false }
        let names = names(in: line)
        return !names.isEmpty
            && names.allSatisfy { name in
                let words = name.split(separator: " ")
                return words.count <= 4 && words.allSatisfy { $0.first?.isLowercase == false || $0.utf8.count <= 3 }
            }
    }

    /// What follows a name after a comma without being one.
    private static let degrees: Set<String> = [
        "phd", "ph.d.", "md", "m.d.", "jr.", "sr.", "jr", "rd", "rn", "mba", "mph", "ms", "ma", "msc", "dr.", "no author",
    ]

    private static func trimmed(_ name: String) -> String {
        var bytes = Array(name.utf8)[...]
        while let last = bytes.last, last.isSpace || last == Byte.colon || last == Byte.slash || last == UInt8(ascii: ",") || last == Byte.hyphen { bytes.removeLast() }
        while let first = bytes.first, first.isSpace || first == Byte.colon || first == Byte.slash || first == Byte.hyphen { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let openers = [
        "view all posts by", "all posts by", "alles von", "posts by", "alle beiträge von", "beiträge von", "ein beitrag von", "vom",
        "durch", "written by:", "words by", "story by", "interview", "author:",
        "written by", "posted by", "published by", "by", "von", "par", "por", "di", "text von", "text", "author", "autor",
        "auteur", "autore", "geschrieben von", "veröffentlicht von", "verfasst von", "escrito por", "przez", "door",
    ]

    private static func withoutOpener(_ text: String) -> String {
        let lowered = text.lowercased()
        for opener in openers.sorted(by: { $0.utf8.count > $1.utf8.count }) where lowered.hasPrefix(opener) {
            let rest = text.dropFirst(opener.count)
            guard let next = rest.first, next == ":" || next.isWhitespace else { continue }
            return withoutOpener(String(rest.drop { $0 == ":" || $0.isWhitespace }))
        }
        return text
    }

    private static func isName(_ name: String) -> Bool {
        let length = name.utf8.count
        guard length > 1, length < 80, !name.contains("@"), !name.contains("://"), !name.hasPrefix("www.") else {
            return false
        }
        let digits = name.utf8.filter { $0.isDigit }.count
        return digits * 3 <= length && name.split(separator: " ").count <= 8
    }
}
