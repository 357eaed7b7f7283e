/// A set of Unicode scalars, given as ranges.
struct ScalarSet: Sendable {
    /// The ranges, in order.
    let ranges: [ClosedRange<UInt32>]
    /// A bit for each scalar below U+10000.
    private let bits: [UInt64]
    /// The ranges from U+10000 on.
    private let high: [ClosedRange<UInt32>]

    init(_ ranges: [ClosedRange<UInt32>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
        var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
        for range in ranges {
            for value in range where value < 0x10000 { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
        }
        self.bits = bits
        high = ranges.filter { $0.upperBound >= 0x10000 }
    }

    @inline(__always)
    func contains(_ value: UInt32) -> Bool {
        value < 0x10000
            ? bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 : high.contains { $0.contains(value) }
    }
}
