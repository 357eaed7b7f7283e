import Testing

@testable import Text

@Suite struct FoldedTextTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var folded: String
    }

    static let cases = [
        Case(testDescription: "capitals", text: "US and Us", folded: "us and us"),
        Case(testDescription: "curly quotes", text: "‘a’ “b” ‚c‛ „d‟", folded: "'a' \"b\" 'c' \"d\""),
        Case(testDescription: "guillemets", text: "«a» ‹b›", folded: "\"a\" 'b'"),
        Case(testDescription: "primes and accents as quotes", text: "5′ 6″ a´b`c", folded: "5' 6\" a'b'c"),
        Case(testDescription: "dashes", text: "a‐b‑c‒d–e—f―g−h－i", folded: "a-b-c-d-e-f-g-h-i"),
        Case(testDescription: "spaces", text: "a\u{A0}b\u{2009}\u{202F}c\t\n d\u{3000}e", folded: "a b c d e"),
        Case(
            testDescription: "invisible", text: "cy\u{AD}ber\u{200B}the\u{2060}ft\u{FEFF}\u{200D}\u{FE0F}",
            folded: "cybertheft"),
        Case(testDescription: "control characters", text: "a\u{0}b\u{7F}c\u{84}d", folded: "abcd"),
        Case(testDescription: "ellipsis", text: "a…b", folded: "a...b"),
        Case(testDescription: "composed", text: "cafe\u{301} \u{C9}", folded: "café é"),
        Case(
            testDescription: "two marks in either order", text: "a\u{301}\u{323} a\u{323}\u{301}",
            folded: "ạ\u{301} ạ\u{301}"),
        Case(testDescription: "a mark on nothing", text: "\u{301}a \u{301}", folded: "\u{301}a \u{301}"),
        Case(testDescription: "dotted capital i", text: "İ", folded: "i\u{307}"),
        Case(testDescription: "sigma at a word's end", text: "ΟΔΟΣ οδός", folded: "οδοσ οδόσ"),
        Case(testDescription: "Han", text: "国家安全法", folded: "国家安全法"),
        Case(testDescription: "beyond the basic plane", text: "😀𝒜", folded: "😀𝒜"),
        Case(testDescription: "empty", text: "", folded: ""),
    ]

    @Test(arguments: cases) func variantsBecomeOneForm(_ example: Case) {
        let folded = FoldedText(Array(example.text.utf8))
        // Bytes are compared: strings are equal in whatever form their letters are.
        #expect(folded.bytes == Array(example.folded.utf8), "\(String(decoding: folded.bytes, as: UTF8.self))")
    }

    @Test func caseIsKeptOnRequest() {
        #expect(FoldedText.bytes(of: " US–China\u{A0}", letterCase: .kept) == Array("US-China".utf8))
        #expect(FoldedText.bytes(of: " US–China ") == Array("us-china".utf8))
    }

    @Test func everyFoldedRangeLeadsBackToTheOriginal() {
        let text = "The Xi\u{2013}Oba\u{AD}ma “deal”…  cafe\u{301}"
        let folded = FoldedText(Array(text.utf8))
        func original(_ part: String) -> String? {
            let wanted = Array(part.utf8)
            guard let start = folded.bytes.indices.first(where: { folded.bytes[$0...].starts(with: wanted) }) else {
                return nil
            }
            return String(decoding: Array(text.utf8)[folded.original(start..<(start + wanted.count))], as: UTF8.self)
        }
        #expect(original("xi-obama") == "Xi\u{2013}Oba\u{AD}ma")
        #expect(original("\"deal\"") == "“deal”")
        #expect(original("..") == "…")
        #expect(original(" café") == "  cafe\u{301}")
        #expect(original("caf") == "caf")
        #expect(folded.original(0..<0) == 0..<0)
        #expect(folded.original(folded.bytes.count..<folded.bytes.count) == text.utf8.count..<text.utf8.count)
    }

    @Test func bytesThatAreNotUTF8DoNotStopIt() {
        let folded = FoldedText([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x80])
        #expect(String(decoding: folded.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}")
        #expect(folded.original(0..<folded.bytes.count) == 0..<6)
    }

    @Test func foldingTwiceChangesNothing() {
        for example in Self.cases {
            let once = FoldedText(Array(example.text.utf8)).bytes
            #expect(FoldedText(once).bytes == once, "\(example)")
        }
    }
}
