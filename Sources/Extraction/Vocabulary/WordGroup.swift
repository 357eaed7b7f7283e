/// Words of one meaning, in all languages in which they are known: a group of the ``Vocabulary``.
///
/// A group says what words mean, never what follows from them: the rules of HTML, text and metadata each decide that.
struct WordGroup: Sendable {
    /// The words of one language.
    struct Phrases: Sendable {
        /// The BCP 47 tag, `und` for signs and names that belong to no language.
        let language: String
        /// The words and phrases, in lower case.
        let all: [Substring]
    }

    /// The stable name.
    let name: String
    /// What a text says that holds one of these, in one clause.
    let meaning: String
    /// The words of each language.
    let languages: [Phrases]

    /// - Parameter languages: for each language tag its words, in lower case, set apart by bars and line breaks.
    init(_ name: String, _ meaning: String, _ languages: KeyValuePairs<String, String>) {
        (self.name, self.meaning) = (name, meaning)
        self.languages = languages.map { language, text in
            Phrases(language: language, all: text.split { $0 == "|" || $0.isNewline })
        }
    }

    /// The words and phrases of all languages.
    var phrases: [Substring] { languages.flatMap(\.all) }

    /// The hashes of those that are one word, as ``LineToken/hash`` has them.
    var wordHashes: Set<UInt64> {
        Set(
            phrases.compactMap { phrase in
                let hashes = LineToken.hashes(of: phrase)
                return hashes.count == 1 ? hashes[0] : nil
            })
    }
}
