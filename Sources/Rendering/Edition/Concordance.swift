import Model
import Text

/// Every mention of an actor or agreement in its sentence, grouped by the name used.
struct Concordance {
    let edition: Edition
    let page: SiteAddress

    /// The names of `partials/concordance`: a group for each name used, the most used first.
    func groups(of references: [MentionReference]) -> [Context] {
        let byName = Dictionary(grouping: references) { ExactText(mention($0).name.folded) }
        let ordered = byName.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return ordered.map { _, references in
            [
                "name-used": .text(mention(references[0]).name.folded), "use-count": .number(references.count),
                "lines": .list(references.map(line)),
            ]
        }
    }

    private func mention(_ reference: MentionReference) -> Mention {
        edition.archive.briefings[reference.briefing].mentions[reference.mention]
    }

    private func line(_ reference: MentionReference) -> Context {
        let briefing = edition.listed[reference.briefing]
        let mention = mention(reference)
        let sentence = mention.sentence.utf8
        let range = mention.nameRange.clamped(to: 0..<sentence.count)
        let start = sentence.index(sentence.startIndex, offsetBy: range.lowerBound)
        let end = sentence.index(start, offsetBy: range.count)
        return [
            "href": .text(page.href(to: briefing.address, fragment: mention.anchor)), "title": .text(briefing.title),
            "date": briefing.dateValue, "is-title": .flag(mention.paragraph == "title"),
            "sentence-language": .optional(briefing.foreignLanguage),
            "text-direction": .optional(briefing.foreignDirection),
            "before": .optional(String(decoding: sentence[..<start], as: UTF8.self)),
            "name": .text(range.isEmpty ? mention.name : String(decoding: sentence[start..<end], as: UTF8.self)),
            "after": .optional(String(decoding: sentence[end...], as: UTF8.self)),
        ]
    }
}

extension String {
    /// The text with runs of white space as single spaces, since a name that a line break cuts is one name.
    fileprivate var folded: String {
        var previous: UInt8 = 0x20
        for byte in utf8 {
            if byte < 0x20 || (byte == 0x20 && previous == 0x20) || (0xC2...0xE3).contains(byte) {
                return split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            previous = byte
        }
        return self
    }
}
