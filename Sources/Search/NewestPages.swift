/// Which pages are kept apart as the newest ones, so that a further article leaves the files of all others as they are.
///
/// An article stands with some two hundred words, and a file of words holds some hundred: in one index it would change most
/// files. The newest briefings therefore have files of words of their own, few and small. Which these are follows from the
/// pages alone: of the newest `window` briefings the one with the least hash ends the older ones. One more article shifts the
/// window by one place and so moves that end once in some sixteen times.
enum NewestPages {
    /// How many of the newest briefings there are at most.
    static let window = 32

    /// Whether each page is one of the newest. In an archive of fewer than `leastPages` there is nothing to be gained and none is.
    static func flags(_ pages: [SearchPostings], leastPages: Int) -> [Bool] {
        var flags = [Bool](repeating: false, count: pages.count)
        guard pages.count >= leastPages else { return flags }
        let briefings = pages.indices.filter { pages[$0].kind == .briefing }
            .sorted { precedes(pages[$0], pages[$1]) }.suffix(window)
        let hashes = briefings.map { StableHash.hash(pages[$0].id.utf8) }
        guard let least = hashes.min(), let end = hashes.firstIndex(of: least) else { return flags }
        for index in briefings.dropFirst(end + 1) { flags[index] = true }
        return flags
    }

    /// By date, those without one first, then by identifier: of two that differ in their digits the shorter one first.
    private static func precedes(_ left: SearchPostings, _ right: SearchPostings) -> Bool {
        if left.date != right.date { return left.date.utf8.lexicographicallyPrecedes(right.date.utf8) }
        let isNumbered = left.id.utf8.allSatisfy(isDigit) && right.id.utf8.allSatisfy(isDigit)
        if isNumbered, left.id.utf8.count != right.id.utf8.count { return left.id.utf8.count < right.id.utf8.count }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
