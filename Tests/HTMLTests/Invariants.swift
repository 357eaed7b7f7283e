import HTML

extension Document {
    /// What is wrong with the shape of the tree; nothing is for any source.
    func violations(forSourceOf length: Int) -> [String] {
        var violations: [String] = []
        var open = [0]
        func check(_ holds: Bool, _ node: Int, _ rule: String) {
            if !holds { violations.append("node \(node): \(rule)") }
        }
        check(nodes[0].kind == .document && nodes[0].end == nodes.count, 0, "the root holds everything")
        for index in nodes.indices.dropFirst() {
            let node = nodes[index]
            while let last = open.last, nodes[last].end <= index { open.removeLast() }
            check(open.last == node.parent, index, "the parent is the innermost element still open")
            check(node.end > index && node.end <= nodes[node.parent].end, index, "a subtree lies within the parent's")
            check(node.source >= nodes[index - 1].source && node.source < length, index, "nodes follow the source")
            check(node.kind != .text || !textRange(of: index).isEmpty, index, "no text is empty")
            check(textRange(of: index).upperBound <= bytes.count, index, "a text lies within the bytes")
            check(open.count <= Self.maximumDepth + (node.kind == .element ? 0 : 1), index, "the depth is bounded")
            open.append(index)
            if violations.count > 10 { break }
        }
        return violations
    }
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct RepeatableNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
