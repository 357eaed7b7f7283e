import Testing

@testable import Extraction

@Suite("The vocabulary")
struct VocabularyTests {
    @Test("names are unique, and every group says what its words mean")
    func names() {
        #expect(Set(Vocabulary.all.map(\.name)).count == Vocabulary.all.count)
        #expect(Vocabulary.all.allSatisfy { !$0.meaning.isEmpty && !$0.phrases.isEmpty })
    }

    @Test("no phrase of a language stands twice in a group, and each has words")
    func phrases() {
        for group in Vocabulary.all {
            for language in group.languages {
                var seen: Set<Substring> = []
                for phrase in language.all {
                    #expect(!LineToken.hashes(of: phrase).isEmpty, "\(group.name): \(phrase)")
                    #expect(seen.insert(phrase).inserted, "\(group.name): \(phrase)")
                }
            }
        }
    }

    @Test("languages are tags in lower case, each once in a group")
    func languages() {
        for group in Vocabulary.all {
            let tags = group.languages.map(\.language)
            #expect(Set(tags).count == tags.count, "\(group.name)")
            #expect(tags.allSatisfy { (2...3).contains($0.utf8.count) && $0 == $0.lowercased() }, "\(group.name)")
        }
    }
}
