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

/// Codes one group, page by page.
struct TermGroupCoder {
    /// For each page how many numbers lie between it and the one before.
    private var gaps: [Int] = []
    private var impacts: [Int] = []
    private var places: [Places] = []
    private var last = -1

    /// Adds a page; pages come by number.
    /// - Throws: `IndexFault.refused` where a page does not come after the last, or a number has no code.
    mutating func add(number: Int, impact: Int, places: Places) throws(IndexFault) {
        guard number > last, number <= IndexLimits.highestNumber else {
            throw .refused("page \(number) after page \(last)")
        }
        guard (1...SearchFormat.impactLevels).contains(impact) else { throw .refused("an impact of \(impact)") }
        gaps.append(number - last - 1)
        impacts.append(impact)
        self.places.append(places)
        last = number
    }

    /// The group, with or without the places.
    /// - Throws: `IndexFault.refused` where a number has no code.
    func group(forms: [[UInt8]], stemLength: Int, keepsPositions: Bool) throws(IndexFault) -> TermGroup {
        let (usual, impactParameter) = ImpactCode.best(for: impacts)
        let gapParameter = BitWriter.bestParameter(for: gaps)
        var writer = BitWriter()
        for (gap, impact) in zip(gaps, impacts) {
            writer.rice(gap, gapParameter)
            writer.rice(ImpactCode.code(impact - usual), impactParameter)
        }
        return TermGroup(
            forms: forms, stemLength: stemLength, documentCount: gaps.count, gapParameter: gapParameter,
            usualImpact: usual, impactParameter: impactParameter, postings: try writer.finish(),
            positions: keepsPositions ? try codedPositions() : [])
    }

    private func codedPositions() throws(IndexFault) -> [UInt8] {
        var gaps: [Int] = []
        gaps.reserveCapacity(places.reduce(0) { $0 + $1.ascending.count })
        for one in places {
            var last = -1
            for place in one.ascending {
                gaps.append(place - last - 1)
                last = place
            }
        }
        let parameter = BitWriter.bestParameter(for: gaps)
        var writer = BitWriter()
        writer.bits(parameter, 8)
        var index = 0
        for one in places {
            writer.rice(one.ascending.count, 0)
            for _ in one.ascending {
                writer.rice(gaps[index], parameter)
                index += 1
            }
        }
        return try writer.finish()
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
    static func best(for impacts: [Int]) -> (usual: Int, parameter: Int) {
        var counts = [Int](repeating: 0, count: SearchFormat.impactLevels + 1)
        for impact in impacts where counts.indices.contains(impact) { counts[impact] += 1 }
        var best = (cost: Int.max, usual: 1, parameter: 0)
        for usual in 1...SearchFormat.impactLevels {
            for parameter in 0...2 {
                var cost = 0
                for (impact, count) in counts.enumerated() where count > 0 {
                    cost += count * (code(impact - usual) >> parameter + 1 + parameter)
                }
                if cost < best.cost { best = (cost, usual, parameter) }
            }
        }
        return (best.usual, best.parameter)
    }
}
