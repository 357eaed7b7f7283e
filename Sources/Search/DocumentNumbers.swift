/// The numbers of the pages: grouped by kind, then by year, the newest last, so that a kind or a span of years is a range.
///
/// Within its year a page's number follows from its identifier and the numbers have gaps, so that a page added later, of
/// whatever date, leaves nearly all others where they are and the lists of words they have in common unchanged.
struct DocumentNumbers {
    /// A kind and year with its range of numbers.
    struct Block: Equatable {
        var kind: SearchDocument.Kind
        /// The year; `nil` for pages without a date, which come first.
        var year: Int?
        var start: Int
        var capacity: Int
        var count: Int
    }

    let blocks: [Block]
    /// One past the highest number.
    let end: Int
    /// For each page, in the order given, its number.
    let numbers: [Int]

    /// The same with the pages in the order of their numbers.
    var sorted: DocumentNumbers { DocumentNumbers(blocks: blocks, end: end, numbers: numbers.sorted()) }

    private init(blocks: [Block], end: Int, numbers: [Int]) {
        (self.blocks, self.end, self.numbers) = (blocks, end, numbers)
    }

    /// Numbers pages, `first` being the lowest number that may be given.
    init(_ pages: [(kind: SearchDocument.Kind, year: Int?, id: String)], from first: Int = 0) {
        let order = SearchDocument.Kind.allCases
        let groups = Dictionary(grouping: pages.indices) { index in
            GroupKey(kind: order.firstIndex(of: pages[index].kind) ?? 0, year: pages[index].year ?? Int.min)
        }
        var blocks: [Block] = []
        var start = first
        var numbers = [Int](repeating: 0, count: pages.count)
        for (key, members) in groups.sorted(by: { $0.key < $1.key }) {
            let capacity = Self.capacity(for: members.count)
            blocks.append(
                Block(
                    kind: order[key.kind], year: key.year == Int.min ? nil : key.year, start: start, capacity: capacity,
                    count: members.count))
            for (member, slot) in zip(members, Self.slots(members.map { pages[$0].id }, capacity)) {
                numbers[member] = start + slot
            }
            start += capacity
        }
        (self.blocks, end, self.numbers) = (blocks, start, numbers)
    }

    private struct GroupKey: Hashable, Comparable {
        var kind: Int
        var year: Int
        static func < (left: GroupKey, right: GroupKey) -> Bool { (left.kind, left.year) < (right.kind, right.year) }
    }

    /// Room for a number of pages, at most 85 hundredths of it taken, in steps of 16 or more: it seldom grows, since then
    /// all later numbers move.
    static func capacity(for count: Int) -> Int {
        var (capacity, step) = (16, 16)
        while capacity * 17 < count * 20 {
            if capacity == step * 16 { step *= 2 }
            capacity += step
        }
        return capacity
    }

    /// Each identifier's place: the first free one of those that its hashes name, in the order of these; earlier hashes
    /// choose first. A further identifier thus moves few others.
    private static func slots(_ ids: [String], _ capacity: Int) -> [Int] {
        let hashes = ids.map { StableHash.hash($0.utf8) }
        let order = ids.indices.sorted {
            hashes[$0] != hashes[$1]
                ? hashes[$0] < hashes[$1] : ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8)
        }
        var taken = [Bool](repeating: false, count: capacity)
        var slots = [Int](repeating: 0, count: ids.count)
        for index in order {
            var hash = hashes[index]
            var slot = Int(hash % UInt64(capacity))
            var attempts = 0
            while taken[slot] {
                attempts += 1
                hash = hash &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
                slot = attempts < 200 ? Int((hash >> 20) % UInt64(capacity)) : (slot + 1) % capacity
            }
            taken[slot] = true
            slots[index] = slot
        }
        return slots
    }
}
