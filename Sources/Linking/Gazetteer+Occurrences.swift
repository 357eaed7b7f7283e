import Model
import Text

/// What the editor says of one briefing that bears on its mentions.
struct MentionRules {
    /// Actors and agreements whose names that need confirmation count.
    let confirmed: Set<AuthorityID>
    /// Actors and agreements whose names mean something else here.
    let suppressed: Set<AuthorityID>

    init(_ metadata: BriefingMetadata) {
        confirmed = Set(
            metadata.actors.map { AuthorityID(.actor, $0) } + metadata.agreements.map { AuthorityID(.agreement, $0) })
        suppressed = Set(metadata.notMentions.flatMap { [AuthorityID(.actor, $0), AuthorityID(.agreement, $0)] })
    }
}

extension Gazetteer {
    /// A name found in a text.
    struct Occurrence {
        let authority: AuthorityID
        /// The bytes of the original text.
        let range: Range<Int>
        /// Whether it may as well be a word: it counts where the briefing names the authority elsewhere beyond doubt.
        let isDoubtful: Bool
    }

    /// The names in a text, leftmost first, the longest at each place, never overlapping. A name that two authorities
    /// claim alike names neither.
    /// - Parameters:
    ///   - folded: The text, folded.
    ///   - language: Its language, as a BCP 47 tag, where that is known.
    func occurrences(
        in text: [UInt8], _ folded: FoldedText, opaque: RangeSet, rules: MentionRules, language: String?
    ) -> [Occurrence] {
        var candidates: [Candidate] = []
        var exclusions: [AuthorityID: [Range<Int>]] = [:]
        var passage = Passage(text)
        func add(_ index: Int, _ range: Range<Int>, isInflected: Bool = false) {
            let pattern = patterns[index]
            guard case .mention(let needsConfirmation) = pattern.meaning else {
                exclusions[pattern.authority, default: []].append(range)
                return
            }
            let original = folded.original(range)
            let isConfirmed = rules.confirmed.contains(pattern.authority)
            guard !rules.suppressed.contains(pattern.authority), !needsConfirmation || isConfirmed,
                !opaque.overlaps(original),
                let isDoubtful =
                    isInflected
                    ? doubtOfForm(index, at: original, in: text, &passage)
                    : isDoubtful(index, at: original, in: text, &passage)
            else { return }
            candidates.append(
                Candidate(pattern: index, folded: range, original: original, isDoubtful: isDoubtful && !isConfirmed))
        }
        automaton.search(folded.bytes) { hit in
            let range = hit.end - patterns[hit.pattern].folded.count..<hit.end
            if Boundary.isWhole(range, in: folded.bytes) { add(hit.pattern, range) }
        }
        for item in numbered.isEmpty ? [] : NumberList.items(in: folded.bytes) {
            for index in numbered[item.name] ?? [] { add(index, item.range) }
        }
        inflected.search(folded.bytes, language: language) { add($0, $1, isInflected: true) }
        guard !exclusions.isEmpty else { return resolve(candidates) }
        let enclosures = exclusions.mapValues(Enclosures.init)
        return resolve(
            candidates.filter { enclosures[patterns[$0.pattern].authority]?.contain($0.folded) != true })
    }

    private struct Candidate {
        let pattern: Int
        let folded: Range<Int>
        let original: Range<Int>
        let isDoubtful: Bool
    }

    /// Whether what stands at a place may as well be a word; `nil` where it is no name for its letters' case.
    private func isDoubtful(
        _ index: Int, at range: Range<Int>, in text: [UInt8], _ passage: inout Passage
    ) -> Bool? {
        let (pattern, likeness) = (patterns[index], likenesses[index])
        guard let exact = pattern.exact else { return false }
        let found = FoldedText(Array(text[range]), letterCase: .kept).trimmed
        guard found == exact else {
            guard found == pattern.capitals, passage.isInCapitals(range) else { return nil }
            return likeness.isCommonWord
        }
        if likeness.isInCapitals {
            guard likeness.isFunctionWord || likeness.isLikeWords, passage.isInCapitals(range) else { return false }
            return likeness.isFunctionWord ? nil : true
        }
        return likeness.isCommonWord && passage.beginsSentence(range)
    }

    /// The same of another form of the name, of which no more is known than how it begins.
    private func doubtOfForm(
        _ index: Int, at range: Range<Int>, in text: [UInt8], _ passage: inout Passage
    ) -> Bool? {
        guard let exact = patterns[index].exact, !exact.isEmpty else { return false }
        let hasCapital = UTF8Scalar.decode(exact, at: 0).scalar.properties.isUppercase
        guard hasCapital == UTF8Scalar.decode(text, at: range.lowerBound).scalar.properties.isUppercase else {
            return nil
        }
        return likenesses[index].isCommonWord && passage.beginsSentence(range)
    }

    private func resolve(_ candidates: [Candidate]) -> [Occurrence] {
        let ordered = candidates.sorted {
            ($0.folded.lowerBound, -$0.folded.count, $0.pattern) < ($1.folded.lowerBound, -$1.folded.count, $1.pattern)
        }
        var occurrences: [Occurrence] = []
        var end = (folded: 0, original: 0)
        for (index, candidate) in ordered.enumerated() where candidate.folded.lowerBound >= end.folded {
            end.folded = candidate.folded.upperBound
            // Several folded bytes may stand for one letter of the text, such as `…`: no letter is in two names.
            guard candidate.original.lowerBound >= end.original, !candidate.original.isEmpty else { continue }
            end.original = candidate.original.upperBound
            let authority = patterns[candidate.pattern].authority
            let alike = ordered[(index + 1)...].prefix { $0.folded == candidate.folded }
            guard !alike.contains(where: { patterns[$0.pattern].authority != authority }) else { continue }
            let isDoubtful = candidate.isDoubtful && alike.allSatisfy(\.isDoubtful)
            occurrences.append(
                Occurrence(authority: authority, range: candidate.original, isDoubtful: isDoubtful))
        }
        return occurrences
    }
}
