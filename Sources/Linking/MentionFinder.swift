import Markdown
import Model
import Text

/// Finds the mentions of one briefing.
struct MentionFinder {
    let gazetteer: Gazetteer
    let rules: MentionRules

    init(gazetteer: Gazetteer, metadata: BriefingMetadata) {
        (self.gazetteer, rules) = (gazetteer, MentionRules(metadata))
    }

    /// The mentions in the title, then those in the text, in order of place.
    func mentions(title: String, blocks: [TextBlock]) -> [Mention] {
        var mentions = self.mentions(inTitle: Array(title.utf8))
        var count = 0
        var linkedInSection: Set<AuthorityID> = []
        var section = 0
        for (index, block) in blocks.enumerated() where block.kind != .code {
            if block.section != section {
                section = block.section
                linkedInSection.removeAll()
            }
            let opaque = block.opaque + Addresses.ranges(in: block.text)
            let occurrences = gazetteer.occurrences(in: block.text, opaque: opaque, rules: rules)
            guard !occurrences.isEmpty else { continue }
            let sentences = Sentences(of: block.text)
            for occurrence in occurrences {
                count += 1
                // A heading is a signpost, not prose, and a link inside a link is none.
                let canLink = block.kind != .heading && !block.links.contains { $0.overlaps(occurrence.range) }
                let isLinked = canLink && linkedInSection.insert(occurrence.authority).inserted
                mentions.append(
                    Self.mention(
                        occurrence, in: block.text, sentence: sentences.range(around: occurrence.range),
                        paragraph: block.anchor, anchor: "m\(count)", isLinked: isLinked,
                        place: TextPlace(block: index, range: occurrence.range)))
            }
        }
        return mentions
    }

    private func mentions(inTitle title: [UInt8]) -> [Mention] {
        gazetteer.occurrences(in: title, opaque: [], rules: rules).map {
            Self.mention(
                $0, in: title, sentence: 0..<title.count, paragraph: "title", anchor: "", isLinked: false, place: nil)
        }
    }

    private static func mention(
        _ occurrence: Gazetteer.Occurrence, in text: [UInt8], sentence: Range<Int>, paragraph: String, anchor: String,
        isLinked: Bool, place: TextPlace?
    ) -> Mention {
        let name = oneLine(text[occurrence.range])
        let before = oneLine(text[sentence.lowerBound..<occurrence.range.lowerBound])
        let after = oneLine(text[occurrence.range.upperBound..<sentence.upperBound])
        return Mention(
            authority: occurrence.authority, name: String(decoding: name, as: UTF8.self), paragraph: paragraph,
            anchor: anchor, sentence: String(decoding: before + name + after, as: UTF8.self),
            nameRange: before.count..<before.count + name.count, isLinked: isLinked, place: place)
    }

    /// The bytes with line feeds and tabs as spaces.
    private static func oneLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { $0 < 0x20 ? 0x20 : $0 }
    }
}
