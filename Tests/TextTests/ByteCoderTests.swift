import Testing
import Text

@Suite("Values as bytes")
struct ByteCoderTests {
    struct Sample: ByteCodable, Equatable {
        var text = ""
        var number = 0
        var isSet = false
        var absent: String?
        var list: [Sample] = []
        var table: [String: Int] = [:]
        var bytes: [UInt8] = []
        var range = 0..<0
        var date: EDTFDate?

        static var blank: Sample { Sample() }

        mutating func code(with coder: inout ByteCoder) {
            coder.code(&text)
            coder.code(&number)
            coder.code(&isSet)
            coder.code(&absent)
            coder.code(&list)
            coder.code(&table)
            coder.code(&bytes)
            coder.code(&range)
            coder.code(&date)
        }
    }

    private func sample() throws -> Sample {
        var sample = Sample(text: "é", number: -7, isSet: true, absent: "", table: ["b": 1, "a": 2], bytes: [0, 255])
        sample.range = 3..<900
        sample.date = try EDTFDate("2015-09~")
        sample.list = [Sample(number: .max), Sample(number: .min, absent: "x")]
        return sample
    }

    @Test("What is written is read")
    func roundTrip() throws {
        let sample = try sample()
        #expect(ByteCoder.value(Sample.self, of: ByteCoder.bytes(of: sample)) == sample)
    }

    @Test("Equal values have equal bytes, whatever the order of a table")
    func stable() throws {
        var other = try sample()
        other.table = ["a": 2]
        other.table["b"] = 1
        #expect(ByteCoder.bytes(of: other) == ByteCoder.bytes(of: try sample()))
    }

    @Test("Bytes that are cut short, or have more behind them, are refused")
    func refused() throws {
        let bytes = ByteCoder.bytes(of: try sample())
        for count in bytes.indices { #expect(ByteCoder.value(Sample.self, of: Array(bytes[..<count])) == nil) }
        #expect(ByteCoder.value(Sample.self, of: bytes + [0]) == nil)
    }

    @Test("Any byte may be any other: a value comes of it, or none")
    func damaged() throws {
        let bytes = ByteCoder.bytes(of: try sample())
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[index] = value
                _ = ByteCoder.value(Sample.self, of: changed)
            }
        }
    }
}
