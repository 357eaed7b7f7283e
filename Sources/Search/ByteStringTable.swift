/// Numbers byte strings in the order in which they first come (open addressing, linear probing).
///
/// The strings stand one after another in one array, so that a string which came before costs no allocation. What the strings
/// are hashed with differs from run to run, as with Swift's own dictionaries: no capture can be written whose words all meet in
/// one place. Nothing but the time depends on it.
struct ByteStringTable {
    /// A string.
    private struct Entry {
        var hash: UInt64
        /// The first eight bytes, the first one highest, filled up with zeros: most strings are told apart and ordered by it.
        var prefix: UInt64
        /// Where the string begins in `arena`.
        var start: Int
        var count: Int
    }

    private var slots = [Int32](repeating: -1, count: 1 << 10)
    private var entries: [Entry] = []
    /// The strings, one after another.
    private(set) var arena: [UInt8] = []
    private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

    /// How many strings there are.
    var count: Int { entries.count }

    /// About how many bytes of memory the table takes.
    var byteCount: Int { arena.count + entries.count * MemoryLayout<Entry>.stride + slots.count * 4 }

    /// The string of a number, as a range of `arena`.
    @inline(__always)
    func range(of index: Int) -> Range<Int> {
        let entry = entries[index]
        return entry.start..<entry.start + entry.count
    }

    /// The first eight bytes of the string of a number, as one number: of two strings the one with the lesser comes first.
    @inline(__always)
    func prefix(of index: Int) -> UInt64 { entries[index].prefix }

    /// Whether the string of one number stands before another's in byte order.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (entries[left], entries[right])
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let shorter = min(left.count, right.count)
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
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            let entry = entries[index]
            if entry.hash == hash, entry.prefix == prefix, entry.count == range.count, hasRest(entry, bytes, range) {
                return index
            }
            slot = (slot + 1) & mask
        }
        // There are fewer strings than bytes of text in memory, of which a page has less than 2^31 and a build hardly more.
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(hash: hash, prefix: prefix, start: arena.count, count: range.count))
        arena.append(contentsOf: bytes[range])
        return entries.count - 1
    }

    /// Whether a string goes on after eight bytes as the bytes do, which are as many.
    @inline(__always)
    private func hasRest(_ entry: Entry, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var offset = 8
        while offset < entry.count {
            if arena[entry.start + offset] != bytes[range.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }

    /// Eight bytes at a time are mixed in by a multiplication of 64 by 64 bits, whose halves are folded.
    @inline(__always)
    private func digest(of bytes: [UInt8], _ range: Range<Int>) -> (hash: UInt64, prefix: UInt64) {
        var hash = Self.mix(seed ^ UInt64(range.count))
        var prefix: UInt64 = 0
        var chunk: UInt64 = 0
        var filled = 0
        for index in range {
            chunk = chunk << 8 | UInt64(bytes[index])
            filled += 1
            guard filled & 7 == 0 else { continue }
            if filled == 8 { prefix = chunk }
            hash = Self.mix(hash ^ chunk)
            chunk = 0
        }
        if filled & 7 != 0 {
            if filled < 8 { prefix = chunk << UInt64(64 - 8 * filled) }
            hash = Self.mix(hash ^ chunk)
        }
        return (hash, prefix)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }
}
