/// How well a text agrees with the true one: the metric of the article-extraction-benchmark, shingles of four words.
struct BodyScore {
    private(set) var precision = 0.0
    private(set) var recall = 0.0
    private var predicted = 0
    private var pages = 0

    /// Takes in one page.
    mutating func add(text: String, truth: String) {
        let (found, wanted) = (Self.shingles(text), Self.shingles(truth))
        let common = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
        let (foundCount, wantedCount) = (found.values.reduce(0, +), wanted.values.reduce(0, +))
        if foundCount > 0 {
            precision += Double(common) / Double(foundCount)
            predicted += 1
        }
        recall += Double(common) / Double(max(1, wantedCount))
        pages += 1
    }

    /// The harmonic mean of the mean precision and the mean recall.
    var f1: Double {
        let (p, r) = (precision / Double(max(1, predicted)), recall / Double(max(1, pages)))
        return p + r > 0 ? 2 * p * r / (p + r) : 0
    }

    private static func shingles(_ text: String) -> [[Substring]: Int] {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard !words.isEmpty else { return [:] }
        var counts: [[Substring]: Int] = [:]
        for start in 0..<max(1, words.count - 3) {
            counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
        }
        return counts
    }
}
