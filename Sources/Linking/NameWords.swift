/// The words of a text by which one can tell that a name does not stand in it, without the text.
///
/// A word is a run of letters and digits of ASCII in the folded text, or one character outside ASCII, or what a number of a
/// `NumberList` stands for. Where a name is
/// found, all its words are words of the text: within the name they are the same bytes, and `Boundary` sees to it that no
/// letter or digit goes on where the name ends. The opposite does not hold, nor do two words always differ where their
/// hashes are equal: a text that has all words of a name may be looked at in vain.
public struct NameWords: Sendable {
    private var hashes: Set<UInt32> = []

    /// No words.
    public init() {}

    /// Reads what ``bytes`` gave.
    public init(bytes: [UInt8]) {
        hashes.reserveCapacity(bytes.count / 4)
        for start in stride(from: 0, to: bytes.count - 3, by: 4) {
            let hash = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + $1]) }
            hashes.insert(hash)
        }
    }

    /// Adds the words of a folded text.
    public mutating func add(_ folded: [UInt8]) {
        Self.forEachHash(in: folded) { hashes.insert($0) }
        // What a number stands for is found where it does not stand in one piece.
        for item in NumberList.items(in: folded) { Self.forEachHash(in: item.name) { hashes.insert($0) } }
    }

    /// Whether every word of a folded name is there.
    public func mayHold(_ name: [UInt8]) -> Bool {
        var holdsAll = true
        Self.forEachHash(in: name) { holdsAll = holdsAll && hashes.contains($0) }
        return holdsAll
    }

    /// Four bytes for each word, in order.
    public var bytes: [UInt8] {
        hashes.sorted().flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (24 - 8 * $0)) } }
    }

    /// The hashes of the words of a folded text (FNV-1a of 32 bits).
    private static func forEachHash(in folded: [UInt8], _ take: (UInt32) -> Void) {
        let empty: UInt32 = 0x811C_9DC5
        var hash = empty
        var (isEmpty, isRun) = (true, false)
        for byte in folded {
            let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            // A run goes on with letters; a character outside ASCII with bytes that begin none.
            if isLetter ? !isRun : byte & 0xC0 != 0x80 {
                if !isEmpty { take(hash) }
                (hash, isEmpty, isRun) = (empty, true, false)
            }
            guard isLetter || byte >= 0x80 else { continue }
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
            (isEmpty, isRun) = (false, isLetter)
        }
        if !isEmpty { take(hash) }
    }
}
