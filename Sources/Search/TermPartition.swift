/// The words that begin with one of a range of bytes, on all pages, joined by stem.
///
/// A partition is joined by itself, so that several can be at once and none needs much memory.
struct TermPartition {
    /// The first byte with which words of each partition begin: what comes before digits, digits, filters' values, what comes
    /// before letters, each letter, all else.
    static let starts: [UInt8] = [0, 0x30, 0x3A, 0x3B] + Array(0x61...0x7B)

    /// How many partitions there are.
    static let count = starts.count

    /// The partition of a word by its first byte; those of a later partition come later in byte order.
    static func index(of byte: UInt8) -> Int { table[Int(byte)] }

    /// The partition for each of the 256 bytes.
    private static let table = (0...UInt8.max).map { byte in starts.count { $0 <= byte } - 1 }

    /// Where each partition's records begin in a page's words, and where the last ends.
    /// - Throws: `IndexFault.damaged` where these are no words as `TermTable` writes them.
    static func offsets(in terms: [UInt8]) throws(IndexFault) -> [Int32] {
        var offsets = [Int32](repeating: 0, count: count + 1)
        guard let length = Int32(exactly: terms.count) else {
            throw .refused("\(terms.count) bytes of words on one page")
        }
        var reader = ByteReader(terms)
        var current = 0
        while !reader.isAtEnd {
            let start = Int32(reader.offset)
            let form = reader.number()
            guard form > 0, form <= reader.rest else { throw .damaged }
            let partition = index(of: terms[reader.offset])
            guard partition >= current else { throw .damaged }
            while current < partition {
                current += 1
                offsets[current] = start
            }
            reader.skip(form)
            _ = reader.number()
            reader.skipBlock()
            _ = reader.number()
            _ = reader.number()
            reader.skipBlock()
            if reader.isDamaged { throw .damaged }
        }
        while current < count {
            current += 1
            offsets[current] = length
        }
        return offsets
    }

    /// A page as the join sees it.
    struct Page {
        var number: Int
        var length: Int
        var terms: [UInt8]
        var offsets: [Int32]
    }

    private struct Entry {
        var key: Int32
        var page: Int32
        var weight: Int32
        /// Where its places begin in the page's words.
        var offset: Int32
    }

    private struct Key {
        var form: [UInt8]
        var stem: [UInt8]
        var stemLength: Int
    }

    private var keys: [Key] = []
    private var entries: [Entry] = []
    private let pages: [Page]
    private let average: Int
    private let common: Set<[UInt8]>

    /// The joined groups of one partition, by their first words. `pages` come by number.
    static func groups(
        of partition: Int, pages: [Page], averageLength: Int, common: Set<[UInt8]>
    ) throws(IndexFault) -> [TermGroup] {
        var joined = TermPartition(pages: pages, average: averageLength, common: common)
        try joined.read(partition)
        return try joined.coded()
    }

    private init(pages: [Page], average: Int, common: Set<[UInt8]>) {
        (self.pages, self.average, self.common) = (pages, average, common)
    }

    private mutating func read(_ partition: Int) throws(IndexFault) {
        var table = KeyTable()
        for (index, page) in pages.enumerated() {
            var reader = ByteReader(page.terms, at: Int(page.offsets[partition]))
            let end = Int(page.offsets[partition + 1])
            while reader.offset < end {
                let start = reader.offset
                reader.skipBlock()
                _ = reader.number()
                reader.skipBlock()
                // The word and its stem, as they stand in the record, are the key.
                let key = table.index(of: page.terms, start..<reader.offset)
                if key == keys.count { keys.append(Self.key(page.terms, start)) }
                let weight = min(reader.number(), IndexLimits.weight)
                // There are never as many words, and `offsets` has seen to the length of a page's.
                guard let key = Int32(exactly: key) else { throw .refused("so many words") }
                entries.append(
                    Entry(key: key, page: Int32(index), weight: Int32(weight), offset: Int32(reader.offset)))
                _ = reader.number()
                reader.skipBlock()
                if reader.isDamaged { throw .damaged }
            }
        }
    }

    private static func key(_ terms: [UInt8], _ offset: Int) -> Key {
        var reader = ByteReader(terms, at: offset)
        let form = reader.block()
        let shared = reader.number()
        return Key(form: form, stem: Array(form.prefix(shared)) + reader.block(), stemLength: shared)
    }

