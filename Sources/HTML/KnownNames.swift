/// A fixed hash table from the spelling of a well-known name to its number.
struct KnownNames: Sendable {
    private static let slotCount = 1024
    private static let longest = TagName.spellings.map(\.count).max() ?? 0

    private let spellings = TagName.spellings
    private let tags = TagName.allCases
    private let longest = KnownNames.longest
    /// Open addressing: the raw value of a name, or that of ``TagName/other``.
    private var slots = [UInt8](repeating: TagName.other.rawValue, count: KnownNames.slotCount)

    init() {
        for (index, spelling) in spellings.enumerated() {
            var slot = Self.slot(of: spelling, 0..<spelling.count)
            while slots[slot] != TagName.other.rawValue { slot = (slot + 1) % Self.slotCount }
            slots[slot] = UInt8(index)
        }
    }

    /// The well-known name that `source[range]` spells, absent where there is none.
    func find(_ source: [UInt8], _ range: Range<Int>) -> TagName? {
        guard range.count <= longest else { return nil }
        var slot = Self.slot(of: source, range)
        while slots[slot] != TagName.other.rawValue {
            let index = Int(slots[slot])
            if Self.matches(spellings[index], source, range) { return tags[index] }
            slot = (slot + 1) % Self.slotCount
        }
        return nil
    }

    @inline(__always)
    private static func matches(_ spelling: [UInt8], _ source: [UInt8], _ range: Range<Int>) -> Bool {
        guard spelling.count == range.count else { return false }
        for offset in 0..<spelling.count where spelling[offset] != source[range.lowerBound + offset] { return false }
        return true
    }

    /// FNV-1a. Collisions do no harm, as the table never grows.
    @inline(__always)
    private static func slot(of source: [UInt8], _ range: Range<Int>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for position in range { hash = (hash ^ UInt32(source[position])) &* 0x0100_0193 }
        return Int((hash ^ hash >> 15) % UInt32(slotCount))
    }
}
