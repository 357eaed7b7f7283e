import Testing

@testable import Extraction

@Suite("Searches in bytes")
struct ByteSearchTests {
    @Test(
        arguments: [
            ("IMG_1", "an img_1 here", 3), ("img_1", "an IMG_1 here", 3), ("-->", "a - --> b --> c", 4),
            ("x", "abc", nil),
            ("abc", "ab", nil), ("aab", "aaab", 1), ("[x", "{X [X", 3),
        ] as [(String, String, Int?)])
    func lettersOfEitherCaseMatch(wanted: String, text: String, place: Int?) {
        #expect(Array(text.utf8).firstIndex(ofAnyCase: wanted) == place)
    }

    @Test func theSearchBeginsWhereItIsTold() {
        #expect(Array("a a a".utf8).firstIndex(ofAnyCase: "A", from: 1) == 2)
        #expect(Array("a".utf8).firstIndex(ofAnyCase: "A", from: 5) == nil)
    }
}
