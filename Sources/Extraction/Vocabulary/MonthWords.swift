import Text

/// The months by the hashes of their names (``MonthName``).
enum MonthWords {
    /// The month of a word, 1 to 12; absent where it is none.
    static func number(of hash: UInt64) -> Int? { numbers[hash] }

    private static let numbers: [UInt64: Int] = {
        var numbers: [UInt64: Int] = [:]
        for (index, names) in MonthName.all.enumerated() {
            for hash in LineToken.hashes(of: names) { numbers[hash] = index + 1 }
        }
        return numbers
    }()
}
