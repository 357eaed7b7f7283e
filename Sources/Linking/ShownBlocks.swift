import Markdown
import Model

/// Chooses what of a text its page shows, as its disclosure says.
enum ShownBlocks {
    /// How many words of the opening an excerpt shows at least, in whole paragraphs.
    static let openingWords = 60

    /// The indices of the blocks to show; `nil` for all.
    static func select(_ disclosure: Disclosure, notes: [AnchoredNote], blocks: [TextBlock]) -> Set<Int>? {
        switch disclosure {
        case .whole: return nil
        case .citation, .withdrawn: return []
        case .excerpt:
            var shown = Set(notes.flatMap { $0.anchor.places.map(\.block) })
            var words = 0
            for (index, block) in blocks.enumerated() where words < openingWords {
                shown.insert(index)
                words += block.text.split(separator: 0x20).count
            }
            return shown.count == blocks.count ? nil : shown
        }
    }

    /// Takes from the entry what its page does not show: the sentences and anchors of mentions and notes in other blocks.
    static func blankHidden(in entry: inout BriefingEntry, outside shown: Set<Int>) {
        for index in entry.mentions.indices {
            if let place = entry.mentions[index].place, !shown.contains(place.block) {
                let name = entry.mentions[index].name
                (entry.mentions[index].sentence, entry.mentions[index].nameRange) = (name, 0..<name.utf8.count)
                entry.mentions[index].anchor = ""
                entry.mentions[index].place = nil
            }
        }
        for index in entry.notes.indices
        where !entry.notes[index].anchor.places.allSatisfy({ shown.contains($0.block) }) {
            entry.notes[index].paragraph = nil
        }
    }
}
