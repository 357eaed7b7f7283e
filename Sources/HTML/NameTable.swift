/// The names of the elements of one source, each stored once.
///
/// Well-known names are found in a fixed table. For the others the hash is Swift's seeded one, since a source could
/// choose names that collide under a simpler hash.
public struct NameTable: Sendable {
    private static let known = KnownNames()

    private var bytes: [UInt8] = []
    /// Name `index` takes `ends[index]..<ends[index + 1]` of `bytes`.
    private var ends: [UInt32] = [0]
    /// Open addressing: the index of a name plus one, or 0.
    private var slots: [UInt32] = []

    private static let firstKey = UInt32(TagName.other.rawValue) + 1

    init() {}

    /// The number of the lower-case name `source[range]`.
    mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> ElementName {
        if let tag = Self.known.find(source, range) { return ElementName(tag) }
        if ends.count * 2 > slots.count { grow() }
        var slot = Self.hash(source, range) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if bytes[nameRange(index)].elementsEqual(source[range]) { return name(index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: source[range])
        ends.append(UInt32(bytes.count))
        slots[slot] = UInt32(ends.count - 1)
        return name(ends.count - 2)
    }

    /// A name as it is written, in lower case.
    public func spelling(of name: ElementName) -> ArraySlice<UInt8> {
        if name.tag != .other { return TagName.spellings[Int(name.tag.rawValue)][...] }
        guard name.key >= Self.firstKey else { return [] }
        return bytes[nameRange(Int(name.key - Self.firstKey))]
    }

    private func name(_ index: Int) -> ElementName {
        ElementName(tag: .other, key: Self.firstKey + UInt32(index))
    }

    private func nameRange(_ index: Int) -> Range<Int> { Int(ends[index])..<Int(ends[index + 1]) }

    private static func hash(_ source: [UInt8], _ range: Range<Int>) -> Int {
        var hasher = Hasher()
        source.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return hasher.finalize()
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
        for index in 0..<ends.count - 1 {
            var slot = Self.hash(bytes, nameRange(index)) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}
