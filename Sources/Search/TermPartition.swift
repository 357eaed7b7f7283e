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
    /// - Throws: `IndexFault.damaged` where these are no words as `PageWords` writes them.
    static func offsets(in terms: [UInt8]) throws(IndexFault) -> [Int32] {
        var offsets = PartitionOffsets()
        var reader = ByteReader(terms)
        while !reader.isAtEnd {
            let start = reader.offset
            let form = reader.number()
            guard form > 0, form <= reader.rest else { throw .damaged }
            try offsets.add(firstByte: terms[reader.offset], at: start)
            reader.skip(form)
            _ = reader.number()
            reader.skipBlock()
            _ = reader.number()
            _ = reader.number()
            reader.skipBlock()
            if reader.isDamaged { throw .damaged }
        }
        return try offsets.finished(terms.count)
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
        /// Where its places begin in `places`, as they stand in the record; where it has one place alone, as most have, that
        /// place below -1: place 0 is -1, place 1 is -2.
        var start: Int32
    }

    private struct Key {
        var form: [UInt8]
        var stem: [UInt8]
        var stemLength: Int
        /// Whether it is too common to have places.
        var isCommon: Bool
    }

    private var keys: [Key] = []
    private var entries: [Entry] = []
    private var places: [UInt8] = []
    private let pages: [Page]
    private let numbers: [Int]
    private let lengths: [Int]
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
        (numbers, lengths) = (pages.map(\.number), pages.map(\.length))
    }

    private mutating func read(_ partition: Int) throws(IndexFault) {
        var table = ByteStringTable()
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
                if key == keys.count { keys.append(self.key(page.terms, start)) }
                let weight = min(reader.number(), IndexLimits.weight)
                let place = try copyPlaces(page.terms, &reader, isCommon: keys[key].isCommon)
                entries.append(
                    Entry(
                        key: Int32(truncatingIfNeeded: key), page: Int32(truncatingIfNeeded: index),
                        weight: Int32(truncatingIfNeeded: weight), start: place))
            }
        }
    }

    /// Copies the places of a record, so that those of one partition stand together; gives where they begin.
    @inline(__always)
    private mutating func copyPlaces(
        _ terms: [UInt8], _ reader: inout ByteReader, isCommon: Bool
    ) throws(IndexFault) -> Int32 {
        let start = reader.offset
        let count = reader.number()
        let size = reader.number()
        reader.skip(size)
        // Each place takes a byte or more.
        guard !reader.isDamaged, count <= size else { throw .damaged }
        let end = reader.offset
        if isCommon { return 0 }
        if count == 1 {
            reader.go(to: reader.offset - size)
            let only = reader.number()
            reader.go(to: end)
            guard only <= IndexLimits.highestNumber else { throw .damaged }
            return Int32(-1 - only)
        }
        guard let place = Int32(exactly: places.count) else { throw .refused("so many words") }
        places += terms[start..<end]
        return place
    }

    private func key(_ terms: [UInt8], _ offset: Int) -> Key {
        var reader = ByteReader(terms, at: offset)
        let form = reader.block()
        let shared = reader.number()
        return Key(
            form: form, stem: Array(form.prefix(shared)) + reader.block(), stemLength: shared,
            isCommon: common.contains(form))
    }

    /// Sorts the entries by group, then codes group after group.
    private mutating func coded() throws(IndexFault) -> [TermGroup] {
        var groupOfStem: [[UInt8]: Int] = [:]
        var members: [[Int]] = []
        // Keys by word, so that groups come by their first word.
        for key in sortedKeys() {
            if let group = groupOfStem[keys[key].stem] {
                members[group].append(key)
            } else {
                groupOfStem[keys[key].stem] = members.count
                members.append([key])
            }
        }
        var groupOfKey = [Int](repeating: 0, count: keys.count)
        for (group, keys) in members.enumerated() { for key in keys { groupOfKey[key] = group } }
        let (sorted, bounds) = entriesByGroup(groupOfKey, groupCount: members.count)
        // They are many, and from here on the sorted ones are enough.
        entries = []
        var groups: [TermGroup] = []
        groups.reserveCapacity(members.count)
        var coder = TermGroupCoder()
        var reader = ByteReader(places)
        for group in members.indices {
            try add(sorted, bounds[group]..<bounds[group + 1], of: members[group], to: &coder, &reader)
            groups.append(try self.group(of: members[group], &coder))
        }
        return groups
    }

    /// The indices of the keys by word, then by stem.
    private func sortedKeys() -> [Int] {
        struct Place {
            /// The word's first eight bytes, by which most are told apart.
            var prefix: UInt64
            var key: Int
        }
        var places = keys.indices.map { key in
            let form = keys[key].form
            var prefix: UInt64 = 0
            for index in 0..<8 { prefix = prefix << 8 | (index < form.count ? UInt64(form[index]) : 0) }
            return Place(prefix: prefix, key: key)
        }
        places.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            let (left, right) = (keys[left.key], keys[right.key])
            return left.form == right.form
                ? left.stem.lexicographicallyPrecedes(right.stem) : left.form.lexicographicallyPrecedes(right.form)
        }
        return places.map(\.key)
    }

    /// The entries by group, those of a group by page; and where each group begins.
    private func entriesByGroup(_ groupOfKey: [Int], groupCount: Int) -> (sorted: [Entry], bounds: [Int]) {
        var bounds = [Int](repeating: 0, count: groupCount + 1)
        for entry in entries { bounds[groupOfKey[Int(entry.key)] + 1] += 1 }
        for group in 0..<groupCount { bounds[group + 1] += bounds[group] }
        var next = bounds
        var sorted = entries
        for entry in entries {
            let group = groupOfKey[Int(entry.key)]
            sorted[next[group]] = entry
            next[group] += 1
        }
        return (sorted, bounds)
    }

    /// Adds the entries of one group, page by page.
    private func add(
        _ sorted: [Entry], _ range: Range<Int>, of members: [Int], to coder: inout TermGroupCoder,
        _ reader: inout ByteReader
    ) throws(IndexFault) {
        let keepsPlaces = !members.contains { keys[$0].isCommon }
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            let page = sorted[index].page
            var weight = 0
            while index < range.upperBound, sorted[index].page == page {
                weight += Int(sorted[index].weight)
                index += 1
            }
            try coder.add(
                number: numbers[Int(page)],
                impact: Arithmetic.impact(weight: weight, length: lengths[Int(page)], average: average))
            guard keepsPlaces else { continue }
            if index - start == 1 {
                try addPlaces(from: Int(sorted[start].start), to: &coder, &reader)
            } else {
                try addPlaces(of: sorted[start..<index], to: &coder, &reader)
            }
        }
    }

    private func group(of members: [Int], _ coder: inout TermGroupCoder) throws(IndexFault) -> TermGroup {
        var forms: [[UInt8]] = []
        for member in members where forms.last != keys[member].form { forms.append(keys[member].form) }
        return try coder.group(
            forms: forms, stemLength: members.map { keys[$0].stemLength }.min() ?? 0,
            keepsPositions: !members.contains { keys[$0].isCommon })
    }

    /// Adds the places of a page that has one word of the group, as nearly all have.
    @inline(__always)
    private func addPlaces(
        from start: Int, to coder: inout TermGroupCoder, _ reader: inout ByteReader
    ) throws(IndexFault) {
        if start < 0 { return try coder.add(place: -1 - start) }
        reader.go(to: start)
        let count = reader.number()
        _ = reader.number()
        var last = 0
        for _ in 0..<count {
            last = try Self.place(after: last, &reader)
            try coder.add(place: last)
        }
    }

    /// Adds the places of a page that has several words of the group.
    private func addPlaces(
        of page: ArraySlice<Entry>, to coder: inout TermGroupCoder, _ reader: inout ByteReader
    ) throws(IndexFault) {
        var places: [Int] = []
        for entry in page {
            if entry.start < 0 {
                places.append(-1 - Int(entry.start))
                continue
            }
            reader.go(to: Int(entry.start))
            let count = reader.number()
            _ = reader.number()
            var last = 0
            for _ in 0..<count {
                last = try Self.place(after: last, &reader)
                places.append(last)
            }
        }
        for place in try Places(places).ascending { try coder.add(place: place) }
    }

    @inline(__always)
    private static func place(after last: Int, _ reader: inout ByteReader) throws(IndexFault) -> Int {
        let step = reader.number()
        guard !reader.isDamaged, step <= IndexLimits.highestNumber - last else { throw .damaged }
        return last + step
    }
}

/// Notes where the words of each partition begin, while they are written or read in byte order.
struct PartitionOffsets {
    private var offsets: [Int32] = []

    /// Takes a word.
    /// - Throws: `IndexFault.damaged` where its partition is before that of the last word.
    @inline(__always)
    mutating func add(firstByte: UInt8, at offset: Int) throws(IndexFault) {
        let partition = TermPartition.index(of: firstByte)
        guard partition + 1 >= offsets.count else { throw .damaged }
        while offsets.count <= partition { offsets.append(Int32(clamping: offset)) }
    }

    /// The place of each partition, and the end.
    /// - Throws: `IndexFault.refused` where the words have more bytes than 31 bits count.
    mutating func finished(_ total: Int) throws(IndexFault) -> [Int32] {
        guard let end = Int32(exactly: total) else { throw .refused("\(total) bytes of words on one page") }
        while offsets.count <= TermPartition.count { offsets.append(end) }
        return offsets
    }
}
