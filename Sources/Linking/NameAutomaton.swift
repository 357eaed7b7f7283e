/// Finds every occurrence of many byte strings in one pass (Aho and Corasick, 1975), as a dense table over the bytes
/// that occur in the strings.
struct NameAutomaton: Sendable {
    /// An occurrence of a string.
    struct Hit {
        /// The string's index.
        let pattern: Int
        /// The byte after its last.
        let end: Int
    }

    /// Column of the table for each byte; 0 for bytes that no string has.
    private var columns = [UInt8](repeating: 0, count: 256)
    private var columnCount = 1
    /// Next state by state and column.
    private var next: [Int32] = []
    /// The first string that ends in each state; -1 for none.
    private var firstPattern: [Int32] = []
    /// The longest shorter state in which a string ends; 0 for none.
    private var shorterMatch: [Int32] = []
    /// The next string that ends in the same state as this one; -1 for none.
    private var sibling: [Int32]

    /// Builds the table. Empty strings never occur.
    init(_ patterns: [[UInt8]]) {
        sibling = [Int32](repeating: -1, count: patterns.count)
        assignColumns(patterns)
        addState()
        for (index, pattern) in patterns.enumerated() where !pattern.isEmpty { insert(pattern, index) }
        connect()
    }

    /// Calls `found` for every occurrence, in order of its end, longer ones first.
    func search(_ text: [UInt8], _ found: (Hit) -> Void) {
        var state = 0
        for (index, byte) in text.enumerated() {
            state = Int(next[state * columnCount + Int(columns[Int(byte)])])
            var match = firstPattern[state] >= 0 ? state : Int(shorterMatch[state])
            while match != 0 {
                var pattern = firstPattern[match]
                while pattern >= 0 {
                    found(Hit(pattern: Int(pattern), end: index + 1))
                    pattern = sibling[Int(pattern)]
                }
                match = Int(shorterMatch[match])
            }
        }
    }

    private mutating func assignColumns(_ patterns: [[UInt8]]) {
        for pattern in patterns {
            for byte in pattern where columns[Int(byte)] == 0 {
                columns[Int(byte)] = UInt8(columnCount)
                columnCount += 1
            }
        }
    }

    private mutating func addState() {
        next.append(contentsOf: repeatElement(-1, count: columnCount))
        firstPattern.append(-1)
        shorterMatch.append(0)
    }

    private mutating func insert(_ pattern: [UInt8], _ index: Int) {
        var state = 0
        for byte in pattern {
            let slot = state * columnCount + Int(columns[Int(byte)])
            if next[slot] < 0 {
                next[slot] = Int32(firstPattern.count)
                addState()
            }
            state = Int(next[slot])
        }
        sibling[index] = firstPattern[state]
        firstPattern[state] = Int32(index)
    }

    /// Fills the gaps of the trie with the transitions of the longest proper suffix, breadth first.
    private mutating func connect() {
        var failure = [Int](repeating: 0, count: firstPattern.count)
        var queue: [Int] = []
        for column in 0..<columnCount {
            let child = Int(next[column])
            if child > 0 { queue.append(child) } else { next[column] = 0 }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let suffix = failure[state]
            shorterMatch[state] = firstPattern[suffix] >= 0 ? Int32(suffix) : shorterMatch[suffix]
            for column in 0..<columnCount {
                let slot = state * columnCount + column
                let fallback = next[suffix * columnCount + column]
                if next[slot] < 0 {
                    next[slot] = fallback
                } else {
                    failure[Int(next[slot])] = Int(fallback)
                    queue.append(Int(next[slot]))
                }
            }
        }
    }
}
