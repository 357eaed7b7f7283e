import Testing

@testable import HTML

struct CharacterReferencesTests {
    @Test(arguments: [
        ("A &#8211; B", "A – B"), ("&amp;lt;", "&lt;"), ("AT&T &c &amp", "AT&T &c &"), ("&notit; &notin;", "¬it; ∉"),
        ("&nGt;", "≫⃒"), ("&#x80;&#150;&#0;&#xD800;&#99999999999999;", "€–\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&#;&#x;&;", "&#;&#x;&;"),
        ("", ""), ("é", "é"), ("&eacute", "é"), ("&", "&"),
    ])
    func referencesAreDecodedOnce(source: String, decoded: String) {
        #expect(CharacterReferences.decode(source.utf8) == Array(decoded.utf8))
    }

    @Test func escapedTextDecodesToItself() {
        let text = "<a href=\"x\" title='y'>&amp; é</a>"
        let escaped = CharacterReferences.escape(text.utf8)
        #expect(
            String(decoding: escaped, as: UTF8.self)
                == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp; é&lt;/a&gt;")
        #expect(CharacterReferences.decode(escaped) == Array(text.utf8))
        #expect(
            Document("<p title=\"\(String(decoding: escaped, as: UTF8.self))\">").attributeString("title", of: 1)
                == text)
    }

    @Test func theTableIsThatOfTheStandard() {
        #expect(NamedReferences.standard.count == 2_231)
    }
}
