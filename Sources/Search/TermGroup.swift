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
    /// For each page the gap from the last number, less 1, and the impact's distance from the usual one: 0, 1, -1, 2, -2 …
    /// as 0, 1, 2, 3, 4 ….
    var postings: [UInt8]
    /// Rice's parameter of the gaps between places, then for each page the places; empty where none are kept.
    var positions: [UInt8]

    /// About how many bytes it takes in a term shard.
    var size: Int { postings.count + 4 * forms.count + 4 }
}

/// Codes one group, page by page.
struct TermGroupCoder {
    private var numbers: [Int] = []
    private var impacts: [Int] = []
    private var places: [Int] = []
    private var placeCounts: [Int] = []

    /// Adds a page; pages come by number.
    mutating func add(number: Int, impact: Int, positions: [Int]) {
        numbers.append(number)
        impacts.append(impact)
        placeCounts.append(positions.count)
        places.append(contentsOf: positions)
    }

    /// The group, with or without the places.
    func group(forms: [[UInt8]], stemLength: Int, keepsPositions: Bool) -> TermGroup {
        var gaps = numbers
        for index in stride(from: gaps.count - 1, to: 0, by: -1) { gaps[index] -= numbers[index - 1] + 1 }
        let (usual, impactParameter) = ImpactCode.best(for: impacts)
        let gapParameter = BitWriter.bestParameter(count: gaps.count, sum: gaps.reduce(0, +), values: gaps)
        var writer = BitWriter()
        for (gap, impact) in zip(gaps, impacts) {
            writer.rice(gap, gapParameter)
            writer.rice(ImpactCode.code(impact - usual), impactParameter)
        }
        return TermGroup(
            forms: forms, stemLength: stemLength, documentCount: numbers.count, gapParameter: gapParameter,
            usualImpact: usual, impactParameter: impactParameter, postings: writer.finish(),
            positions: keepsPositions ? codedPositions() : [])
    }

    private func codedPositions() -> [UInt8] {
        var gaps: [Int] = []
        gaps.reserveCapacity(places.count)
        var index = 0
        for count in placeCounts {
            var last = -1
            for _ in 0..<count {
                gaps.append(places[index] - last - 1)
                last = places[index]
                index += 1
            }
        }
        let parameter = BitWriter.bestParameter(count: gaps.count, sum: gaps.reduce(0, +), values: gaps)
        var writer = BitWriter()
        writer.bits(parameter, 8)
        index = 0
        for count in placeCounts {
            writer.rice(count, 0)
            for _ in 0..<count {
                writer.rice(gaps[index], parameter)
                index += 1
            }
        }
        return writer.finish()
    }
}

/// How impacts are coded: by their distance from the usual one of their list.
enum ImpactCode {
    /// 0, 1, -1, 2, -2 … as 0, 1, 2, 3, 4 ….
    static func code(_ distance: Int) -> Int { distance > 0 ? 2 * distance - 1 : -2 * distance }

    /// The distance that a code stands for.
    static func distance(_ code: Int) -> Int { code & 1 == 1 ? (code + 1) / 2 : -(code / 2) }

    /// The usual impact and Rice's parameter that code a list in the fewest bits.
    static func best(for impacts: [Int]) -> (usual: Int, parameter: Int) {
        var counts = [Int](repeating: 0, count: SearchFormat.impactLevels + 1)
        for impact in impacts { counts[impact] += 1 }
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
