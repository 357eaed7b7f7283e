import Model

/// Counts which actors and agreements are named in the same briefings.
struct CompanionCounter {
    /// The most companions listed for one actor or agreement.
    static let limit = 30

    private let byAuthority: [AuthorityID: [Int]]
    private let byBriefing: [[AuthorityID]]

    init(_ briefingsByAuthority: [AuthorityID: [Int]], briefingCount: Int) {
        byAuthority = briefingsByAuthority
        var byBriefing = [[AuthorityID]](repeating: [], count: briefingCount)
        for authority in briefingsByAuthority.keys.sorted() {
            for briefing in briefingsByAuthority[authority] ?? [] { byBriefing[briefing].append(authority) }
        }
        self.byBriefing = byBriefing
    }

    /// The companions of one, most shared briefings first, then by id.
    func companions(of authority: AuthorityID) -> [Companion] {
        var counts: [AuthorityID: Int] = [:]
        for briefing in byAuthority[authority] ?? [] {
            for other in byBriefing[briefing] where other != authority { counts[other, default: 0] += 1 }
        }
        return counts.map { Companion(authority: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.authority < $1.authority }
            .prefix(Self.limit).map { $0 }
    }
}
