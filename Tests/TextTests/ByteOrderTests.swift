import Testing
import Text

@Suite struct ByteOrderTests {
    /// One letter as one scalar, and as a letter with an accent after it: Swift holds them equal.
    static let composed = "caf\u{E9}"
    static let decomposed = "cafe\u{301}"

    @Test func twoSpellingsOfOneLetterAreTwoTexts() {
        #expect(Self.composed == Self.decomposed)
        #expect(ExactText(Self.composed) != ExactText(Self.decomposed))
        #expect(Set([ExactText(Self.composed), ExactText(Self.decomposed)]).count == 2)
        #expect(!ByteOrder.isEqual(Self.composed, Self.decomposed))
    }

    @Test func theOrderOfBytesDoesNotDependOnTheOrderBefore() {
        let texts = [Self.composed, "b", Self.decomposed, "caf", "Z", "cafez", "é", ""]
        let expected = ["", "Z", "b", "caf", "cafez", Self.decomposed, Self.composed, "é"].map(ExactText.init)
        for start in texts.indices {
            let turned = Array(texts[start...] + texts[..<start])
            #expect(turned.sorted(by: ByteOrder.precedes).map(ExactText.init) == expected)
            #expect(turned.map(ExactText.init).sorted() == expected)
        }
    }

    @Test func placesInFilesWhoseNamesAreSpeltInTwoWaysAreTwoPlacesInOrder() {
        let places = [SourceLocation(path: Self.composed), SourceLocation(path: Self.decomposed, line: 2)]
        #expect(Set(places.map { SourceLocation(path: $0.path) }).count == 2)
        #expect(places.sorted().map(\.line) == [2, 1] && places.reversed().sorted().map(\.line) == [2, 1])
    }
}
