/// Numbers byte strings in the order in which they first come (open addressing, linear probing).
///
/// The strings stand one after another in one array, so that a string which came before costs no allocation. What the strings
/// are hashed with differs from run to run, as with Swift's own dictionaries: no capture can be written whose words all meet in
/// one place. Nothing but the time depends on it.
struct ByteStringTable {
    /// A string.
    private struct Entry {
        /// The first eight bytes, the first one highest, filled up with zeros: most strings are told apart and ordered by it.
        var prefix: UInt64
        /// Where the string begins in `arena`.
        var start: Int
        var count: Int32
    }

    /// For each slot the upper half of its string's hash, and below it the string's number and one more; 0 for an empty one.
    /// A string that is another's neighbour is thus told apart without a look at it.
    private var slots = [UInt64](repeating: 0, count: 1 << 10)
    private var entries: [Entry] = []
    /// The strings, one after another.
    private(set) var arena: [UInt8] = []
    private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

    /// How many strings there are.
    var count: Int { entries.count }

    /// About how many bytes of memory the table takes.
    var byteCount: Int { arena.count + entries.count * MemoryLayout<Entry>.stride + slots.count * 8 }

    /// The string of a number, as a range of `arena`.
    @inline(__always)
    func range(of index: Int) -> Range<Int> {
        let entry = entries[index]
        return entry.start..<entry.start + Int(entry.count)
    }

    /// The first eight bytes of the string of a number, as one number: of two strings the one with the lesser comes first.
    @inline(__always)
    func prefix(of index: Int) -> UInt64 { entries[index].prefix }

    /// Whether the string of one number stands before another's in byte order.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (entries[left], entries[right])
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let shorter = Int(min(left.count, right.count))
        var offset = 8
        while offset < shorter {
            let (first, second) = (arena[left.start + offset], arena[right.start + offset])
            if first != second { return first < second }
            offset += 1
        }
        return left.count < right.count
    }

    /// The number of a string, a new one where it has not come before: then it is the `count` of before.
    mutating func index(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        if entries.count * 2 >= slots.count { grow() }
        let (hash, prefix) = digest(of: bytes, range)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
            let held = slots[slot]
            if held >> 32 == hash >> 32 {
                let index = Int(held & 0xFFFF_FFFF) - 1
                let entry = entries[index]
                if entry.prefix == prefix, Int(entry.count) == range.count, hasRest(entry, bytes, range) {
                    return index
                }
            }
            slot = (slot + 1) & mask
        }
        // There are fewer strings than bytes of text in memory, of which a page has less than 2^31 and a build hardly more.
        slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(truncatingIfNeeded: entries.count + 1)
        entries.append(Entry(prefix: prefix, start: arena.count, count: Int32(truncatingIfNeeded: range.count)))
        arena.append(contentsOf: bytes[range])
        return entries.count - 1
    }

    /// Whether a string goes on after eight bytes as the bytes do, which are as many.
    @inline(__always)
    private func hasRest(_ entry: Entry, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var offset = 8
        while offset < Int(entry.count) {
            if arena[entry.start + offset] != bytes[range.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }

    /// Eight bytes at a time are mixed in by a multiplication of 64 by 64 bits, whose halves are folded.
    @inline(__always)
    private func digest(of bytes: [UInt8], _ range: Range<Int>) -> (hash: UInt64, prefix: UInt64) {
        var hash = Self.mix(seed ^ UInt64(range.count))
        let prefix = Self.chunk(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 8))
        hash = Self.mix(hash ^ prefix)
        var start = range.lowerBound + 8
        while start < range.upperBound {
            hash = Self.mix(hash ^ Self.chunk(bytes, start..<min(range.upperBound, start + 8)))
            start += 8
        }
        return (hash, prefix)
    }

    /// Up to eight bytes as one number, the first one highest, filled up with zeros.
    @inline(__always)
    private static func chunk(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        if range.isEmpty { return 0 }
        guard range.lowerBound >= 0, range.lowerBound <= bytes.count - 8 else {
            var chunk: UInt64 = 0
            for index in range { chunk = chunk << 8 | UInt64(bytes[index]) }
            return chunk << UInt64(64 - 8 * range.count)
        }
        // Eight bytes are there; those behind the range are cut off.
        let chunk = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) }
        let surplus = UInt64(64 - 8 * range.count)
        return UInt64(bigEndian: chunk) & (UInt64.max << surplus)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 4)
        let mask = slots.count - 1
        for held in old where held != 0 {
            var slot = Int(truncatingIfNeeded: held >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = held
        }
    }
}
