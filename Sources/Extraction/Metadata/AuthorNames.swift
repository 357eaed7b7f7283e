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
        let text = withoutAddress(withoutMailbox(text.cut(toBytes: Limits.authorLine.value)))
        if EastAsianByline.isOne(text) {
            var names = DistinctNames()
            for name in EastAsianByline.names(in: text, where: { site.resembles($0) || site.contains($0) }) {
                names.insert(name)
            }
            return names.list
        }
        var names = DistinctNames()
        for part in parts(of: person(in: text, site: site)) where !names.isFull {
            guard let name = withoutLabel(part).map({ trimmed(withoutOpener($0)) }) else { continue }
            if isName(name), !isDegree(name) { names.insert(name) }
        }
        return withoutRoles(withoutPlaces(names.list, in: text))
    }

    /// What stands alone after a full name and a comma is where it was written, or whose the writer is: `Ada Shore, Rome`.
    private static func withoutPlaces(_ names: [String], in text: String) -> [String] {
        guard let first = names.first, first.contains(" ") else { return names }
        guard let last = names.dropFirst().last, !last.contains(" "),
            [", ", " en "].contains(where: { text.contains($0 + last) })
        else { return names }
        return names.dropLast()
    }

    /// The name in `ada@gull.example (Ada Shore)`, as feeds give it.
    private static func withoutMailbox(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@"),
            !text[..<open].trimmingWhitespace.contains(" ")
        else { return text }
        return String(text[text.index(after: open)...].dropLast())
    }

    /// A line without the address that stands after a name. Who made the page's design leaves an address too, and is no
    /// author.
    private static func withoutAddress(_ text: String) -> String {
        guard let place = text.firstPlace(of: "://") else { return text }
        let address = text[place.upperBound...].prefix { !$0.isWhitespace }.lowercased()
        guard !["theme", "template", "design", "wordpress", "joomla"].contains(where: { address.contains($0) }) else {
            return ""
        }
        return text[..<place.lowerBound].split(separator: " ").dropLast().joined(separator: " ").trimmingSeparators
    }

    private static func withoutRoles(_ names: [String]) -> [String] {
        // What somebody is stands after the name; alone, `Die Redaktion` is all that the page says.
        guard let first = names.first else { return [] }
        return [first] + names.dropFirst().filter { !isRole($0) && (isAcronym(first) || !isAcronym($0)) }
    }

    /// The same for an element that is called a byline and may hold anything: where no word announces names, only what
    /// looks like names, and is no word of a control, counts.
    static func names(shown text: String, site: SiteNames) -> [String] {
        let names = names(in: text, site: site)
        guard !hasOpener(text), !EastAsianByline.isOne(text) else { return names }
        return names.filter { name in
            let words = LineToken.hashes(of: name)
            return isPersonal(name) && !(words.first.map(controls.contains) ?? false)
        }
    }

    /// Words that begin what a reader can do, which stand in such elements too.
    private static let controls = Set(
        LineToken.hashes(
            of: """
                share subscribe print save listen sign log login search follow watch read comment download copy like
                tweet pin whatsapp advertisement sponsored teilen drucken speichern abonnieren anhören partager imprimer
                compartir imprimir condividi stampa поделиться شارك שתף
                """))

    /// The same for sources that put the family name first, as libraries do: `Lovelace, Ada`.
    static func names(inverted text: String, site: SiteNames) -> [String] {
        let people = text.split(separator: ";")
        if people.count > 1 { return people.flatMap { self.names(inverted: String($0), site: site) } }
        let parts = text.split(separator: ",").map(\.trimmingWhitespace)
        guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" "), !isDegree(parts[1]),
            (1...3).contains(parts[1].split(separator: " ").count), !parts[1].contains("&")
        else { return names(in: text, site: site) }
        return names(in: "\(parts[1]) \(parts[0])", site: site)
    }

    /// Whether a line is a byline: `By` or the like, and then names that begin with capitals.
    /// - Parameter isDated: Whether the line tells of publication too; then a login name may stand in it.
    static func isByline(_ line: String, isDated: Bool = false) -> Bool {
        guard line.utf8.count < 120, hasOpener(line) else { return false }
        let names = names(in: line)
        guard !names.isEmpty, !isDated else {
            return !names.isEmpty && names.allSatisfy { isPersonal($0) || !$0.contains(" ") }
        }
        if EastAsianByline.isOne(line) { return true }
        // `By Christmas in the north` names nobody.
        let isWhole = names.reduce(0) { $0 + $1.utf8.count } * 2 > line.utf8.count
        return names.allSatisfy { isPersonal($0) && (isWhole || $0.contains(" ")) }
    }

    /// Whether a text begins with the words that announce a name, or tells a date and then announces one.
    static func hasOpener(_ text: String) -> Bool {
        EastAsianByline.isOne(text)
            ? EastAsianByline.isAnnounced(text)
            : pieces(of: text).contains { piece in
                let reader = BylineReader(piece)
                return reader.isAnnounced && !reader.rest.trimmingWhitespace.isEmpty
            }
    }

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

    private static func pieces(of text: String) -> [String] {
        var pieces = [text.trimmingWhitespace]
        for bar in bars { pieces = pieces.flatMap { $0.pieces(between: bar).map(\.trimmingWhitespace) } }
        return pieces.filter { !$0.isEmpty }
    }

    /// The part of a line that names people: what is announced, or else what stands before bars and dashes, but after the
    /// site's name and the date.
    private static func person(in text: String, site: SiteNames) -> String {
        let pieces = pieces(of: text)
        // A label may stand alone, with the names behind the bar.
        let isLabel = { (piece: String) in openers.contains(trimmed(piece.lowercased())) }
        let usable = pieces.filter { !isLabel($0) && !site.contains($0) }
        let readers = usable.prefix(Self.mostPieces).map { BylineReader(withoutBrackets(withoutCredits($0))) }
            .filter { !$0.isOfPictures }
        let isTold = { (reader: BylineReader) in reader.isAnnounced && !reader.names.trimmingWhitespace.isEmpty }
        if let announced = readers.first(where: isTold) { return announced.names }
        if let first = readers.first(where: { !$0.isOnlyOfTime }) { return first.names }
        return usable.isEmpty ? pieces.first ?? "" : ""
    }

    /// How many parts of a line are read.
    private static let mostPieces = 16

    private static func withoutCredits(_ piece: String) -> String {
        var piece = piece
        for cut in [" Foto", " Photo", " Bild:", " @", " (@", " <"] {
            if let place = piece.firstPlace(of: cut), place.lowerBound > piece.startIndex {
                piece = String(piece[..<place.lowerBound])
            }
        }
        return piece
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

    private static func parts(of text: String) -> [String] {
        var parts = [text.trimmingWhitespace]
        for separator in separators {
            parts = parts.flatMap { part in
                let pieces = part.pieces(between: separator)
                // A single letter is no name: `M & i` is one.
                return pieces.contains { $0.trimmingWhitespace.unicodeScalars.count == 1 } ? [part] : pieces
            }
        }
        return parts
    }

    private static let separators =
        [",", "،", " & ", ";", " / ", "•", " AND ", " UND ", " ET "]
        + WordGroup.conjunctions.phrases.map { " \($0) " }

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

    private static let openers = Set(
        (WordGroup.announcers.phrases + WordGroup.signedAnnouncers.phrases).map(String.init))

    /// A line without the words that announce a name; the same where there are none.
    static func withoutOpener(_ text: String) -> String {
        let text = text.trimmingWhitespace
        let reader = BylineReader(text)
        return reader.isAnnounced ? reader.rest.trimmingWhitespace : text
    }

    /// Whether a name holds a word of what people are.
    private static func isRole(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return LineToken.words(of: bytes, in: 0..<bytes.count, limit: 8).contains { roles.contains($0.hash) }
    }

    private static let roles = WordGroup.personRoles.wordHashes.union(WordGroup.bodyRoles.wordHashes)
        .union(WordGroup.durations.wordHashes)

    /// Words of links and labels beside names: `View all posts by`, `More posts`, `Posted on`.
    private static let labels = Set(
        LineToken.hashes(
            of: """
                posts articles artikel beiträge archive archiv anzeigen view show more all alle weitere weiter zeige mehr
                profile profil website rss feed follow folgen email posted veröffentlicht comment comments kommentar
                kommentare schreibt bio twitter facebook instagram linkedin says sagt navigation menu voir tous ver todos todas entradas leer lire mostra tutti
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
        let reader = BylineReader(name)
        guard !reader.isOnlyOfTime, !reader.isSpanOfMonths else { return false }
        let digits = name.utf8.filter { $0.isDigit }.count
        // `14.84 KB` is a size.
        if name.utf8.first?.isDigit == true, digits + 3 >= name.utf8.count / 2 { return false }
        return digits * 2 <= length && name.split(separator: " ").count <= 8
    }
}

extension String {
    /// The text without bars, dashes and spaces at its end.
    fileprivate var trimmingSeparators: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || "-–—|:,(<".contains(last) { text.removeLast() }
        return String(text)
    }
}
