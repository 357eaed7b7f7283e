public import Model
import Text

/// All names of all actors and agreements, ready to be looked for: built once, used for every briefing.
public struct Gazetteer: Sendable {
    private let patterns: [NamePattern]
    private let automaton: NameAutomaton

    /// Gathers the names.
    public init(actors: [ActorRecord], agreements: [Agreement]) {
        patterns = Self.patterns(of: actors, agreements)
        automaton = NameAutomaton(patterns.map(\.folded))
    }

    private static func patterns(of actors: [ActorRecord], _ agreements: [Agreement]) -> [NamePattern] {
        var patterns: [NamePattern] = []
        for actor in actors {
            add(
                AuthorityID(.actor, actor.id), name: actor.name, aliases: actor.aliases,
                excludedPhrases: actor.excludedPhrases, to: &patterns)
        }
        for agreement in agreements {
            add(
                AuthorityID(.agreement, agreement.id), name: agreement.name, aliases: agreement.aliases,
                excludedPhrases: agreement.excludedPhrases, to: &patterns)
        }
        return patterns.filter { !$0.folded.isEmpty }
    }

    /// The folded names that mean something else to one set of records than to another, or are missing in one: a text
    /// that holds none of them is linked alike with both.
    public static func changedNames(
        from old: (actors: [ActorRecord], agreements: [Agreement]),
        to new: (actors: [ActorRecord], agreements: [Agreement])
    ) -> [[UInt8]] {
        let before = Set(patterns(of: old.actors, old.agreements))
        let now = Set(patterns(of: new.actors, new.agreements))
        return Set(before.symmetricDifference(now).map(\.folded)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func add(
        _ authority: AuthorityID, name: String, aliases: [Alias], excludedPhrases: [String],
        to patterns: inout [NamePattern]
    ) {
        var seen: Set<[UInt8]> = []
        func addName(_ name: String, letterCase: Alias.LetterCase?, match: Alias.Match) {
            for variant in NamePattern.variants(of: name) {
                let pattern = NamePattern(
                    variant, of: authority, letterCase: letterCase,
                    meaning: .mention(needsConfirmation: match == .confirm))
                if seen.insert(pattern.exact ?? pattern.folded).inserted { patterns.append(pattern) }
            }
        }
        // An alias that repeats the name says how the name itself is to be matched.
        for alias in aliases where alias.match != .never {
            addName(alias.name, letterCase: alias.letterCase, match: alias.match)
        }
        if !aliases.contains(where: { $0.name == name }) { addName(name, letterCase: nil, match: .auto) }
        for phrase in excludedPhrases {
            patterns.append(NamePattern(phrase, of: authority, letterCase: .fold, meaning: .exclusion))
        }
    }
}

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
    }

    /// The names in a text, leftmost first, the longest at each place, never overlapping. A name that two authorities
    /// claim alike names neither.
    /// - Parameter folded: The text, folded.
    func occurrences(
        in text: [UInt8], _ folded: FoldedText, opaque: RangeSet, rules: MentionRules
    ) -> [Occurrence] {
        var candidates: [Candidate] = []
        var exclusions: [AuthorityID: [Range<Int>]] = [:]
        automaton.search(folded.bytes) { hit in
            let pattern = patterns[hit.pattern]
            let range = hit.end - pattern.folded.count..<hit.end
            guard Boundary.isWhole(range, in: folded.bytes) else { return }
            let candidate = Candidate(pattern: hit.pattern, folded: range, original: folded.original(range))
            switch pattern.meaning {
            case .exclusion: exclusions[pattern.authority, default: []].append(range)
            case .mention(let needsConfirmation):
                guard !rules.suppressed.contains(pattern.authority),
                    !needsConfirmation || rules.confirmed.contains(pattern.authority),
                    pattern.exact == nil || pattern.exact == Self.exactFold(of: text, candidate.original),
                    !opaque.overlaps(candidate.original)
                else { return }
                candidates.append(candidate)
            }
        }
        guard !exclusions.isEmpty else { return resolve(candidates) }
        let enclosures = exclusions.mapValues(Enclosures.init)
        return resolve(
            candidates.filter { enclosures[patterns[$0.pattern].authority]?.contain($0.folded) != true })
    }

    private struct Candidate {
        let pattern: Int
        let folded: Range<Int>
        let original: Range<Int>
    }

    private static func exactFold(of text: [UInt8], _ range: Range<Int>) -> [UInt8] {
        FoldedText(Array(text[range]), letterCase: .kept).trimmed
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
            let isAmbiguous = ordered[(index + 1)...].prefix { $0.folded == candidate.folded }
                .contains { patterns[$0.pattern].authority != authority }
            if !isAmbiguous { occurrences.append(Occurrence(authority: authority, range: candidate.original)) }
        }
        return occurrences
    }
}
