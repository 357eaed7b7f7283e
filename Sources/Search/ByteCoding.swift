/// Writes numbers as bytes: seven bits each, the lowest first, the highest bit set on all but the last (LEB128).
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    @inline(__always)
    mutating func number(_ value: Int) {
        var rest = UInt(bitPattern: value)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The bytes in an array that takes no more room than they need, for what is kept by the ten thousand.
    var exactBytes: [UInt8] {
        var exact: [UInt8] = []
        exact.reserveCapacity(bytes.count)
        exact += bytes
        return exact
    }

    mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// A length and that many bytes.
    mutating func block(_ block: [UInt8]) {
        number(block.count)
        bytes += block
    }
}

/// Reads what `ByteWriter` wrote. Past the end everything is 0 or empty and `isDamaged` is set.
struct ByteReader {
    let bytes: [UInt8]
    var offset: Int
    private(set) var isDamaged = false

    init(_ bytes: [UInt8], at offset: Int = 0) { (self.bytes, self.offset) = (bytes, offset) }

    var isAtEnd: Bool { offset >= bytes.count }

    @inline(__always)
    mutating func number() -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while offset < bytes.count, shift < 70 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(truncatingIfNeeded: value) }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    mutating func raw(_ count: Int) -> [UInt8] {
        guard count >= 0, count <= bytes.count - offset else {
            (isDamaged, offset) = (true, bytes.count)
            return []
        }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    mutating func block() -> [UInt8] { raw(number()) }
}
