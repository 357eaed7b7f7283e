import Testing

@testable import Text

@Suite struct SlugTests {
    @Test(arguments: [
        ("A new US–Sino cyber détente?", "a-new-us-sino-cyber-detente"), ("China’s “plan”", "chinas-plan"),
        ("  --U.S.--  ", "u-s"), ("../../x", "x"), ("国家安全法", "guo-jia-an-quan-fa"), ("Ærø Straße", "aero-strasse"),
        ("Россия", "rossia"), ("100%", "100"), ("a_b/c", "a-b-c"),
    ])
    func textsBecomeIdentifiers(text: String, slug: String) {
        #expect(Slug.make(text) == slug)
        #expect(Slug.isValid(slug))
    }

    @Test(arguments: ["", "…", "—", "😀", "'"]) func whatHasNoLettersHasNone(text: String) {
        #expect(Slug.make(text) == nil)
    }

    @Test func longTextsAreCutBetweenWords() {
        let words = [String](repeating: "word", count: 40).joined(separator: " ")
        #expect(Slug.make(words) == [String](repeating: "word", count: 20).joined(separator: "-"))
        #expect(Slug.make(String(repeating: "x", count: 300))?.utf8.count == Slug.maximumLength)
    }

    @Test(arguments: ["", "-a", "a-", "A", "a.b", "a/b", "..", "é", "a b", String(repeating: "a", count: 201)])
    func whatIsNoIdentifierIsRefused(text: String) { #expect(!Slug.isValid(text)) }
}
