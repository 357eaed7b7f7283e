import Markdown
import Model
import Text

/// Finds the mentions of one briefing.
struct MentionFinder {
    let gazetteer: Gazetteer
    let rules: MentionRules
    let language: String?

    init(gazetteer: Gazetteer, metadata: BriefingMetadata) {
        (self.gazetteer, rules, language) = (gazetteer, MentionRules(metadata), metadata.language)
    }

    /// The mentions in the title, then those in the text, in order of place: the first `Limits.mentions.value`.
    /// - Returns: The mentions, how many names were found beyond them, and all words in which a name was looked for.
    func mentions(title: String, blocks: [TextBlock]) -> (mentions: [Mention], leftOut: Int, words: NameWords) {
        var words = NameWords()
        let title = Array(title.utf8)
        let inTitle = occurrences(in: title, opaque: RangeSet([]), &words)
        let inBlocks = blocks.map { block in
            if block.kind == .code { return [Gazetteer.Occurrence]() }
            return occurrences(
                in: block.text, opaque: RangeSet(block.opaque + Addresses.ranges(in: block.text)), &words)
        }
        let certain = Set((inTitle + inBlocks.joined()).lazy.filter { !$0.isDoubtful }.map(\.authority))
        func counts(_ occurrence: Gazetteer.Occurrence) -> Bool {
            !occurrence.isDoubtful || certain.contains(occurrence.authority)
        }
        var mentions = inTitle.filter(counts).map {
            Self.mention(
                $0, in: title, sentence: 0..<title.count, paragraph: "title", anchor: "", isLinked: false, place: nil)
        }
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
            let occurrences = inBlocks[index].filter(counts)
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

    /// The names in a text, whose words are added.
    private func occurrences(
        in text: [UInt8], opaque: RangeSet, _ words: inout NameWords
    ) -> [Gazetteer.Occurrence] {
        let folded = FoldedText(text)
        words.add(folded.bytes)
        return gazetteer.occurrences(in: text, folded, opaque: opaque, rules: rules, language: language)
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
