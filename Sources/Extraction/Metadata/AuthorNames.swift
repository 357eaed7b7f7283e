import Model
import Text

/// The names in what a page says of its author.
enum AuthorNames {
    /// The names in a byline: without `By` and its like, without the site's name, addresses, handles, dates, places and
    /// what people are.
    /// - Parameter site: The names of the site, of which none is an author's.
    /// - Returns: ``MetadataLimits/mostAuthors`` names at most, of a line's first ``MetadataLimits/longestAuthorLine``
    ///   bytes.
    static func names(in text: String, site: SiteNames = SiteNames([], address: nil)) -> [String] {
        let text = text.cut(toBytes: Limits.authorLine.value)
        // Who made the page's design leaves an address.
        guard !text.contains("://") else { return [] }
        var names = DistinctNames()
        for part in parts(of: person(in: text, site: site)) where !names.isFull {
            guard let name = withoutLabel(part).map({ trimmed(withoutOpener($0)) }) else { continue }
            if isName(name), !isDegree(name) { names.insert(name) }
        }
        return withoutRoles(names.list)
    }

    private static func withoutRoles(_ names: [String]) -> [String] {
        // What somebody is stands after the name; alone, `Die Redaktion` is all that the page says.
        guard let first = names.first else { return [] }
        return [first] + names.dropFirst().filter { !isRole($0) && (isAcronym(first) || !isAcronym($0)) }
    }

