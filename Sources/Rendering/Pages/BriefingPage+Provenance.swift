import Model
import Text

extension BriefingPage {
    /// Where the text comes from and what extraction left out.
    var provenance: Context {
        guard let provenance = entry.briefing.provenance else { return ["provenance": .absent] }
        let rules = removalsByRule
        let pieces = entry.briefing.removals.count
        return [
            "provenance": .section([
                "capture-path": .text(provenance.path), "digest": .text(provenance.digest.hexadecimal),
                "media-type": .text(provenance.mediaType), "format": .text(provenance.format),
                "size": .text(English.size(provenance.byteCount)),
                "byte-count": .text(English.count(provenance.byteCount, "byte")),
                "retrieved": .optional(entry.briefing.metadata.accessed?.english),
                "removal-count": rules.isEmpty
                    ? .absent
                    : .text("\(English.count(pieces, "piece")) by \(English.count(rules.count, "rule"))"),
                "rules": .list(rules), "is-whole": .flag(rules.isEmpty && !entry.isWithdrawn),
            ])
        ]
    }

    /// The most pieces shown of what one rule removed; the rest is counted.
    private static let shownPieces = 12

    private var removalsByRule: [Context] {
        let byRule = Dictionary(grouping: entry.briefing.removals, by: \.rule)
        return byRule.sorted { ByteOrder.precedes($0.key, $1.key) }.map { rule, removals in
            let texts = removals.map(\.text).filter { !$0.isEmpty }
            let shown = texts.prefix(Self.shownPieces)
            return [
                "rule": .text(rule), "why": .text(removals[0].why),
                "piece-count": .text(English.count(removals.count, "piece")),
                "pieces": .list(shown.map { ["text": .text(English.shortened($0, to: 240))] }),
                "unshown": texts.count > shown.count
                    ? .text("and \(English.number(texts.count - shown.count)) more") : .absent,
            ]
        }
    }
}
