import Model

/// Names in the order in which they were found, none twice: two are one if they have the same letters and digits.
struct DistinctNames {
    private(set) var list: [String] = []
    private var letters: Set<[UInt8]> = []

    /// Whether there are as many as are read.
    var isFull: Bool { list.count >= Limits.authors.value }

    /// Adds a name, unless it is there or there is no room for it.
    mutating func insert(_ name: String) {
        if !isFull, letters.insert(SiteNames.compact(name)).inserted { list.append(name) }
    }

    /// Whether all names of `other` are among these.
    func contains(_ other: DistinctNames) -> Bool { other.letters.isSubset(of: letters) }

    /// Whether no word of these names is in `other`.
    func areApart(from other: DistinctNames) -> Bool {
        let words = Set(other.list.flatMap { $0.split(separator: " ").map { SiteNames.compact(String($0)) } })
        return list.allSatisfy { name in
            !name.split(separator: " ").contains { words.contains(SiteNames.compact(String($0))) }
        }
    }
}
