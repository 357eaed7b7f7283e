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

    /// The mentions in the title, then those in the text, in order of place: the first `Limits.mentions.value`.
    /// - Returns: The mentions, how many names were found beyond them, and all words in which a name was looked for.
    func mentions(title: String, blocks: [TextBlock]) -> (mentions: [Mention], leftOut: Int, words: NameWords) {
        var words = NameWords()
        let title = Array(title.utf8)
        let foldedTitle = FoldedText(title)
        words.add(foldedTitle.bytes)
        var mentions = self.mentions(inTitle: title, foldedTitle)
        var leftOut = max(0, mentions.count - Limits.mentions.value)
        mentions.removeLast(leftOut)
        var count = 0
        var linkedInSection: Set<AuthorityID> = []
        var section = 0
        for (index, block) in blocks.enumerated() where block.kind != .code {
            if block.section != section {
                section = block.section
                linkedInSection.removeAll()
            }
            let opaque = RangeSet(block.opaque + Addresses.ranges(in: block.text))
            let folded = FoldedText(block.text)
            words.add(folded.bytes)
            let occurrences = gazetteer.occurrences(in: block.text, folded, opaque: opaque, rules: rules)
            let kept = occurrences.prefix(max(0, Limits.mentions.value - mentions.count))
            leftOut += occurrences.count - kept.count
            guard !kept.isEmpty else { continue }
            let sentences = Sentences(of: block.text)
            let links = RangeSet(block.links)
            for occurrence in kept {
                count += 1
                // A heading is a signpost, not prose, and a link inside a link is none.
                let canLink = block.kind != .heading && !links.overlaps(occurrence.range)
                let isLinked = canLink && linkedInSection.insert(occurrence.authority).inserted
                mentions.append(
                    Self.mention(
                        occurrence, in: block.text, sentence: sentences.wholeRange(around: occurrence.range),
                        paragraph: block.anchor, anchor: "m\(count)", isLinked: isLinked,
                        place: TextPlace(block: index, range: occurrence.range)))
            }
        }
        return (mentions, leftOut, words)
    }

    private func mentions(inTitle title: [UInt8], _ folded: FoldedText) -> [Mention] {
        gazetteer.occurrences(in: title, folded, opaque: RangeSet([]), rules: rules).map {
            Self.mention(
                $0, in: title, sentence: 0..<title.count, paragraph: "title", anchor: "", isLinked: false, place: nil)
        }
    }

    private static func mention(
        _ occurrence: Gazetteer.Occurrence, in text: [UInt8], sentence: Range<Int>, paragraph: String, anchor: String,
        isLinked: Bool, place: TextPlace?
    ) -> Mention {
        let sentence = MentionSentence(of: text, sentence: sentence, around: occurrence.range)
        return Mention(
            authority: occurrence.authority, name: sentence.name, paragraph: paragraph, anchor: anchor,
            sentence: sentence.text, nameRange: sentence.nameRange, isLinked: isLinked, place: place)
    }
}
