/// Writes numbers as bits, the highest bit of a byte first.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    @inline(__always)
    mutating func bits(_ value: Int, _ width: Int) {
        pending = pending << UInt64(width) | UInt64(value)
        count += width
        while count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
        }
    }

    /// Rice's code: the value's upper part in ones and a zero, then its lower `parameter` bits.
    /// (R. F. Rice, "Some practical universal noiseless coding techniques", 1979.)
    @inline(__always)
    mutating func rice(_ value: Int, _ parameter: Int) {
        var upper = value >> parameter
        while upper >= 16 {
            bits(0xFFFF, 16)
            upper -= 16
        }
        bits((1 << (upper + 1)) - 2, upper + 1)
        if parameter > 0 { bits(value & ((1 << parameter) - 1), parameter) }
    }

    /// The bytes so far, the last one filled with zeros.
    mutating func finish() -> [UInt8] {
        if count > 0 { bits(0, 8 - count) }
        return bytes
    }

    /// The parameter from 0 to 20 that codes values in the fewest bits, the least of equals.
    static func bestParameter(count: Int, sum: Int, values: some Sequence<Int>) -> Int {
        guard count > 0 else { return 0 }
        // The best one lies beside the logarithm of the mean; three are tried.
        var guess = 0
        while guess < 20, sum >> (guess + 1) >= count { guess += 1 }
        var best = (cost: Int.max, parameter: 0)
        for parameter in max(0, guess - 1)...min(20, guess + 1) {
            var cost = count * (parameter + 1)
            for value in values { cost += value >> parameter }
            if cost < best.cost { best = (cost, parameter) }
        }
        return best.parameter
    }
}

/// Reads what `BitWriter` wrote. Past the end every bit is 0.
struct BitReader {
    private let bytes: [UInt8]
    private var bit: Int

    /// Begins at a byte.
    init(_ bytes: [UInt8], at offset: Int) { (self.bytes, bit) = (bytes, offset * 8) }

    @inline(__always)
    private mutating func next() -> Int {
        let byte = bit >> 3
        guard byte < bytes.count else {
            bit += 1
            return 0
        }
        defer { bit += 1 }
        return Int(bytes[byte] >> UInt8(7 - bit & 7)) & 1
    }

    mutating func bits(_ width: Int) -> Int {
        var value = 0
        for _ in 0..<width { value = value << 1 | next() }
        return value
    }

    mutating func rice(_ parameter: Int) -> Int {
        var upper = 0
        while next() == 1 { upper += 1 }
        return upper << parameter | bits(parameter)
    }
}
