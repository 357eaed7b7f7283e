/// Finds every occurrence of many byte strings in one pass (Aho and Corasick, 1975).
///
/// The states are those of a trie, numbered breadth first, so that the children of a state follow one another: a state
/// takes some twenty bytes however many strings there are. Only the first byte of a string is looked up in a table.
struct NameAutomaton: Sendable {
    /// An occurrence of a string.
    struct Hit {
        /// The string's index.
        let pattern: Int
        /// The byte after its last.
        let end: Int
    }

    /// The state that each byte leads to from the beginning; 0 for bytes that begin no string.
    private var first = [Int32](repeating: 0, count: 256)
    /// The byte that leads into each state.
    private var byte: [UInt8] = [0]
    /// The first child of each state; its children end where those of the next state begin.
    private var firstChild: [Int32] = []
    /// The state of the longest proper suffix that is one.
    private var suffix: [Int32] = [0]
    /// The first string that ends in each state; -1 for none.
    private var firstPattern: [Int32] = [-1]
    /// The longest shorter state in which a string ends; 0 for none.
    private var shorterMatch: [Int32] = [0]
    /// The next string that ends in the same state as this one; -1 for none.
    private var sibling: [Int32]

    /// How many states there are.
    var stateCount: Int { byte.count }

    /// Builds the states. Empty strings never occur.
    init(_ patterns: [[UInt8]]) {
        sibling = [Int32](repeating: -1, count: patterns.count)
        let order = patterns.indices.filter { !patterns[$0].isEmpty }.sorted {
            let (left, right) = (patterns[$0], patterns[$1])
            return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
        }
        // The sorted strings that share the bytes which lead into a state, and how many bytes these are.
        var ranges: [(strings: Range<Int>, depth: Int)] = [(0..<order.count, 0)]
        var state = 0
        while state < ranges.count {
            let (strings, depth) = ranges[state]
            var start = strings.lowerBound
            // Those that end here come first.
            while start < strings.upperBound, patterns[order[start]].count == depth {
                sibling[order[start]] = firstPattern[state]
                firstPattern[state] = Int32(truncatingIfNeeded: order[start])
                start += 1
            }
            firstChild.append(Int32(truncatingIfNeeded: ranges.count))
            while start < strings.upperBound {
                let value = patterns[order[start]][depth]
                var end = start + 1
                while end < strings.upperBound, patterns[order[end]][depth] == value { end += 1 }
                addChild(value, of: state)
                ranges.append((start..<end, depth + 1))
                start = end
            }
            state += 1
        }
        firstChild.append(Int32(truncatingIfNeeded: ranges.count))
        connect()
    }

    /// Calls `found` for every occurrence, in order of its end, longer ones first.
    func search(_ text: [UInt8], _ found: (Hit) -> Void) {
        var state = 0
        for (index, value) in text.enumerated() {
            state = next(after: state, value)
            guard state != 0 else { continue }
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

    /// The state that a byte leads to: the child by that byte of the state or of its longest suffix that has one.
    @inline(__always)
    private func next(after state: Int, _ value: UInt8) -> Int {
        var state = state
        while state != 0 {
            if let child = child(of: state, by: value) { return child }
            state = Int(suffix[state])
        }
        return Int(first[Int(value)])
    }

    @inline(__always)
    private func child(of state: Int, by value: UInt8) -> Int? {
        var child = Int(firstChild[state])
        let end = Int(firstChild[state + 1])
        while child < end {
            if byte[child] == value { return child }
            child += 1
        }
        return nil
    }

    private mutating func addChild(_ value: UInt8, of state: Int) {
        if state == 0 { first[Int(value)] = Int32(truncatingIfNeeded: byte.count) }
        byte.append(value)
        suffix.append(0)
        firstPattern.append(-1)
        shorterMatch.append(0)
    }

    /// Finds the longest suffix of every state, breadth first: those of shorter states are known by then.
    private mutating func connect() {
        for state in 0..<stateCount {
            for child in Int(firstChild[state])..<Int(firstChild[state + 1]) {
                let found = state == 0 ? 0 : next(after: Int(suffix[state]), byte[child])
                suffix[child] = Int32(truncatingIfNeeded: found)
                shorterMatch[child] = firstPattern[found] >= 0 ? Int32(truncatingIfNeeded: found) : shorterMatch[found]
            }
        }
    }
}
