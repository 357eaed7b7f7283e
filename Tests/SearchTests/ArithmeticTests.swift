import Testing

@testable import Search

@Suite("The arithmetic of ranking")
struct ArithmeticTests {
    @Test(
        "Logarithms are exact at powers of two and rounded down between",
        arguments: [(1, 1, 0), (2, 1, 256), (1024, 1, 2560), (3, 2, 149), (10, 1, 850)])
    func logarithm(numerator: Int, denominator: Int, value: Int) {
        #expect(Arithmetic.logarithm(numerator, denominator) == value)
    }

    @Test("A rarer word says more, and none says less than nothing")
    func rarity() {
        let values = (1...1_000).map { Arithmetic.rarity(documents: 1_000, containing: $0) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(values.last == 0)
    }

    @Test("An impact grows with the weight, falls with the length and stays in its range")
    func impact() {
        for average in [64, 900, 100_000] {
            let byWeight = [1, 2, 4, 40, 4_000].map { Arithmetic.impact(weight: $0, length: average, average: average) }
            #expect(byWeight == byWeight.sorted())
            let byLength = [1, 100, 10_000].map { Arithmetic.impact(weight: 4, length: $0, average: average) }
            #expect(byLength == byLength.sorted(by: >))
            #expect((byWeight + byLength).allSatisfy { (1...SearchFormat.impactLevels).contains($0) })
        }
    }

    @Test("Numbers that no archive has overflow nothing")
    func extremes() {
        let numbers = [Int.min, -1, 0, 1, 1 << 31, 1 << 40, Int.max]
        for first in numbers {
            #expect(Arithmetic.steadied(average: first) >= 64)
            for second in numbers {
                #expect(Arithmetic.logarithm(first, second) >= 0)
                #expect(Arithmetic.rarity(documents: first, containing: second) >= 0)
                for third in numbers {
                    let impact = Arithmetic.impact(weight: first, length: second, average: third)
                    #expect((1...SearchFormat.impactLevels).contains(impact))
                }
            }
        }
    }

    @Test(
        "Edits are counted up to the limit",
        arguments: [
            ("theft", "theft", 0), ("thfet", "theft", 1), ("thef", "theft", 1), ("theeft", "theft", 1),
            ("thaft", "theft", 1), ("tehfts", "theft", 2), ("abcdef", "theft", 3),
        ])
    func edits(first: String, second: String, count: Int) {
        #expect(Edits.count(Array(first.utf8), Array(second.utf8), limit: 2) == count)
    }
}
