/// A capture as a flat list of blocks in the order of the source: all of it, what is kept and what rules remove.
///
/// Everything lies in a few arrays and refers to the others by place, so that a page of any size is read in one pass.
struct BlockList {
    /// A link: its address as the capture has it, and whether that may be followed.
    struct Link {
        /// The address, made absolute where the page's own is known; absent where following it is unsafe.
        var address: [UInt8]?
        /// The element.
        var node: Int
    }

    /// A picture, or a film or sound that stands in its place.
    struct Picture {
        /// The address, made absolute where the page's own is known.
        var address: [UInt8]
        /// What is said of it for those who do not see it.
        var alternative: [UInt8]
    }

    var blocks: [Block] = []
    var runs: [Run] = []
    /// The text of all blocks; white space is folded but in code.
    var text: [UInt8] = []
    var containers = [BlockContainer(kind: .root, parent: 0, depth: 0)]
    var links: [Link] = []
    var pictures: [Picture] = []
    var languages: [[UInt8]] = []
    /// What was weighed before a block was removed, by the place of the block.
    var evidence: [Int: FurnitureEvidence] = [:]
    /// The rules that removed what holds no words: an address, a tag.
    var wordlessRemovals: Set<Int> = []

    /// The blocks whose text lies within the nodes of `range`.
    func blocks(inNodes range: Range<Int>) -> Range<Int> {
        firstBlock(atOrAfterNode: range.lowerBound)..<firstBlock(atOrAfterNode: range.upperBound)
    }

    /// Removes a block by a rule, and keeps what was weighed.
    mutating func remove(_ index: Int, _ rule: Int, _ evidence: FurnitureEvidence) {
        blocks[index].rule = rule
        self.evidence[index] = evidence
    }

    private func firstBlock(atOrAfterNode node: Int) -> Int {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
