/// The named character references, searched for the longest name that text begins with.
///
/// The names lie sorted in one buffer. A search keeps the range of names that agree so far and narrows it byte by byte,
/// so it costs at most the length of the longest name (32 bytes), whatever the text holds.
struct NamedReferences: Sendable {
    /// A name found: how many bytes it takes after the `&`, and what it stands for, in UTF-8.
    struct Match {
        let length: Int
        let replacement: ArraySlice<UInt8>
    }

    /// The table of the HTML standard: 2,231 names, 106 of them without a semicolon.
    static let standard = NamedReferences(listing: listing)

    private var names: [UInt8] = []
    private var nameStarts: [Int] = [0]
    private var replacements: [UInt8] = []
    private var replacementStarts: [Int] = [0]
    /// The names that begin with byte `b` are `firstByte[b]..<firstByte[b + 1]`.
    private var firstByte: [Int] = []

    var count: Int { nameStarts.count - 1 }

    private init(listing: String) {
        var codePoint: UInt32 = 0
        var isName = true
        for byte in Array(listing.utf8) + [0x20] {
            switch byte {
            case .equals:
                nameStarts.append(names.count)
                isName = false
            case _ where isName:
                if byte > 0x20 { names.append(byte) }
            case UInt8(ascii: "+"), 0x20, .lineFeed:
                replacements.append(scalar: Unicode.Scalar(codePoint) ?? "\u{FFFD}")
                codePoint = 0
                guard byte <= 0x20 else { continue }
                replacementStarts.append(replacements.count)
                isName = true
            default:
                codePoint = codePoint * 16 + (byte.hexadecimalValue ?? 0)
            }
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
                let range = replacementStarts[first]..<replacementStarts[first + 1]
                match = Match(length: length, replacement: replacements[range])
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
