import Text

/// Chooses the authors, and cleans their names.
enum AuthorChoice {
    /// The names that the most trusted source gives that gives any, and that source.
    static func choose(_ claims: [MetadataClaim], site: SiteNames) -> (names: [String], source: MetadataSource)? {
        for source in MetadataSource.allCases {
            var names: [String] = []
            for claim in claims where claim.source == source {
                for name in Self.names(in: claim.value) where !site.contains(name) && !contains(names, name) {
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
        for cut in [" | ", " • ", " · ", " – ", " — ", "\n"] {
            if let place = text.firstPlace(of: cut) { text = String(text[..<place.lowerBound]) }
        }
        text = withoutOpener(text)
        var parts = [text]
        for separator in [", ", " and ", " und ", " & ", "; ", " et ", " y "] {
            parts = parts.flatMap { $0.split(separator: separator, omittingEmptySubsequences: true).map(String.init) }
        }
        return parts.map { $0.trimmingWhitespace }.filter(isName)
    }

    private static let openers = [
        "written by", "posted by", "published by", "by", "von", "par", "por", "di", "text von", "text", "author",
        "autor",
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
