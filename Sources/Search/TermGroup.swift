/// The words of one stem with the pages they stand on, coded.
struct TermGroup {
    /// The words, in byte order.
    var forms: [[UInt8]]
    /// How many bytes the stem shares with every word.
    var stemLength: Int
    /// On how many pages the words stand.
    var documentCount: Int
    /// Rice's parameter of the gaps between page numbers.
    var gapParameter: Int
    /// The impact around which the others are coded.
    var usualImpact: Int
    /// Rice's parameter of the impacts.
    var impactParameter: Int
    /// For each page how many numbers lie between it and the last one, and the impact's distance from the usual one: 0, 1, -1,
    /// 2, -2 … as 0, 1, 2, 3, 4 ….
    var postings: [UInt8]
    /// Rice's parameter of the gaps between places, then for each page the places; empty where none are kept.
    var positions: [UInt8]

    /// About how many bytes it takes in a term shard.
    var size: Int { postings.count + 4 * forms.count + 4 }
}

/// Codes groups, one after another, page by page. Its memory goes from group to group.
struct TermGroupCoder {
    /// For each page how many numbers lie between it and the one before.
    private var gaps: [Int32] = []
    private var impacts: [UInt8] = []
    private var last = -1
    /// For each page how many places there are.
    private var placeCounts: [Int32] = []
    /// For each place how many lie between it and the one before on the page.
    private var placeGaps: [Int32] = []
    private var lastPlace = -1
    private var writer = BitWriter()

    /// Adds a page; pages come by number.
    /// - Throws: `IndexFault.refused` where a page does not come after the last, or a number has no code.
    mutating func add(number: Int, impact: Int) throws(IndexFault) {
        guard number > last, number <= IndexLimits.highestNumber else {
            throw .refused("page \(number) after page \(last)")
        }
        guard (1...SearchFormat.impactLevels).contains(impact) else { throw .refused("an impact of \(impact)") }
        gaps.append(Int32(truncatingIfNeeded: number - last - 1))
        impacts.append(UInt8(truncatingIfNeeded: impact))
        placeCounts.append(0)
        (last, lastPlace) = (number, -1)
    }

    /// Adds a place on the page added last; places come in order, and one that came before is passed over.
    /// - Throws: `IndexFault.refused` where one comes before the last, or has no code.
    @inline(__always)
    mutating func add(place: Int) throws(IndexFault) {
        if place == lastPlace { return }
        guard place > lastPlace, place <= IndexLimits.highestNumber, !placeCounts.isEmpty else {
            throw .refused("a word at place \(place) after place \(lastPlace)")
        }
        placeGaps.append(Int32(truncatingIfNeeded: place - lastPlace - 1))
        placeCounts[placeCounts.count - 1] += 1
        lastPlace = place
    }

    /// The group, with or without the places. The next group is begun.
    /// - Throws: `IndexFault.refused` where a number has no code.
    mutating func group(forms: [[UInt8]], stemLength: Int, keepsPositions: Bool) throws(IndexFault) -> TermGroup {
        defer { begin() }
        let (usual, impactParameter) = ImpactCode.best(for: impacts)
        let gapParameter = BitWriter.bestParameter(for: gaps)
        writer.begin()
        for index in gaps.indices {
            writer.rice(Int(gaps[index]), gapParameter)
            writer.rice(ImpactCode.code(Int(impacts[index]) - usual), impactParameter)
        }
        return TermGroup(
            forms: forms, stemLength: stemLength, documentCount: gaps.count, gapParameter: gapParameter,
            usualImpact: usual, impactParameter: impactParameter, postings: try writer.finish(),
            positions: keepsPositions ? try codedPositions() : [])
    }

    private mutating func codedPositions() throws(IndexFault) -> [UInt8] {
        let parameter = BitWriter.bestParameter(for: placeGaps)
        writer.begin()
        writer.bits(parameter, 8)
        var index = 0
        for count in placeCounts {
            writer.rice(Int(count), 0)
            for _ in 0..<count {
                writer.rice(Int(placeGaps[index]), parameter)
                index += 1
            }
        }
        return try writer.finish()
    }

    private mutating func begin() {
        gaps.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        placeCounts.removeAll(keepingCapacity: true)
        placeGaps.removeAll(keepingCapacity: true)
        (last, lastPlace) = (-1, -1)
    }
}

/// How impacts are coded: by their distance from the usual one of their list.
enum ImpactCode {
    /// 0, 1, -1, 2, -2 … as 0, 1, 2, 3, 4 ….
    static func code(_ distance: Int) -> Int { distance > 0 ? 2 * distance - 1 : -2 * distance }

    /// The distance that a code stands for.
    static func distance(_ code: Int) -> Int { code & 1 == 1 ? (code + 1) / 2 : -(code / 2) }

    /// The usual impact and Rice's parameter that code a list in the fewest bits. Impacts lie between 1 and
    /// `SearchFormat.impactLevels`, as `TermGroupCoder.add` sees to.
    static func best(for impacts: [some FixedWidthInteger]) -> (usual: Int, parameter: Int) {
        var counts = [Int](repeating: 0, count: SearchFormat.impactLevels + 1)
        for impact in impacts {
            let impact = Int(clamping: impact)
            if counts.indices.contains(impact) { counts[impact] += 1 }
        }
        let seen = counts.indices.filter { counts[$0] > 0 }
        var best = (cost: Int.max, usual: 1, parameter: 0)
        for usual in 1...SearchFormat.impactLevels {
            for parameter in 0...2 {
                var cost = 0
                for impact in seen { cost += counts[impact] * (code(impact - usual) >> parameter + 1 + parameter) }
                if cost < best.cost { best = (cost, usual, parameter) }
            }
        }
        return (best.usual, best.parameter)
    }
}
