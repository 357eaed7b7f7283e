import Testing

@testable import Search

@Suite("Numbered byte strings")
struct ByteStringTableTests {
    /// Strings of all lengths up to 40, many of which begin alike, with zeros among their bytes.
    static let strings = (0..<6_000).map { number -> [UInt8] in
        let digits = Array(String(number * 7_919 % 3_001).utf8)
        return Array(repeating: UInt8(number % 3), count: number % 37) + digits.prefix(number % 5)
    }

    @Test("Equal strings have one number, others others, in order of their coming")
    func numbers() {
        var table = ByteStringTable()
        var known: [[UInt8]: Int] = [:]
        for string in Self.strings {
            let expected = known[string] ?? known.count
            known[string] = expected
            // With other bytes around it, or none.
            let text = [0x7A] + string + Array(repeating: 0x7A, count: string.count % 10)
            #expect(table.index(of: text, 1..<1 + string.count) == expected)
            #expect(Array(table.arena[table.range(of: expected)]) == string)
        }
        #expect(table.count == known.count)
    }

    @Test("The order is that of bytes")
    func order() {
        var table = ByteStringTable()
        let unique = Array(Set(Self.strings))
        for string in unique { _ = table.index(of: string, string.indices) }
        let sorted = unique.indices.sorted(by: table.precedes).map { unique[$0] }
        #expect(sorted == unique.sorted { $0.lexicographicallyPrecedes($1) })
    }
}
