/// Looks up the phrases that mark furniture, by the words of a line.
struct PhraseTable: Sendable {
    /// A phrase of the catalogue.
    private struct Phrase: Sendable {
        let words: [UInt64]
        let group: Int
    }

    /// A phrase found in a line.
    struct Match: Sendable, Equatable {
        /// The index of its group in the catalogue.
        let group: Int
        /// How many words of the line it covers, with what stands before it.
        let length: Int
        /// How many words it has itself.
        let phraseLength: Int
    }

    private let groups: [FurnitureGroup]
    private let atStart: [UInt64: [Phrase]]
    private let anywhere: [UInt64: [Phrase]]
    /// Whether a phrase that may stand anywhere begins with a word of these lowest bits: most words begin none.
    private let mayBegin: [Bool]

    /// The table of all groups.
    static let standard = PhraseTable(FurnitureGroup.all)

    /// Makes the table of some groups; where several phrases match, the group that comes first counts.
    init(_ groups: [FurnitureGroup]) {
        self.groups = groups
        var atStart: [UInt64: [Phrase]] = [:]
        var anywhere: [UInt64: [Phrase]] = [:]
        for (index, group) in groups.enumerated() {
            for phrase in group.phrases {
                let words = LineToken.hashes(of: phrase)
                guard let first = words.first else { continue }
                if group.place == .anywhere {
                    anywhere[first, default: []].append(Phrase(words: words, group: index))
                } else {
                    atStart[first, default: []].append(Phrase(words: words, group: index))
                }
            }
        }
        (self.atStart, self.anywhere) = (atStart, anywhere)
        var mayBegin = [Bool](repeating: false, count: 4096)
        for hash in anywhere.keys { mayBegin[Int(hash & 4095)] = true }
        self.mayBegin = mayBegin
    }

    /// The first group that has a phrase in a line.
    /// - Parameters:
    ///   - tokens: the first words of the line.
    ///   - wordCount: how many words the line has.
    ///   - hasColon: whether a colon follows the word of that index.
    func match(_ tokens: [LineToken], wordCount: Int, hasColon: (Int) -> Bool) -> Match? {
        var best: Match?
        func offer(_ phrase: Phrase, at start: Int) {
            let group = groups[phrase.group]
            let end = start + phrase.words.count
            guard phrase.group < best?.group ?? .max, wordCount <= group.longest, end <= tokens.count,
                group.place == .anywhere && (start == 0 || !group.needsColon) || wordCount - end <= group.further,
                !group.needsColon || hasColon(end - 1)
            else { return }
            for (offset, word) in phrase.words.enumerated() where tokens[start + offset].hash != word { return }
            best = Match(group: phrase.group, length: end, phraseLength: phrase.words.count)
        }
        for start in 0..<min(2, tokens.count) where start == 0 || tokens[0].number != nil {
            for phrase in atStart[tokens[start].hash] ?? [] { offer(phrase, at: start) }
        }
        for start in tokens.indices where mayBegin[Int(tokens[start].hash & 4095)] {
            for phrase in anywhere[tokens[start].hash] ?? [] { offer(phrase, at: start) }
        }
        return best
    }
}
