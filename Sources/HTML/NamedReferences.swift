/// The named character references, searched for the longest name that text begins with.
///
/// The names lie sorted in one buffer. A search keeps the range of names that agree so far and narrows it byte by byte,
/// so it costs at most the length of the longest name (32 bytes), whatever the text holds.
struct NamedReferences: Sendable {
    /// What a name stands for: one character or two.
    typealias Characters = (first: Unicode.Scalar, second: Unicode.Scalar?)

    /// A name found: how many bytes it takes after the `&`, and what it stands for.
    struct Match {
        let length: Int
        let characters: Characters
    }

    /// The table of the HTML standard: 2,231 names, 106 of them without a semicolon.
    static let standard = NamedReferences(listing: listing)

    private var names: [UInt8] = []
    private var nameStarts: [Int] = [0]
    private var characters: [Characters] = []
    /// The names that begin with byte `b` are `firstByte[b]..<firstByte[b + 1]`.
    private var firstByte: [Int] = []

    var count: Int { nameStarts.count - 1 }

    private init(listing: String) {
        for entry in listing.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            let parts = entry.split { $0 == .equals || $0 == UInt8(ascii: "+") }
            let scalars = parts.dropFirst().map { digits in
                Unicode.Scalar(digits.reduce(0) { $0 * 16 + ($1.hexadecimalValue ?? 0) }) ?? "\u{FFFD}"
            }
            names.append(contentsOf: parts[0])
            nameStarts.append(names.count)
            characters.append((scalars[0], scalars.dropFirst().first))
        }
        indexFirstBytes()
    }

    private mutating func indexFirstBytes() {
        var index = 0
        for byte in 0...256 {
            while index < count, Int(names[nameStarts[index]]) < byte { index += 1 }
            firstByte.append(index)
        }
    }

    /// The longest name that `bytes` has at `start`, the place after the `&`; absent where there is none.
    func longestMatch(in bytes: [UInt8], from start: Int, to end: Int) -> Match? {
        guard start < end else { return nil }
        var candidates = firstByte[Int(bytes[start])]..<firstByte[Int(bytes[start]) + 1]
        var match: Match?
        var length = 1
        while let first = candidates.first {
            // The shortest of names with a common beginning sorts first.
            if nameStarts[first + 1] - nameStarts[first] == length {
                match = Match(length: length, characters: characters[first])
            }
            guard start + length < end else { break }
            candidates = narrowed(candidates, byte: bytes[start + length], at: length)
            length += 1
        }
        return match
    }

    /// Those of `candidates`, alike in their first `offset` bytes, that go on with `byte`.
    private func narrowed(_ candidates: Range<Int>, byte: UInt8, at offset: Int) -> Range<Int> {
        let lower = firstCandidate(in: candidates, at: offset) { $0 >= byte }
        let upper = firstCandidate(in: lower..<candidates.upperBound, at: offset) { $0 > byte }
        return lower..<upper
    }

    private func firstCandidate(in candidates: Range<Int>, at offset: Int, where holds: (UInt8) -> Bool) -> Int {
        var low = candidates.lowerBound
        var high = candidates.upperBound
        while low < high {
            let middle = (low + high) / 2
            let place = nameStarts[middle] + offset
            if place < nameStarts[middle + 1], holds(names[place]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
