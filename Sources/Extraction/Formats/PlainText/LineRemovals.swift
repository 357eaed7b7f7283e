/// The rule that removes a line, and why.
struct LineRemoval: Hashable {
    let rule: String
    let why: String
}

/// Why each line of a text is removed, two bytes a line: there are few reasons and many lines.
struct LineRemovals {
    private var reasons: [LineRemoval] = []
    private var places: [LineRemoval: UInt16] = [:]
    /// The place of each line's reason after the first, 0 for lines that are kept.
    private var column: [UInt16]

    /// Keeps all of `count` lines.
    init(count: Int) { column = [UInt16](repeating: 0, count: count) }

    /// Why a line is removed; absent where it is kept.
    subscript(line: Int) -> LineRemoval? {
        get { column[line] == 0 ? nil : reasons[Int(column[line]) - 1] }
        set {
            guard let newValue else {
                column[line] = 0
                return
            }
            if reasons.last == newValue {
                column[line] = UInt16(reasons.count)
            } else if let place = places[newValue] {
                column[line] = place
            } else {
                reasons.append(newValue)
                places[newValue] = UInt16(reasons.count)
                column[line] = UInt16(reasons.count)
            }
        }
    }
}
