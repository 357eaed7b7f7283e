/// Reads words of which each is written as how many bytes it shares with the one before and its further bytes.
struct WordListReader {
    private var last: [UInt8] = []
    /// How many bytes the words have together.
    private var total = 0

    /// Reads the next word's further bytes.
    /// - Throws: `IndexFault.damaged` where there is no such word, or the words are longer than any index has them.
    mutating func next(shared: Int, length: Int, _ reader: inout ByteReader) throws(IndexFault) -> [UInt8] {
        guard shared >= 0, shared <= last.count, length <= IndexLimits.termBytes - shared else { throw .damaged }
        last.removeLast(last.count - shared)
        last += reader.raw(length)
        total += last.count
        if reader.isDamaged || total > IndexLimits.expandedBytes { throw .damaged }
        return last
    }
}
