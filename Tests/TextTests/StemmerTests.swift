import Testing

@testable import Text

@Suite("Stems of words")
struct StemmerTests {
    @Test("Stems follow the language, and a language without a stemmer is left as it is")
    func stems() {
        #expect(Stemmer(name: "en")?.stem(Array("agreements".utf8)) == Array("agreement".utf8))
        #expect(Stemmer(name: "de")?.stem(Array("vereinbarungen".utf8)) == Array("vereinbar".utf8))
        #expect(Stemmer(name: "en")?.stem(Array("apt10s".utf8)) == Array("apt10s".utf8))
        #expect(Stemmer(name: "xx") == nil)
        #expect(["en-GB", "nb", "NN_no", "eng", ""].map(Stemmer.name) == ["en", "no", "no", nil, nil])
    }
}
