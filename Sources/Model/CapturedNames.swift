import Text

/// Names of people as other programs write them into front matter: linked, or several in one text.
public enum CapturedNames {
    /// The names in texts: links are taken for what they show, and a text that lists names is taken apart.
    public static func names(in texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.flatMap { split(unlinked($0)) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// What `[[Ada Lovelace]]`, `[[people/ada|Ada Lovelace]]` and `[Ada Lovelace](https://…)` show, also within a text.
    public static func unlinked(_ text: String) -> String {
        guard text.utf8.contains(0x5B) else { return text.trimmingWhitespace }
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            output += rest[..<open]
            rest = rest[open...].dropFirst()
            let isWiki = rest.first == "["
            let isLink = rest.firstIndex(of: "]").map { rest[$0...].dropFirst().first == "(" } ?? false
            guard isWiki || isLink else {
                output += "["
                continue
            }
            if isWiki { rest = rest.dropFirst() }
            guard let close = rest.firstIndex(of: "]") else { break }
            let inner = rest[..<close]
            let shown = isWiki ? inner.split(separator: "|").last ?? inner : inner
            output += isWiki && !inner.contains("|") ? shown.split(separator: "/").last ?? shown : shown
            rest = rest[close...].dropFirst()
            if isWiki, rest.first == "]" { rest = rest.dropFirst() }
            if !isWiki, rest.first == "(", let end = rest.firstIndex(of: ")") { rest = rest[end...].dropFirst() }
        }
        return (output + rest).trimmingWhitespace
    }

    /// The address in `[text](https://…)` and `<https://…>`; any other text as it is.
    public static func address(in text: String) -> String {
        if let open = text.firstRange(of: "](") {
            return String(text[open.upperBound...].prefix { $0 != ")" && $0 != " " })
        }
        return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }

    /// Words between two names, in the languages of the sites that people clip.
    private static let conjunctions = [
        " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " и ", " و ",
    ]

    /// The names in `Ada Lovelace, Kaj Brandt and Ida Holm`; `Lovelace, Ada` is one, its family name first.
    private static func split(_ text: String) -> [String] {
        if text.contains(";") { return text.split(separator: ";").flatMap { split(String($0)) } }
        var joined = text
        for word in conjunctions { joined = joined.replacing(word, with: ", ") }
        let parts = joined.split(separator: ",").map { $0.trimmingWhitespace }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return [without(text.trimmingWhitespace)] }
        if parts.count == 2, joined == text, !parts[0].contains(" ") { return ["\(parts[1]) \(parts[0])"] }
        return parts.map(without)
    }

    /// A name without the word before it: `By Ada Lovelace`.
    private static func without(_ name: String) -> String {
        for word in ["by ", "von ", "par ", "por "] where name.lowercased().hasPrefix(word) {
            return String(name.dropFirst(word.count)).trimmingWhitespace
        }
        return name
    }
}
