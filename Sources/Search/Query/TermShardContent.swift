/// A run of words, read.
final class TermShardContent {
    /// A group as it is read: its words, and where its postings are.
    struct Group {
        var stemLength: Int
        var documentCount: Int
        var gapParameter: Int
        var usualImpact: Int
        var impactParameter: Int
        var postings: Range<Int>
        var forms: [[UInt8]] = []
    }

    private(set) var groups: [Group]
    /// The words in byte order, with their groups.
    private(set) var words: [(form: [UInt8], groups: [Int])] = []
    /// Words whose groups are found with another word elsewhere.
    private(set) var away: [[UInt8]: [[UInt8]]] = [:]
    private var indices: [[UInt8]: Int] = [:]
    private let payload: [UInt8]
    private let start: Int
    private var known: [Int: [(number: Int, impact: Int)]] = [:]

    /// Reads a run of words, whose pages are counted from `start`.
    /// - Throws: `IndexFault.damaged` where it cannot be one.
    init(payload: [UInt8], start: Int) throws(IndexFault) {
        (self.payload, self.start) = (payload, start)
        var outer = ByteReader(payload)
        let compressed = outer.block()
        guard !outer.isDamaged, let list = Deflate.expand(compressed) else { throw .damaged }
        var reader = ByteReader(list)
        let (groupCount, wordCount, awayCount) = (reader.number(), reader.number(), reader.number())
        let shared = try reader.numbers(wordCount)
        let lengths = try reader.numbers(wordCount)
        let members = try Self.members(&reader, wordCount: wordCount, groupCount: groupCount)
        groups = try Self.groups(&reader, count: groupCount, from: outer.offset, in: payload)
        var forms = WordListReader()
        for index in 0..<wordCount {
            let form = try forms.next(shared: shared[index], length: lengths[index], &reader)
            indices[form] = words.count
            words.append((form, members[index]))
            for group in members[index] { groups[group].forms.append(form) }
        }
        guard awayCount <= reader.rest else { throw .damaged }
        for _ in 0..<awayCount {
            let form = reader.block()
            away[form, default: []].append(reader.block())
        }
        if reader.isDamaged { throw .damaged }
    }

    /// The groups of each word.
    private static func members(
        _ reader: inout ByteReader, wordCount: Int, groupCount: Int
    ) throws(IndexFault) -> [[Int]] {
        var members: [[Int]] = []
        var next = 0
        for _ in 0..<wordCount {
            var own: [Int] = []
            var code: Int
            repeat {
                code = reader.number()
                let group = next - (code >> 1)
                guard group >= 0, group < groupCount else { throw .damaged }
                if group == next { next += 1 }
                own.append(group)
            } while code & 1 == 1
            members.append(own)
        }
        return members
    }

    /// The groups, whose postings follow one another to the end of the payload.
    private static func groups(
        _ reader: inout ByteReader, count: Int, from offset: Int, in payload: [UInt8]
    ) throws(IndexFault) -> [Group] {
        var columns: [[Int]] = []
        for _ in 0..<6 { columns.append(try reader.numbers(count)) }
        var groups: [Group] = []
        var offset = offset
        for index in 0..<count {
            let length = columns[5][index]
            // A posting takes two bits or more.
            guard length <= payload.count - offset, columns[1][index] <= length * 4,
                columns[3][index] <= SearchFormat.impactLevels
            else { throw .damaged }
            groups.append(
                Group(
                    stemLength: columns[0][index], documentCount: columns[1][index], gapParameter: columns[2][index],
                    usualImpact: columns[3][index], impactParameter: columns[4][index],
                    postings: offset..<offset + length))
            offset += length
        }
        guard offset == payload.count else { throw .damaged }
        return groups
    }

    /// The groups of a word as it is spelt.
    func groups(of form: [UInt8]) -> [Int] { indices[form].map { words[$0].groups } ?? [] }

    /// A group's pages and its impacts on them.
    /// - Throws: `IndexFault.damaged` where they cannot be such.
    func postings(of group: Int) throws(IndexFault) -> [(number: Int, impact: Int)] {
        if let postings = known[group] { return postings }
        guard groups.indices.contains(group) else { throw .damaged }
        let one = groups[group]
        var bits = BitReader(payload, one.postings)
        var number = start - 1
        var postings: [(number: Int, impact: Int)] = []
        postings.reserveCapacity(one.documentCount)
        for _ in 0..<one.documentCount {
            number += bits.rice(one.gapParameter) + 1
            let impact = one.usualImpact + ImpactCode.distance(bits.rice(one.impactParameter))
            guard !bits.isDamaged, number <= IndexLimits.highestNumber,
                (1...SearchFormat.impactLevels).contains(impact)
            else { throw .damaged }
            postings.append((number, impact))
        }
        known[group] = postings
        return postings
    }
}
