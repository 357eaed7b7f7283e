/// Words of English prose that a name may be written like: `Silence`, `Play`, `WHO`.
struct CommonEnglishWords: Sendable {
    private let words: Set<Substring>

    /// Reads the list.
    init() { words = Set(Self.list.split(separator: " ")) }

    /// Whether a word in small letters is one of them.
    func contains(_ word: [UInt8]) -> Bool { words.contains(Substring(decoding: word, as: UTF8.self)) }

    /// Whether a word in small letters is one that carries a sentence rather than a meaning: in a line of capitals it is
    /// never a name.
    static func isFunctionWord(_ word: [UInt8]) -> Bool { functionWords.contains(word) }

    private static let functionWords = Set(
        """
        a about above after all also am an and any are as at be been both but by can did do does down each even few for \
        from get go got had has have he her here him his how i if in into is it its just let like may me more most my new \
        no nor not now of off on one only or our out over own per she so some such than that the their them then there \
        these they this those to too two under up us very via was we were what when where which who why will with yes yet \
        you your
        """.split(separator: " ").map { Array($0.utf8) })
}