    /// The same for sources that put the family name first, as libraries do: `Lovelace, Ada`.
    static func names(inverted text: String, site: SiteNames) -> [String] {
        let parts = text.split(separator: ",").map(\.trimmingWhitespace)
        guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" "), !isDegree(parts[1]),
            (1...3).contains(parts[1].split(separator: " ").count), !parts[1].contains("&")
        else { return names(in: text, site: site) }
        return names(in: "\(parts[1]) \(parts[0])", site: site)
    }

    /// Whether a line is a byline: `By` or the like, and then names that begin with capitals.
    /// - Parameter isDated: Whether the line tells of publication too; then a login name may stand in it.
    static func isByline(_ line: String, isDated: Bool = false) -> Bool {
        guard line.utf8.count < 90, hasOpener(line) else { return false }
        let names = names(in: line)
        return !names.isEmpty && names.allSatisfy { isPersonal($0) || isDated && !$0.contains(" ") }
    }

    /// Whether a text begins with the words that announce a name.
    static func hasOpener(_ text: String) -> Bool { withoutOpener(text) != text.trimmingWhitespace }

    /// Whether a name looks like a person's: two to four words that begin with capitals, particles aside.
    static func isFullName(_ name: String) -> Bool {
        name.split(separator: " ").count >= 2 && isPersonal(name) && !isRole(name)
    }

    private static func isPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count <= 4 && words.allSatisfy { $0.first?.isLowercase == false || $0.utf8.count <= 3 }
    }

    // MARK: Parts of a line

    private static let bars = [" | ", " • ", " · ", " – ", " — ", " - ", " // ", "\n"]

    /// The part of a line that names people: before what bars and dashes set apart, but after the site's name.
    private static func person(in text: String, site: SiteNames) -> String {
        var pieces = [text.trimmingWhitespace]
        for bar in bars { pieces = pieces.flatMap { $0.pieces(between: bar).map(\.trimmingWhitespace) } }
        let isLabel = { (piece: String) in openers.contains(trimmed(piece.lowercased())) }
        var piece = pieces.first { !$0.isEmpty && !site.contains($0) && !isLabel($0) } ?? pieces.first ?? ""
        for cut in [" Foto", " Photo", " Bild:", " @"] {
            if let place = piece.firstPlace(of: cut), place.lowerBound > piece.startIndex {
                piece = String(piece[..<place.lowerBound])
            }
        }
        return withoutDate(withoutOpener(withoutBrackets(piece)))
    }

    /// A line without what stands in brackets, except others who had a part in it: `(with Charles Babbage)`.
    private static func withoutBrackets(_ text: String) -> String {
        var (kept, rest) = ("", text[...])
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let inner = rest[rest.index(after: open)..<close]
            kept += rest[..<open]
            rest = rest[rest.index(after: close)...]
            if let word = withOthers.first(where: { inner.hasPrefix($0) }) {
                kept += ", \(inner.dropFirst(word.count))"
            }
        }
        return kept + rest
    }

    private static let withOthers = ["with ", "and ", "avec ", "mit ", "und ", "con ", "y "]

    /// A line up to the date in it, and without the words that lead to the date.
    private static func withoutDate(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let tokens = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 24)
        guard tokens.count > 1, let date = TextDate(tokens, in: bytes) else { return text }
        // The date begins at the last word from which on it can still be read.
        guard
            let start = tokens.indices.last(where: { index in
                TextDate(Array(tokens[index...]), in: bytes).map { $0 == date } ?? false
            }), start > 0
        else { return text }
        var words = String(decoding: bytes[..<tokens[start].range.lowerBound], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map(String.init)
        while let last = words.last, words.count > 1, beforeDates.contains(trimmed(last.lowercased())) {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// Words that lead from a name to a date.
    private static let beforeDates: Set<String> = [
        "on", "am", "at", "le", "el", "il", "den", "em", "in", "um", "den", "vom", "du", "del", "published", "updated",
        "posted", "erstellt", "aktualisiert", "", "montag", "dienstag", "mittwoch", "donnerstag",
        "freitag", "samstag", "sonntag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private static func parts(of text: String) -> [String] {
        var parts = [text]
        for separator in [",", " and ", " und ", " & ", ";", " et ", " y ", " e ", " en ", " with ", " mit ", " avec "]
        {
            parts = parts.flatMap { part in
                let pieces = part.pieces(between: separator)
                // A single letter is no name: `M & i` is one.
                return pieces.contains { $0.trimmingWhitespace.unicodeScalars.count == 1 } ? [part] : pieces
            }
        }
        return parts
    }

    private static func trimmed(_ name: String) -> String {
        var name = name.drop { !$0.isLetter && !$0.isNumber && !kept.contains($0) }
        while let last = name.last, !last.isLetter, !last.isNumber, !kept.contains(last) { name.removeLast() }
        // A full stop ends the line after a word, and stands for something after an initial or `Jr`.
        if name.last == ".",
            name.split(separator: " ").last.map({ $0.count > 4 && !$0.dropLast().contains(".") }) ?? false
        {
            name.removeLast()
        }
        return String(name)
    }

    /// Marks that belong to names, and those by which ``isName(_:)`` knows what is none.
    private static let kept = Set<Character>(".'’@_{}()<>[]")

    // MARK: Words before and after names

    /// What follows a name after a comma without being one.
    private static func isDegree(_ name: String) -> Bool {
        degrees.contains(name.lowercased().filter { $0 != "." && !$0.isWhitespace })
    }

    private static let degrees: Set<String> = [
        "phd", "md", "jr", "sr", "rd", "rn", "mba", "mph", "ms", "ma", "msc", "bsc", "dr", "prof", "esq", "cpa", "llm",
        "noauthor", "admin", "administrator", "webmaster", "unknown", "anonymous", "staff",
    ]

    private static let openers = [
        "view all posts by", "all posts by", "alles von", "posts by", "alle beiträge von", "beiträge von",
        "ein beitrag von", "vom", "durch", "written by", "words by", "story by", "interview", "author", "authors",
        "posted by", "published by", "reviewed by", "by", "von", "par", "por", "di", "text von", "text", "texte",
        "texto", "words", "autor", "autorin", "autoren", "auteur", "autore", "autora", "geschrieben von",
        "veröffentlicht von", "verfasst von", "erstellt von", "escrito por", "publicado por", "publié par",
        "écrit par", "przez", "door", "scritto da", "pubblicato da", "napisał", "skrevet av", "skriven av", "av", "af",
        "ein artikel von", "artikel von", "gastbeitrag von", "ein gastbeitrag von", "a guest post by", "guest post by",
        "de la rédaction de", "analysis by", "opinion by", "review by", "essay by", "commentary by", "column by",
        "report by", "reporting by", "perspective by", "video by", "interview by", "additional reporting by",
    ].sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }

    private static let openingWords = Set(openers.map { String($0.prefix { $0 != " " }) })
    /// The longest of the openers, in characters.
    private static let longestOpener = openers.map(\.count).max() ?? 0

    /// A line without the words that announce a name; the same where there are none.
    static func withoutOpener(_ text: String) -> String {
        var line = text.trimmingWhitespace[...]
        while let rest = afterOpener(line) { line = rest }
        return String(line)
    }

    /// What follows the words that announce a name, of which a line may have several in a row; absent where it begins
    /// with none.
    private static func afterOpener(_ line: Substring) -> Substring? {
        let beginning = line.prefix(longestOpener + 1)
        let first = beginning.prefix { $0 != " " && $0 != ":" && !$0.isWhitespace }
        guard first.endIndex < line.endIndex, openingWords.contains(first.lowercased()) else { return nil }
        let lowered = beginning.lowercased()
        for opener in openers where lowered.hasPrefix(opener) {
            let rest = line.dropFirst(opener.count)
            guard let next = rest.first, next == ":" || next.isWhitespace else { continue }
            return rest.drop { $0 == ":" || $0.isWhitespace }
        }
        return nil
    }

    /// Whether a name holds a word of what people are.
    private static func isRole(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return LineToken.words(of: bytes, in: 0..<bytes.count, limit: 8).contains { roles.contains($0.hash) }
    }

    private static let roles = Set(
        LineToken.hashes(
            of: """
                staff writer writers editor editors reporter reporters correspondent correspondents columnist contributor
                contributors contributing bureau press news desk newsroom chief senior junior director professor president
                founder ceo expert author analyst producer photographer journalist redaktion redakteur redakteurin
                chefredakteur chefredakteurin autor autorin korrespondent korrespondentin journalistin redacción
                redactor redactora redazione rédacteur rédactrice редакция magazine online team agency associated
                university institute minutes min read views comments shares kolumnist kolumnistin freelance
                """))

    /// Words of links and labels beside names: `View all posts by`, `More posts`, `Posted on`.
    private static let labels = Set(
        LineToken.hashes(
            of: """
                posts articles artikel beiträge archive archiv anzeigen view show more all alle weitere weiter zeige mehr
                profile profil website rss feed follow folgen email posted veröffentlicht comment comments kommentar
                kommentare schreibt says sagt navigation menu voir tous ver todos todas entradas leer lire mostra tutti
                """))
    /// What stands before the name in such a label.
    private static let labelEnds = [" by ", " von ", " of ", " par ", " por ", " di ", " door ", " de "]

    /// The name in a label of a link; absent in a label that names nobody.
    private static func withoutLabel(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        let words = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 12)
        guard words.contains(where: { labels.contains($0.hash) }) else { return name }
        let lowered = name.lowercased()
        guard lowered.utf8.count == name.utf8.count,
            let end = labelEnds.compactMap({ lowered.lastPlace(of: $0)?.upperBound }).max()
        else { return nil }
        let offset = lowered.utf8.distance(from: lowered.startIndex, to: end)
        let rest = String(decoding: bytes[offset...], as: UTF8.self)
        let restWords = LineToken.words(of: Array(rest.utf8), in: 0..<rest.utf8.count, limit: 12)
        return restWords.contains { labels.contains($0.hash) } ? nil : rest
    }

    /// Whether a name begins with the letters that stand for an organisation, while the other words are not in
    /// capitals: `CNN`, `CNN Business`.
    private static func isAcronym(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        func isInCapitals(_ word: Substring) -> Bool { word.allSatisfy(\.isUppercase) }
        guard let first = words.first, (2...5).contains(first.count), isInCapitals(first) else { return false }
        return !words.dropFirst().contains(where: isInCapitals)
    }

    private static func isName(_ name: String) -> Bool {
        let length = name.utf8.count
        guard !openers.contains(name.lowercased()) else { return false }
        guard !name.utf8.contains(where: { "{}()<>[]".utf8.contains($0) }) else { return false }
        guard length > 1, length < 80, !name.contains("@"), !name.contains("://"), !name.hasPrefix("www."),
            !(name.contains("/") && name.contains(".")), name.contains(where: \.isLetter)
        else { return false }
        let digits = name.utf8.filter { $0.isDigit }.count
        return digits * 2 <= length && name.split(separator: " ").count <= 8
    }
}
