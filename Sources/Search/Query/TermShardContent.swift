/// A file of words, read.
final class TermShardContent {
    /// A group as it is read: its words, and where its postings are.
    struct Group {
        var stemLength = 0
        var documentCount = 0
        var gapParameter = 0
        var usualImpact = 0
        var impactParameter = 0
        var postings: Range<Int> = 0..<0
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

    /// Reads a run of words, whose pages are counted from `start`.
    /// - Throws: `IndexFault.damaged` where it cannot be one.
    init(payload: [UInt8], start: Int) throws {
        (self.payload, self.start) = (payload, start)
        var outer = ByteReader(payload)
        let compressed = outer.block()
        guard !outer.isDamaged, let list = Deflate.expand(compressed) else { throw IndexFault.damaged }
        var reader = ByteReader(list)
        let (groupCount, wordCount, awayCount) = (reader.number(), reader.number(), reader.number())
        guard groupCount + wordCount + awayCount <= list.count * 4, groupCount >= 0, wordCount >= 0 else {
            throw IndexFault.damaged
        }
        let shared = (0..<wordCount).map { _ in reader.number() }
        let lengths = (0..<wordCount).map { _ in reader.number() }
        var members: [[Int]] = []
        var next = 0
        for _ in 0..<wordCount {
            var own: [Int] = []
            var code: Int
            repeat {
                code = reader.number()
                let group = next - code >> 1
                guard group >= 0, group < groupCount else { throw IndexFault.damaged }
                if group == next { next += 1 }
                own.append(group)
            } while code & 1 == 1
            members.append(own)
        }
        groups = [Group](repeating: Group(), count: groupCount)
        for index in groups.indices { groups[index].stemLength = reader.number() }
        for index in groups.indices { groups[index].documentCount = reader.number() }
        for index in groups.indices { groups[index].gapParameter = reader.number() }
        for index in groups.indices { groups[index].usualImpact = reader.number() }
        for index in groups.indices { groups[index].impactParameter = reader.number() }
        var offset = outer.offset
        for index in groups.indices {
            let length = reader.number()
            groups[index].postings = offset..<offset + length
            offset += length
        }
        var last: [UInt8] = []
        for index in 0..<wordCount {
            last = Array(last.prefix(shared[index])) + reader.raw(lengths[index])
            indices[last] = words.count
            words.append((last, members[index]))
            for group in members[index] { groups[group].forms.append(last) }
        }
        for _ in 0..<awayCount {
            let form = reader.block()
            away[form, default: []].append(reader.block())
        }
        guard !reader.isDamaged, offset == payload.count else { throw IndexFault.damaged }
    }

    /// The groups of a word as it is spelt.
    func groups(of form: [UInt8]) -> [Int] { indices[form].map { words[$0].groups } ?? [] }

    /// A group's pages and its impacts on them.
    func postings(of group: Int) -> [(number: Int, impact: Int)] {
        let group = groups[group]
        var bits = BitReader(payload, at: group.postings.lowerBound)
        var number = start - 1
        return (0..<group.documentCount).map { _ in
            number += bits.rice(group.gapParameter) + 1
            return (number, group.usualImpact + ImpactCode.distance(bits.rice(group.impactParameter)))
        }
    }
}

/// Why an index cannot be used, or a part of it.
public enum IndexFault: Error, CustomStringConvertible {
    /// A file is missing or is not what its name says.
    case missing(String)
    /// A file is damaged.
    case damaged
    /// The index is of another version of the program.
    case otherFormat

    /// The fault in words.
    public var description: String {
        switch self {
        case .missing(let name): "the index has no file \(name), or it is damaged"
        case .damaged: "a file of the index is damaged"
        case .otherFormat: "the index was made by another version of sitegen"
        }
    }
}
