public import Model
import Text

/// All names of all actors and agreements, ready to be looked for: built once, used for every briefing.
public struct Gazetteer: Sendable {
    let patterns: [NamePattern]
    let automaton: NameAutomaton
    /// For each pattern, what its words are beside a name.
    let likenesses: [NameLikeness]
    /// The patterns of names of letters and a number, such as `apt29`.
    let numbered: [[UInt8]: [Int]]
    /// The names that are also found in other grammatical forms.
    let inflected: InflectedNames

    /// Gathers the names.
    public init(actors: [ActorRecord], agreements: [Agreement]) {
        let patterns = Self.patterns(of: actors, agreements)
        let common = CommonEnglishWords()
        let indices = patterns.indices.filter { patterns[$0].isLettersAndNumber && patterns[$0].meaning != .exclusion }
        numbered = Dictionary(grouping: indices) { patterns[$0].folded }
        likenesses = patterns.map { NameLikeness($0, among: common) }
        automaton = NameAutomaton(patterns.map(\.folded))
        inflected = InflectedNames(patterns)
        self.patterns = patterns
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
        // A form of an inflected name has other words than the name: any text may hold one.
        return Set(before.symmetricDifference(now).map { $0.isInflected ? [] : $0.folded }).sorted {
            $0.lexicographicallyPrecedes($1)
        }
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
                    meaning: .mention(needsConfirmation: match == .confirm), isInflected: match == .inflected)
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
