import Testing

@testable import Search

@Suite("Numbers as bytes and bits")
struct ByteCodingTests {
    @Test("A number comes back as it was written", arguments: [0, 1, 127, 128, 16_383, 16_384, Int.max, -1])
    func numbers(value: Int) {
        var writer = ByteWriter()
        writer.number(value)
        var reader = ByteReader(writer.bytes)
        #expect(reader.number() == value)
        #expect(reader.isAtEnd && !reader.isDamaged)
    }

    @Test("Reading past the end is noticed")
    func cutShort() {
        var writer = ByteWriter()
        writer.block([1, 2, 3])
        var reader = ByteReader(Array(writer.bytes.dropLast()))
        #expect(reader.block() == [])
        #expect(reader.isDamaged)
    }

    @Test("Rice's code gives back what was put in", arguments: 0...12)
    func rice(parameter: Int) {
        let values = [0, 1, 2, 7, 8, 100, 4_095, 70]
        var writer = BitWriter()
        for value in values { writer.rice(value, parameter) }
        var reader = BitReader(writer.finish(), at: 0)
        #expect(values.map { _ in reader.rice(parameter) } == values)
    }
}
