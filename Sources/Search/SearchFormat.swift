/// The numbers that the index's writer and its readers agree on. `SearchScript` writes those that `search-engine` needs into
/// the script, so that they stand nowhere else.
enum SearchFormat {
    /// The version of the format. A reader refuses any other.
    static let version = 2
    /// How many steps an impact has, from 1.
    static let impactLevels = 15
    /// The folder of the index below `Public/`.
    static let folder = "search"
    /// The manifest's path below `Public/`: the one file of the index whose name stays.
    static let manifestPath = "search/manifest.js"
}

/// What an index can hold. The writer refuses more, and a reader takes a file that says more for a damaged one.
enum IndexLimits {
    /// The highest number of a page and the highest place of a word: what 32 bits with a sign hold.
    static let highestNumber = Int(Int32.max)
    /// The most text of one page, in bytes, with 8 more for each passage, name and filter value: eight times the longest
    /// article that is built.
    static let pageBytes = 64 << 20
    /// The most bytes that a compressed part of the index expands to, and that the words of one list have together.
    static let expandedBytes = 128 << 20
    /// The longest word of a list, in bytes. Only a filter's value comes near it; a longer one is left out of the index.
    static let termBytes = 1_000
    /// The highest parameter of Rice's code.
    static let riceParameter = 20
    /// How many bytes of words and stems an indexer keeps from one page to the next.
    static let wordMemory = 16 << 20
    /// The most weight a word can have on a page, in halves of a word; more would not raise its impact.
    static let weight = 1 << 20
}

/// How words are read.
enum WordRules {
    /// The longest word kept, in bytes of its folded form; the rest of a longer one is left out of the index.
    static let longestWord = 60
    /// What joins two parts of one word.
    static let hyphens: [UInt32] = [0x2D, 0x2010, 0x2011]
    /// What parts the two words of a name such as `APT 10`.
    static let spaces: [UInt32] = [0x20, 0xA0]
    /// What stands before a possessive s.
    static let apostrophes: [UInt32] = [0x27, 0x2019]
    /// The most letters that a name has before its number, as in `APT 10`.
    static let nameLetters = 8
    /// The most digits of a name's number.
    static let nameDigits = 5
}

/// How queries are read and answered.
enum QueryRules {
    /// A filter: the name before the colon, and what the search page calls it.
    struct Field: Sendable {
        let name: String
        let label: String
    }

    /// The filters, in the order in which the search page shows them.
    static let fields = [
        Field(name: "kind", label: "Kind"), Field(name: "agreement", label: "Agreement"),
        Field(name: "actor", label: "Actor"), Field(name: "publisher", label: "Publisher"),
        Field(name: "year", label: "Year"), Field(name: "stance", label: "Stance of notes"),
        Field(name: "language", label: "Language"),
    ]
    /// The most words that are looked up.
    static let mostWords = 48
    /// The most UTF-16 units of a query that are read.
    static let longestQuery = 4_000
    /// What stands for a quotation mark.
    static let quotationMarks: [UInt32] = [0x201C, 0x201D, 0x201E, 0xAB, 0xBB]
    /// The most words that a name of an actor or agreement has.
    static let longestName = 8
    /// How many words the beginning of a word stands for.
    static let completions = 8
    /// In how many runs of words these are looked for.
    static let completionRuns = 6
    /// The least bytes of a whole word that can be the beginning of others.
    static let leastBeginning = 3
    /// The least bytes of a stem by which an unknown word is found.
    static let leastStem = 3
    /// From how many bytes on a word may have one edit, and two.
    static let oneEdit = 4
    static let twoEdits = 8
    /// The least bytes of a word that is a correction.
    static let leastCorrection = 3
    /// Words with a byte from this one on are no corrections: their scripts have three bytes a letter.
    static let noCorrection: UInt8 = 0xE0
    /// How many bits tell which words of the query a page has; the last one stands for all further words.
    static let maskBits = 31
    /// Of so many of the best pages those come first whose title is the query.
    static let bestPages = 10
}

/// Which passages of a page are shown, and how much of them. Lengths are UTF-16 units, as JavaScript counts.
enum PassageRules {
    /// The most passages of one page.
    static let most = 3
    /// The longest that is shown whole; of a longer one so much is shown.
    static let longest = 280
    /// How much is shown before the first word found.
    static let lead = 60
    /// How far a cut moves to the next space.
    static let slack = 40
    /// So many words found add to a passage's worth.
    static let marks = 8
    /// How much more a different word adds than one more of the same.
    static let wordFactor = 16
    /// What a name of an actor or agreement is worth beside a word's rarity.
    static let nameWorth = 256
    /// How much more a passage is worth that is not a heading.
    static let textFactor = 2
}
