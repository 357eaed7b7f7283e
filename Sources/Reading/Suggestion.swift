/// Guesses what somebody meant to type.
enum Suggestion {
    /// The candidate nearest to a word, if one is near enough to be meant; among equals, the first in byte order.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().utf8.prefix(80))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let bytes = Array(candidate.lowercased().utf8.prefix(80))
            let allowed = max(1, min(4, max(word.count, bytes.count) / 3))
            guard abs(word.count - bytes.count) <= allowed else { continue }
            let distance = editDistance(word, bytes)
            guard distance <= allowed else { continue }
            if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// `did you mean “issued”?`, or the alternative where nothing is near.
    static func hint(for word: String, among candidates: some Sequence<String>, otherwise: String) -> String {
        nearest(to: word, among: candidates).map { "did you mean “\($0)”?" } ?? otherwise
    }

    /// How many bytes must be inserted, deleted, replaced or swapped with their neighbour to make one word the other
    /// (optimal string alignment distance).
    static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let cost = left[row] == right[column] ? 0 : 1
                var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
