import Model

/// What was done with one article of a capture, for a person: its metadata with the source of each field, then all that
/// was kept and all that was removed in the order of the capture.
struct ExtractionExplanation {
    private let article: Article
    private let corrections: BriefingMetadata
    private let file: String
    private let style: TerminalStyle

    init(of article: Article, corrections: BriefingMetadata, file: String, style: TerminalStyle) {
        (self.article, self.corrections, self.file, self.style) = (article, corrections, file, style)
    }

    /// How many characters of a removed piece are shown; the rest is counted.
    static let greatestExcerpt = 160

    /// The whole explanation, without a line feed at its end.
    var text: String {
        var lines = [style.paint("\(file.printable): \(article.format)", .heading)]
        lines += metadata
        lines.append("")
        for passage in article.passages {
            switch passage {
            case .kept(let text): lines += kept(text)
            case .removed(let removal): lines.append(removed(removal))
            }
        }
        lines.append(summary)
        return lines.joined(separator: "\n")
    }

    // MARK: Metadata

    private var metadata: [String] {
        let sources = FieldSources(article, corrections: corrections)
        return sources.fields.flatMap { field -> [String] in
            let name = sources.names[field.key] ?? article.format
            let value = field.values.joined(separator: "; ").printable
            var lines = [
                "  \(padded(field.key, to: 9)) \(Self.excerpt(value).text)  \(style.paint("[\(name)]", .source))"
            ]
            for other in article.statements where other.field == field.key && !other.isTaken {
                let line = "            not \(Self.excerpt(other.value.printable).text)  [\(other.source)]"
                lines.append(style.paint(line, .aside))
            }
            return lines
        }
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    // MARK: Text

    private func kept(_ text: String) -> [String] {
        text.split(separator: "\n").map { "\(style.paint("+", .kept)) \(String($0).printable)" }
    }

    private func removed(_ removal: Removal) -> String {
        let signs = removal.evidence.isEmpty ? "" : style.paint(" [\(removal.evidence)]", .source)
        let head = "\(style.paint("-", .removed)) \(style.paint(removal.rule, .rule)): \(removal.why)\(signs)"
        let flat = removal.text.split(whereSeparator: \.isNewline).joined(separator: " / ").printable
        guard !flat.isEmpty else { return "\(head) (no words)" }
        let (excerpt, rest) = Self.excerpt(flat)
        let more = rest == 0 ? "" : " … and \(rest) more characters"
        return "\(head)\n  \(style.paint(excerpt, .aside))\(style.paint(more, .removed))"
    }

    private var summary: String {
        let kept = article.text.count
        let removed = article.removals.reduce(0) { $0 + $1.text.count }
        return style.paint(
            "\(kept) characters kept, \(removed) removed in \(article.removals.count) pieces", .heading)
    }

    /// The beginning of a text, and how many characters are not in it.
    static func excerpt(_ text: String) -> (text: String, rest: Int) {
        let count = text.count
        guard count > greatestExcerpt else { return (text, 0) }
        return (String(text.prefix(greatestExcerpt)), count - greatestExcerpt)
    }
}
