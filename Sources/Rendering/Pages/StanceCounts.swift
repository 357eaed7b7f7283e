import Model

/// How many notes take which stance.
struct StanceCounts {
    private let counts: [(stance: Stance, count: Int)]

    init(_ stances: [Stance?]) {
        let all = Stance.allCases.map { stance in (stance: stance, count: stances.count { $0 == stance }) }
        // That nothing supports or contradicts is a finding as well; without any stance there is none.
        counts =
            all.allSatisfy { $0.count == 0 }
            ? []
            : all.filter {
                $0.count > 0 || $0.stance == .supports || $0.stance == .contradicts
            }
    }

    /// What so many passages do: `1 supports`, `3 support`.
    private static func verb(_ stance: Stance, _ count: Int) -> String {
        guard count != 1 else { return stance.rawValue }
        return switch stance {
        case .supports: "support"
        case .contradicts: "contradict"
        case .qualifies: "qualify"
        case .reports: "report"
        }
    }

    /// The stances that occur, and those for and against in any case, each with its number; absent where none occurs.
    var value: Context.Value {
        guard !counts.isEmpty else { return .absent }
        return .section([
            "stances": .list(
                counts.map { stance, count in
                    NoteRenderer.context(of: stance).merging([
                        "stance-count": .number(count), "verb": .text(Self.verb(stance, count)),
                    ])
                })
        ])
    }
}
