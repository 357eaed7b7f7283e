import Linking
import Testing
import Text

@Suite("Words that tell where a name cannot stand")
struct NameWordsTests {
    private func words(_ text: String) -> NameWords {
        var words = NameWords()
        words.add(FoldedText.bytes(of: text))
        return words
    }

    @Test(
        "A name that stands in a text has all its words there",
        arguments: [
            ("The Paris Accord of 2015", "paris accord"), ("von APT-10 heißt", "apt-10"), ("in 中国China的", "china"),
            ("in 中国China的", "中国"), ("U.S. and", "u.s."), ("Chi\u{AD}na", "china"), ("são paulo", "são paulo"),
            ("Cafe\u{301} Nord", "café nord"), ("Straße 12a", "straße 12a"), ("…", "..."),
        ])
    func holds(text: String, name: String) {
        #expect(words(text).mayHold(FoldedText.bytes(of: name)))
        #expect(NameWords(bytes: words(text).bytes).mayHold(FoldedText.bytes(of: name)))
    }

    @Test(
        "A name of which a word is missing does not stand there",
        arguments: [("The Paris Accord", "paris agreement"), ("Chinas", "china"), ("中", "中国"), ("", "x")])
    func lacks(text: String, name: String) {
        #expect(!words(text).mayHold(FoldedText.bytes(of: name)))
    }
}
