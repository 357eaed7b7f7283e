/// Writes numbers as bytes: seven bits each, the lowest first, the highest bit set on all but the last (LEB128).
///
/// A negative number has no such form. The writer remembers that it was given one and refuses to finish.
struct ByteWriter {
    private var bytes: [UInt8] = []
    private var wasRefused = false

    /// So many bytes of room are not worth a copy.
    private static let slack = 16

    /// Makes a writer with room for so many bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// How many bytes there are so far.
    var count: Int { bytes.count }

    /// Writes a number from 0 on.
    @inline(__always)
    mutating func number(_ value: Int) {
        if value >= 0, value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
            return
        }
        if value < 0 { wasRefused = true }
        word(UInt64(bitPattern: Int64(value)))
    }

    /// Writes 64 bits, whatever they stand for.
    @inline(__always)
    mutating func word(_ value: UInt64) {
        var rest = value
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes bytes as they are.
    mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Writes what another writer has written.
    mutating func raw(_ other: ByteWriter) {
        bytes += other.bytes
        wasRefused = wasRefused || other.wasRefused
    }

    /// Writes a length and that many bytes.
    mutating func block(_ block: some Collection<UInt8>) {
        number(block.count)
        bytes.append(contentsOf: block)
    }

    /// Writes what another writer has written, its length first.
    mutating func block(_ other: ByteWriter) {
        number(other.count)
        raw(other)
    }

    /// Writes how many numbers there are, how many bytes they take, and how much each is above the last.
    mutating func steps(_ numbers: ArraySlice<Int32>) {
        number(numbers.count)
        var size = 0
        var last: Int32 = 0
        for one in numbers {
            size += Self.size(of: Int(one) - Int(last))
            last = one
        }
        number(size)
        last = 0
        for one in numbers {
            number(Int(one) - Int(last))
            last = one
        }
    }

    /// How many bytes a number takes.
    @inline(__always)
    static func size(of value: Int) -> Int {
        value >= 0 && value < 0x80 ? 1 : (70 - (UInt64(bitPattern: Int64(value)) | 1).leadingZeroBitCount) / 7
    }

    /// How many of the bytes written are escaped in a file.
    var escapes: Int { ShardFile.escapes(in: bytes) }

    /// Adds what was written to other bytes.
    func append(to other: inout [UInt8]) { other += bytes }

    /// What was written, in an array that takes no more room than it needs: these are kept by the ten thousand.
    /// - Throws: `IndexFault.refused` where a number was negative.
    func finished() throws(IndexFault) -> [UInt8] {
        if wasRefused { throw .refused("a number below 0") }
        if bytes.capacity - bytes.count <= Self.slack { return bytes }
        var exact: [UInt8] = []
        exact.reserveCapacity(bytes.count)
        exact += bytes
        return exact
    }
}

/// Reads what `ByteWriter` wrote. Past the end everything is 0 or empty and `isDamaged` is set.
struct ByteReader {
    let bytes: [UInt8]
    /// The place of the next byte: never after the end.
    private(set) var offset: Int
    private(set) var isDamaged = false

    /// Begins at a place, or at the end where there is no such place.
    init(_ bytes: [UInt8], at offset: Int = 0) {
        self.bytes = bytes
        self.offset = (0...bytes.count).contains(offset) ? offset : bytes.count
        isDamaged = self.offset != offset
    }

    var isAtEnd: Bool { offset == bytes.count }

    /// How many bytes are left.
    var rest: Int { bytes.count - offset }

    /// Reads a number from 0 on.
    @inline(__always)
    mutating func number() -> Int {
        if offset < bytes.count, bytes[offset] < 0x80 {
            offset += 1
            return Int(bytes[offset - 1])
        }
        guard let value = Int(exactly: word()) else {
            isDamaged = true
            return 0
        }
        return value
    }

    /// Reads 64 bits.
    @inline(__always)
    mutating func word() -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 70 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    /// Goes to a place, or to the end where there is no such place.
    @inline(__always)
    mutating func go(to place: Int) {
        let isInside = place >= 0 && place <= bytes.count
        offset = isInside ? place : bytes.count
        if !isInside { isDamaged = true }
    }

    /// Reads a column of numbers.
    /// - Throws: `IndexFault.damaged` where there are not as many.
    mutating func numbers(_ count: Int) throws(IndexFault) -> [Int] {
        // Each takes a byte or more.
        guard count >= 0, count <= rest else { throw .damaged }
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count { numbers.append(number()) }
        if isDamaged { throw .damaged }
        return numbers
    }

    /// Reads bytes as they are; none where there are not as many.
    mutating func raw(_ count: Int) -> [UInt8] {
        let start = offset
        skip(count)
        return offset - start == count ? Array(bytes[start..<offset]) : []
    }

    /// Goes on by so many bytes; to the end where there are not as many.
    @inline(__always)
    mutating func skip(_ count: Int) {
        guard count >= 0, count <= rest else {
            (isDamaged, offset) = (true, bytes.count)
            return
        }
        offset += count
    }

    /// Reads a length and that many bytes.
    mutating func block() -> [UInt8] { raw(number()) }

    /// Goes past a length and that many bytes.
    @inline(__always)
    mutating func skipBlock() { skip(number()) }
}
