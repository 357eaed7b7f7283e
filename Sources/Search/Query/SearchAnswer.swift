/// What a search came to.
public struct SearchAnswer: Sendable {
    /// Something a reader should know of an answer.
    public enum Warning: String, Sendable, CaseIterable {
        /// No page has the words of a phrase in their order; the words were searched.
        case noPhrase = "no-phrase"
        /// What stands before a colon is not a filter.
        case unknownFilter = "unknown-filter"
        /// A filter names something that is not in the archive.
        case unknownValue = "unknown-value"
        /// Only the beginning of the query was used.
        case shortened
        /// A file of the index could not be read; the rest was searched.
        case incomplete
    }

    /// A word that was looked up as another.
    public struct Replacement: Sendable, Equatable {
        /// The word as typed.
        public var from: String
        /// The word looked up.
        public var to: String
    }

    /// A filter's value that is not in the archive, such as `actor:skery`.
    public struct UnknownValue: Sendable, Equatable {
        /// The filter's name.
        public var field: String
        /// The value as typed, in lower case.
        public var value: String
        /// The value of that filter that differs least, within two letters; `nil` where there is none.
        public var nearest: String?
    }

    /// A page found.
    public struct Result: Sendable {
        /// The page's address below the site's root, such as `actors/apt3/`.
        public var url: String
        /// The title, or an actor's or agreement's name.
        public var title: String
        /// `actor`, `agreement` or `briefing`.
        public var kind: String
        /// The date as written; empty where there is none.
        public var date: String
        /// The publisher's name; empty where there is none.
        public var publisher: String
        /// The sum of the words' worths; only comparisons mean anything.
        public var score: Int
        /// How many of the query's words it has.
        public var matched: Int
        /// The passages with the most of them, at most three.
        public var passages: [Passage]
        /// What each word contributes, in the query's order.
        public var shares: [Share]
    }

    /// A passage with words of the query.
    public struct Passage: Sendable {
        /// The text, shortened around the words.
        public var text: String
        /// The anchor on the page; empty where it has none.
        public var anchor: String
    }

    /// What one word contributes to a score.
    public struct Share: Sendable {
        /// The word, or a name and the identifier it stands for.
        public var word: String
        /// How much it says, in 256ths of a bit.
        public var rarity: Int
        /// Its impact on the page, from 1 to 15; 0 where it is not on it.
        public var impact: Int
    }

    /// How many pages were found.
    public var total: Int
    /// The pages asked for, best first.
    public var results: [Result]
    /// Misspelt words and what they were taken for.
    public var corrections: [Replacement]
    /// Beginnings of words and the most frequent one that they begin.
    public var completions: [Replacement]
    /// The actors and agreements found by another name.
    public var also: [String]
    /// What else should be known.
    public var warnings: [Warning]
    /// The names before a colon that are no filters.
    public var unknownFilters: [String]
    /// The filters' values that are not in the archive.
    public var unknownValues: [UnknownValue]
    /// Why the answer is incomplete: which file could not be read, each once.
    public var faults: [String]
    /// How many words were looked for.
    public var wordCount: Int
}
