import Testing

@testable import Text

@Suite struct SentencesTests {
    struct Case: CustomTestStringConvertible {
        /// The name stands in brackets; the sentence expected between bars.
        var marked: String
        var testDescription: String { marked }
    }

    static let cases = [
        "|The [name] ends.| Another begins.", "One. |Two [name] here!| Three.", "|Mr. [Obama] met Xi.| Then he left.",
        "|The U.S. and [China] agreed.| Good.", "|He said: “Stop [it].”| Then he left.",
        "He left. |“[It] is over,” she said.|", "|A [name] at 3.5 percent.|", "|No. 5 is [here].| 7 is not.",
        "Erste.\n|[name] in a line|\nLast", "甲。|[国家]安全法。|乙", "|J. R. [Smith] wrote.|", "|[name]|", "|Is [it]?| Yes.",
        "|It costs e.g. [Ten] dollars.|", "Wait… |[Then] it came.|",
    ].map(Case.init)

    @Test(arguments: cases) func theSentenceAroundANameIsFound(_ example: Case) {
        let text = example.marked.filter { !"[]|".contains($0) }
        func offset(_ mark: Character, last: Bool = false) -> Int {
            let index = last ? example.marked.lastIndex(of: mark) : example.marked.firstIndex(of: mark)
            return index.map { example.marked[..<$0].filter { !"[]|".contains($0) }.utf8.count } ?? -1
        }
        let range = Sentences(of: Array(text.utf8)).range(around: offset("[")..<offset("]"))
        #expect(
            range == offset("|")..<offset("|", last: true),
            "\(String(decoding: Array(text.utf8)[range], as: UTF8.self))")
    }

    @Test func aLongSentenceIsCutAtSpacesAroundTheName() {
        let words = [String](repeating: "word", count: 1000).joined(separator: " ")
        let text = Array((words + " NAME " + words).utf8)
        let name = (words.utf8.count + 1)..<(words.utf8.count + 5)
        let range = Sentences(of: text).range(around: name)
        #expect(range.count <= Sentences.maximumLength && range.count > Sentences.maximumLength - 20)
        #expect(range.contains(name.lowerBound) && text[range.lowerBound - 1] == 0x20 && text[range.upperBound] == 0x20)
    }

    @Test func aTextOfNothingButFullStopsIsReadOnce() {
        // Read to its end for each of them, this would be two million million bytes.
        let text = [UInt8](repeating: 0x2E, count: 2_000_000) + Array(" Name".utf8)
        #expect(Sentences(of: text).range(around: 2_000_001..<2_000_005) == 2_000_001..<2_000_005)
    }
}
