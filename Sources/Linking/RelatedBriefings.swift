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
        lists = shared.enumerated().map { index, lists in
            var scores: [Int: Int] = [:]
            for list in lists {
                for other in list.briefings where other != index { scores[other, default: 0] += list.weight }
            }
            return scores.filter { $0.value > 0 }
                .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
                .prefix(Self.limit).map(\.key)
        }
    }
}
