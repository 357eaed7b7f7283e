/// Searches in bytes of text.
extension Sequence<UInt8> where Self: Collection {
    /// Whether `text` occurs in the bytes, in this case of letters.
    func contains(sequence text: String) -> Bool { contains(sequence: text.utf8) }

    /// Whether the bytes `wanted` occur in these.
    func contains(sequence wanted: some Collection<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        var start = startIndex
        while let index = self[start...].firstIndex(of: first) {
            if self[index...].starts(with: wanted) { return true }
            start = self.index(after: index)
        }
        return false
    }
}

extension [UInt8] {
    /// Where `text` occurs first at or after `start`, its ASCII letters in either case; absent where it does not.
    func firstIndex(ofAnyCase text: String, from start: Int = 0) -> Int? {
        let wanted = text.utf8.map(\.lowercased)
        guard let first = wanted.first else { return start }
        var index = start
        while index + wanted.count <= count {
            if self[index].lowercased == first {
                var length = 1
                while length < wanted.count, self[index + length].lowercased == wanted[length] { length += 1 }
                if length == wanted.count { return index }
            }
            index += 1
        }
        return nil
    }

    /// Whether `text` occurs, its ASCII letters in either case.
    func contains(anyCase text: String) -> Bool { firstIndex(ofAnyCase: text) != nil }
}
