/// Writes numbers as bits, the highest bit of a byte first.
///
/// It takes numbers from 0 to `IndexLimits.highestNumber` and parameters from 0 to `IndexLimits.riceParameter`. It remembers
/// that it was given another and refuses to finish.
struct BitWriter {
    private var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0
    private var wasRefused = false

    /// Writes the lowest bits of a number, at most 32.
    @inline(__always)
    mutating func bits(_ value: Int, _ width: Int) {
        guard (0...32).contains(width), value >= 0, value >> width == 0 else {
            wasRefused = true
            return
        }
        put(UInt64(value), width)
    }

    /// Rice's code: the value's upper part in ones and a zero, then its lower `parameter` bits.
    /// (R. F. Rice, "Some practical universal noiseless coding techniques", 1979.)
    @inline(__always)
    mutating func rice(_ value: Int, _ parameter: Int) {
        guard (0...IndexLimits.highestNumber).contains(value), (0...IndexLimits.riceParameter).contains(parameter)
        else {
            wasRefused = true
            return
        }
        var upper = value >> parameter
        while upper >= 16 {
            put(0xFFFF, 16)
            upper -= 16
        }
        put((1 << (UInt64(upper) + 1)) - 2, upper + 1)
        if parameter > 0 { put(UInt64(value) & ((1 << UInt64(parameter)) - 1), parameter) }
    }

    /// Writes at most 32 bits; `value` has no more. Fewer than 32 stay pending.
    @inline(__always)
    private mutating func put(_ value: UInt64, _ width: Int) {
        pending = pending << UInt64(width) | value
        count += width
        guard count >= 32 else { return }
        count -= 32
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: pending >> UInt64(count)).bigEndian) {
            bytes.append(contentsOf: $0)
        }
    }

    /// What was written, the last byte filled with zeros.
    /// - Throws: `IndexFault.refused` where a number or parameter has no code.
    mutating func finish() throws(IndexFault) -> [UInt8] {
        if wasRefused { throw .refused("a number below 0 or above \(IndexLimits.highestNumber)") }
        var exact: [UInt8] = []
        exact.reserveCapacity(bytes.count + (count + 7) / 8)
        exact += bytes
        while count >= 8 {
            count -= 8
            exact.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
        }
        if count > 0 { exact.append(UInt8(truncatingIfNeeded: pending << UInt64(8 - count))) }
        count = 0
        return exact
    }

    /// Forgets what was written, but not the memory it took.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        (pending, count, wasRefused) = (0, 0, false)
    }

    /// A value, or the nearest one that has a code.
    @inline(__always)
    private static func codable(_ value: some FixedWidthInteger) -> Int {
        min(max(0, Int(clamping: value)), IndexLimits.highestNumber)
    }

    /// The parameter that codes values in the fewest bits, the least of equals.
    static func bestParameter(for values: [some FixedWidthInteger]) -> Int {
        guard !values.isEmpty else { return 0 }
        // Values that cannot be coded are refused when they are written; here they only must not overflow.
        var sum = 0
        for value in values { sum += codable(value) }
        // The best one lies beside the logarithm of the mean; three are tried.
        var guess = 0
        while guess < IndexLimits.riceParameter, sum >> (guess + 1) >= values.count { guess += 1 }
        let least = max(0, guess - 1)
        var costs = (values.count * (least + 1), values.count * (least + 2), values.count * (least + 3))
        for value in values {
            let value = codable(value)
            costs.0 += value >> least
            costs.1 += value >> (least + 1)
            costs.2 += value >> (least + 2)
        }
        var best = (cost: costs.0, parameter: least)
        let most = min(IndexLimits.riceParameter, guess + 1)
        if least + 1 <= most, costs.1 < best.cost { best = (costs.1, least + 1) }
        if least + 2 <= most, costs.2 < best.cost { best = (costs.2, least + 2) }
        return best.parameter
    }
}

/// Reads what `BitWriter` wrote. Past the end every bit is 0 and `isDamaged` is set.
struct BitReader {
    private let bytes: [UInt8]
    private var bit: Int
    private let end: Int
    private(set) var isDamaged = false

    /// Reads a part of some bytes: of what is not there, nothing.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let range = range.clamped(to: 0..<bytes.count)
        (self.bytes, bit, end) = (bytes, range.lowerBound * 8, range.upperBound * 8)
    }

    @inline(__always)
    private mutating func next() -> Int {
        guard bit < end else {
            isDamaged = true
            return 0
        }
        defer { bit += 1 }
        return Int(bytes[bit >> 3] >> UInt8(7 - bit & 7)) & 1
    }

    /// Reads a number of so many bits, at most 32.
    mutating func bits(_ width: Int) -> Int {
        guard (0...32).contains(width) else {
            isDamaged = true
            return 0
        }
        var value = 0
        for _ in 0..<width { value = value << 1 | next() }
        return value
    }

    /// Reads Rice's code.
    mutating func rice(_ parameter: Int) -> Int {
        guard (0...IndexLimits.riceParameter).contains(parameter) else {
            isDamaged = true
            return 0
        }
        var upper = 0
        while next() == 1 { upper += 1 }
        let value = upper << parameter | bits(parameter)
        guard value <= IndexLimits.highestNumber else {
            isDamaged = true
            return 0
        }
        return value
    }
}
