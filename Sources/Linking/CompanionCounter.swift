import Model

/// Counts which actors and agreements are named in the same briefings.
struct CompanionCounter {
    /// The most companions listed for one actor or agreement.
    static let limit = 30

    /// Sorted; elsewhere an authority is its index here.
    private let authorities: [AuthorityID]
    private let indices: [AuthorityID: Int]
    private let briefings: [[Int]]
    private let byBriefing: [[Int]]
    /// How often each one occurred with the one in hand; all zero between calls.
    private var counts: [Int]

    init(_ briefingsByAuthority: [AuthorityID: [Int]], briefingCount: Int) {
        let authorities = briefingsByAuthority.keys.sorted()
        var byBriefing = [[Int]](repeating: [], count: briefingCount)
        for (index, authority) in authorities.enumerated() {
            for briefing in briefingsByAuthority[authority] ?? [] { byBriefing[briefing].append(index) }
        }
        self.authorities = authorities
        self.byBriefing = byBriefing
        indices = Dictionary(uniqueKeysWithValues: authorities.enumerated().map { ($1, $0) })
        briefings = authorities.map { briefingsByAuthority[$0] ?? [] }
        counts = [Int](repeating: 0, count: authorities.count)
    }

    /// The companions of one, most shared briefings first, then by id.
    mutating func companions(of authority: AuthorityID) -> [Companion] {
        guard let own = indices[authority] else { return [] }
        var found: [Int] = []
        for briefing in briefings[own] {
            for other in byBriefing[briefing] where other != own {
                if counts[other] == 0 { found.append(other) }
                counts[other] += 1
            }
        }
        let best = most(of: found)
        let companions = best.map { Companion(authority: authorities[$0], count: counts[$0]) }
        for other in found { counts[other] = 0 }
        return companions
    }

    /// The few best of many, without sorting them all.
    private func most(of found: [Int]) -> [Int] {
        func precedes(_ left: Int, _ right: Int) -> Bool { (counts[right], left) < (counts[left], right) }
        var best: [Int] = []
        for candidate in found {
            if best.count == Self.limit {
                guard let last = best.last, precedes(candidate, last) else { continue }
                best.removeLast()
            }
            best.insert(candidate, at: best.firstIndex { precedes(candidate, $0) } ?? best.endIndex)
        }
        return best
    }
}
