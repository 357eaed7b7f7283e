import Testing

@testable import Linking

@Suite("Finding many names")
struct NameAutomatonTests {
    private static func hits(_ patterns: [String], in text: String) -> [String] {
        var hits: [String] = []
        NameAutomaton(patterns.map { Array($0.utf8) }).search(Array(text.utf8)) {
            hits.append("\($0.pattern)@\($0.end)")
        }
        return hits
    }

    @Test("Names that overlap, hold one another or are the same are all found, longer ones first")
    func overlapping() {
        #expect(Self.hits(["he", "she", "his", "hers"], in: "ushers") == ["1@4", "0@4", "3@6"])
        #expect(Self.hits(["aa", "a", "aaa"], in: "aaa") == ["1@1", "0@2", "1@2", "2@3", "0@3", "1@3"])
        #expect(Set(Self.hits(["same", "same"], in: "the same")) == ["0@8", "1@8"])
        #expect(
            Self.hits(["", "x"], in: "x") == ["1@1"] && Self.hits([], in: "x") == [] && Self.hits(["x"], in: "") == [])
        #expect(Self.hits(["中国", "国"], in: "在中国") == ["0@9", "1@9"])
    }

    @Test("It finds what looking for each name by itself finds")
    func complete() {
        var state: UInt64 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<200 {
            let word = { (longest: Int) in (0..<next(longest) + 1).map { _ in UInt8(0x61 + next(3)) } }
            let patterns = (0..<next(12) + 1).map { _ in word(5) }
            let text = word(60)
            var found: Set<[Int]> = []
            NameAutomaton(patterns).search(text) { found.insert([$0.pattern, $0.end]) }
            var expected: Set<[Int]> = []
            for (index, pattern) in patterns.enumerated() {
                for end in 0...text.count where text[..<end].suffix(pattern.count).elementsEqual(pattern) {
                    if end >= pattern.count { expected.insert([index, end]) }
                }
            }
            #expect(found == expected)
        }
    }

    @Test("There are no more states than bytes in the names")
    func size() {
        let names = (0..<20_000).map { Array("The Harbour Company number \($0) of Vellmark".utf8) }
        let automaton = NameAutomaton(names)
        #expect(automaton.stateCount <= names.reduce(1) { $0 + $1.count })
    }
}
