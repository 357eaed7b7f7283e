import Foundation
import Model

/// Finds for each briefing those that name the same actors and agreements, the rare ones counting most.
struct RelatedBriefings {
    /// How many are listed for a briefing.
    static let limit = 5
    /// A name that more briefings than this share tells nothing of their likeness; it bounds the time to linear.
    static let longestList = 200

    /// For each briefing, the indices of those most like it, best first.
    let lists: [[Int]]

    init(_ briefingsByAuthority: [AuthorityID: [Int]], briefingCount: Int) {
        var shared = [[(weight: Int, briefings: [Int])]](repeating: [], count: briefingCount)
        for authority in briefingsByAuthority.keys.sorted() {
            guard let briefings = briefingsByAuthority[authority],
                (2...Self.longestList).contains(briefings.count) || briefingCount <= Self.longestList
            else { continue }
            // Inverse document frequency in thousandths: integers add up alike in any order.
            let weight = Int(1000 * log(Double(briefingCount + 1) / Double(briefings.count)))
            for briefing in briefings { shared[briefing].append((weight, briefings)) }
        }
        // One score for each briefing, of which those that were touched are set back.
        var scores = [Int](repeating: 0, count: briefingCount)
        var touched: [Int] = []
        lists = shared.indices.map { index in
            for list in shared[index] {
                for other in list.briefings where other != index && list.weight > 0 {
                    if scores[other] == 0 { touched.append(other) }
                    scores[other] += list.weight
                }
            }
            let best = Self.best(of: touched, scores)
            for other in touched { scores[other] = 0 }
            touched.removeAll(keepingCapacity: true)
            return best
        }
    }

    /// Those with the highest scores, best first; of equal ones the first by number.
    private static func best(of candidates: [Int], _ scores: [Int]) -> [Int] {
        var best: [Int] = []
        func precedes(_ left: Int, _ right: Int) -> Bool {
            scores[left] != scores[right] ? scores[left] > scores[right] : left < right
        }
        for candidate in candidates {
            if best.count == limit, !precedes(candidate, best[limit - 1]) { continue }
            best.insert(candidate, at: best.firstIndex { precedes(candidate, $0) } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}
