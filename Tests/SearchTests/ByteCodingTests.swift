import Testing

@testable import Search

@Suite("Numbers as bytes and bits")
struct ByteCodingTests {
    /// Numbers at and beyond the ends of what can be coded.
    static let numbers = [
        Int.min, Int.min + 1, -1, 0, 1, 2, 127, 128, 16_383, 16_384, IndexLimits.highestNumber - 1,
        IndexLimits.highestNumber, IndexLimits.highestNumber + 1, Int.max,
    ]

    @Test("A number from 0 on comes back as it was written; another is refused", arguments: numbers)
    func bytes(value: Int) throws {
        var writer = ByteWriter()
        writer.number(value)
        guard value >= 0 else {
            #expect(throws: IndexFault.self) { try writer.finished() }
            return
        }
        var reader = ByteReader(try writer.finished())
        #expect(reader.number() == value)
        #expect(reader.isAtEnd && !reader.isDamaged)
    }

    @Test("64 bits come back whatever they are", arguments: [0, 1, 1 << 63, UInt64.max])
    func words(value: UInt64) throws {
        var writer = ByteWriter()
        writer.word(value)
        var reader = ByteReader(try writer.finished())
        #expect(reader.word() == value)
    }

    @Test("A number of more than 63 bits is damage")
    func tooLarge() {
        for bytes in [[UInt8](repeating: 0xFF, count: 9) + [0x01], [UInt8](repeating: 0xFF, count: 40) + [0]] {
            var reader = ByteReader(bytes)
            #expect(reader.number() == 0)
            #expect(reader.isDamaged)
        }
    }

    @Test("Reading and skipping past the end is noticed, whatever was asked for", arguments: numbers)
    func cutShort(count: Int) throws {
        var writer = ByteWriter()
        writer.block([1, 2, 3])
        var short = ByteReader(Array(try writer.finished().dropLast()))
        #expect(short.block() == [])
        #expect(short.isDamaged)
        for start in [-1, 0, 2, 3, Int.max] {
            var reader = ByteReader([1, 2, 3], at: start)
            reader.skip(count)
            #expect((0...3).contains(reader.offset))
            _ = reader.raw(count)
            #expect((try? reader.numbers(count))?.count ?? count == count)
            #expect((0...3).contains(reader.offset))
        }
    }

    @Test("Rice's code gives back what was put in", arguments: 0...IndexLimits.riceParameter)
    func rice(parameter: Int) throws {
        let values = [0, 1, 2, 7, 8, 100, 4_095, 70]
        var writer = BitWriter()
        for value in values { writer.rice(value, parameter) }
        let bytes = try writer.finish()
        var reader = BitReader(bytes, 0..<bytes.count)
        #expect(values.map { _ in reader.rice(parameter) } == values)
        #expect(!reader.isDamaged)
    }

    @Test("A number or parameter that has no code is refused", arguments: numbers)
    func refused(value: Int) throws {
        for parameter in [-1, IndexLimits.riceParameter, IndexLimits.riceParameter + 1, Int.max, Int.min] {
            var writer = BitWriter()
            writer.rice(value, parameter)
            let isCodable = (0...IndexLimits.highestNumber).contains(value) && parameter == IndexLimits.riceParameter
            #expect(((try? writer.finish()) != nil) == (isCodable))
            var reader = BitReader([0xFF, 0xFF], 0..<2)
            _ = reader.rice(parameter)
            #expect(reader.isDamaged)
        }
        var writer = BitWriter()
        writer.bits(value, 3)
        #expect(((try? writer.finish()) != nil) == ((0...7).contains(value)))
        #expect((0...IndexLimits.riceParameter).contains(BitWriter.bestParameter(for: [value, value, 3])))
    }

    @Test("Reading bits that are not there is noticed")
    func bitsPastTheEnd() {
        for range in [0..<0, 0..<1, 1..<9, -5..<1, 7..<9] {
            var reader = BitReader([0xA5], range)
            for _ in 0..<9 { _ = reader.bits(1) }
            #expect(reader.isDamaged)
        }
    }

    @Test("Places come out once and in order, in whatever order and however often they come")
    func places() throws {
        #expect(try Places([3, 1, 3, 2, 1]).ascending == [1, 2, 3])
        #expect(try Places([5, 5]).ascending == [5])
        #expect(try Places([]).ascending == [])
        #expect(try Places([0, IndexLimits.highestNumber]).ascending.count == 2)
        for wrong in [[-1], [3, Int.min], [Int.max, 2], [IndexLimits.highestNumber + 1]] {
            #expect(throws: IndexFault.self) { try Places(wrong) }
        }
    }

    @Test("A list of pages that do not come in order is refused", arguments: numbers)
    func pages(number: Int) throws {
        var coder = TermGroupCoder()
        try coder.add(number: 5, impact: 1)
        let isNext = (6...IndexLimits.highestNumber).contains(number)
        #expect(((try? coder.add(number: number, impact: 1)) != nil) == (isNext))
        let isImpact = (1...SearchFormat.impactLevels).contains(number)
        var other = TermGroupCoder()
        #expect(((try? other.add(number: 1, impact: number)) != nil) == (isImpact))
        #expect(try coder.group(forms: [[0x61]], stemLength: 1, keepsPositions: true).documentCount == (isNext ? 2 : 1))
    }

    @Test("A content of a file is found by its place, and none where there is none", arguments: numbers)
    func contents(ordinal: Int) throws {
        let payload = try SharedFiles.block([1, 2]) + SharedFiles.block([0x5C, 0x22])
        #expect(
            SharedFiles.content(ordinal, of: payload) == (ordinal == 0 ? [1, 2] : ordinal == 1 ? [0x5C, 0x22] : nil))
    }
}