    /// Sorts the entries by group, then codes group after group.
    private func coded() throws(IndexFault) -> [TermGroup] {
        var groupOfStem: [[UInt8]: Int] = [:]
        var members: [[Int]] = []
        // Keys by word, so that groups come by their first word.
        for key in keys.indices.sorted(by: { Self.precedes(keys[$0], keys[$1]) }) {
            if let group = groupOfStem[keys[key].stem] {
                members[group].append(key)
            } else {
                groupOfStem[keys[key].stem] = members.count
                members.append([key])
            }
        }
        var groupOfKey = [Int](repeating: 0, count: keys.count)
        for (group, keys) in members.enumerated() { for key in keys { groupOfKey[key] = group } }
        let (order, bounds) = countingSort(groupOfKey, groupCount: members.count)
        var groups: [TermGroup] = []
        groups.reserveCapacity(members.count)
        for group in members.indices {
            groups.append(try code(members[group], order[bounds[group]..<bounds[group + 1]]))
        }
        return groups
    }

    private static func precedes(_ left: Key, _ right: Key) -> Bool {
        left.form == right.form
            ? left.stem.lexicographicallyPrecedes(right.stem) : left.form.lexicographicallyPrecedes(right.form)
    }

    /// The entries' indices by group, those of a group by page; and where each group begins.
    private func countingSort(_ groupOfKey: [Int], groupCount: Int) -> (order: [Int32], bounds: [Int]) {
        var bounds = [Int](repeating: 0, count: groupCount + 1)
        for entry in entries { bounds[groupOfKey[Int(entry.key)] + 1] += 1 }
        for group in 0..<groupCount { bounds[group + 1] += bounds[group] }
        var next = bounds
        var order = [Int32](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            let group = groupOfKey[Int(entry.key)]
            order[next[group]] = Int32(index)
            next[group] += 1
        }
        return (order, bounds)
    }

    private func code(_ members: [Int], _ order: ArraySlice<Int32>) throws(IndexFault) -> TermGroup {
        var coder = TermGroupCoder()
        let keepsPositions = !members.contains { common.contains(keys[$0].form) }
        var index = order.startIndex
        while index < order.endIndex {
            let page = entries[Int(order[index])].page
            var weight = 0
            var positions: [Int] = []
            while index < order.endIndex, entries[Int(order[index])].page == page {
                let entry = entries[Int(order[index])]
                weight += Int(entry.weight)
                if keepsPositions { try appendPositions(of: entry, to: &positions) }
                index += 1
            }
            let source = pages[Int(page)]
            try coder.add(
                number: source.number,
                impact: Arithmetic.impact(weight: weight, length: source.length, average: average),
                places: try Places(positions))
        }
        var forms = members.map { keys[$0].form }
        forms = forms.enumerated().filter { $0.offset == 0 || $0.element != forms[$0.offset - 1] }.map(\.element)
        return try coder.group(
            forms: forms, stemLength: members.map { keys[$0].stemLength }.min() ?? 0, keepsPositions: keepsPositions)
    }

    private func appendPositions(of entry: Entry, to positions: inout [Int]) throws(IndexFault) {
        var reader = ByteReader(pages[Int(entry.page)].terms, at: Int(entry.offset))
        let count = reader.number()
        _ = reader.number()
        var last = 0
        for step in try reader.numbers(count) {
            guard step <= IndexLimits.highestNumber - last else { throw .damaged }
            last += step
            positions.append(last)
        }
    }
}

/// Numbers byte strings in the order in which they first come (open addressing, linear probing).
private struct KeyTable {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var hashes: [UInt64] = []
    private var starts: [Int] = [0]
    private var arena: [UInt8] = []

    /// The number of the string, a new one where it has not come before.
    mutating func index(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        if hashes.count * 2 >= slots.count { grow() }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        hash ^= hash >> 29
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let key = Int(slots[slot])
            if hashes[key] == hash, equals(key, bytes, range) { return key }
            slot = (slot + 1) & (slots.count - 1)
        }
        let key = hashes.count
        slots[slot] = Int32(key)
        hashes.append(hash)
        arena.append(contentsOf: bytes[range])
        starts.append(arena.count)
        return key
    }

    @inline(__always)
    private func equals(_ key: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = starts[key]
        guard starts[key + 1] - start == range.count else { return false }
        for offset in 0..<range.count where arena[start + offset] != bytes[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (key, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(key)
        }
    }
}
