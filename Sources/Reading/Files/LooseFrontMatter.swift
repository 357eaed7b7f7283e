import Text

/// Front matter that other programs wrote and that is no YAML, made such: a title with a colon in it, a value that begins
/// with a sign that YAML keeps for itself, a key that stands twice.
///
/// Only lines that begin with a key are changed, and only by quotation marks around the value; YAML reads the rest.
enum LooseFrontMatter {
    /// The text with such values quoted; absent where nothing had to be.
    static func mended(_ yaml: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(yaml.count + 64)
        var keys: Set<ArraySlice<UInt8>> = []
        var (isChanged, isDropped) = (false, false)
        for line in yaml.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if let (key, value) = pair(line) {
                isDropped = !keys.insert(key).inserted
                isChanged = isChanged || isDropped
                if !isDropped, needsQuotes(value) {
                    output += line[..<value.startIndex] + quoted(value) + [0x0A]
                    isChanged = true
                    continue
                }
            }
            if isDropped { continue }
            // YAML allows no tabs where it counts spaces.
            let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
            let item = line[indent.endIndex...]
            isChanged = isChanged || indent.contains(0x09)
            output += indent.map { _ in 0x20 }
            if item.starts(with: "- ".utf8), needsQuotes(item.dropFirst(2)) {
                output += item.prefix(2) + quoted(item.dropFirst(2))
                isChanged = true
            } else {
                output += item
            }
            output.append(0x0A)
        }
        return isChanged ? output : nil
    }

    /// The key at the beginning of a line, and what follows it.
    private static func pair(_ line: ArraySlice<UInt8>) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        let key = line.prefix { $0 != 0x3A && $0 != 0x22 && $0 != 0x27 && $0 != 0x23 }
        guard let first = key.first, first > 0x20, first != 0x2D, key.endIndex < line.endIndex, key.count <= 60 else {
            return nil
        }
        let rest = line[(key.endIndex + 1)...]
        guard rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else { return nil }
        return (key, rest.drop { $0 == 0x20 || $0 == 0x09 })
    }

    /// Whether YAML would take a value for something else than its text, or for nothing it knows.
    private static func needsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
        // A value of signs alone is damage, not text.
        guard let first = value.first, let last = value.last(where: { $0 > 0x20 }),
            value.contains(where: { $0 >= 0x80 || $0.isDigit || (0x61...0x7A).contains($0 | 0x20) })
        else { return false }
        switch first {
        case 0x22, 0x27:
            // The mark that opens a quotation is closed before the end, or never.
            let inner = value.dropFirst()
            guard let close = inner.firstIndex(of: first), first == 0x22 || !inner.contains(sequence: "''") else {
                return !inner.contains(first)
            }
            let rest = value[(close + 1)...].drop { $0 == 0x20 }
            return value[..<close].last != 0x5C && !rest.isEmpty && rest.first != 0x23
        case 0x5B: return last != 0x5D || closesEarly(value)
        case 0x7B: return last != 0x7D
        case 0x40, 0x60, 0x25, 0x2A, 0x26, 0x21: return true
        case 0x3E, 0x7C:
            return value.count > 2 && !value.dropFirst().allSatisfy { $0 == 0x2D || $0 == 0x2B || $0.isDigit }
        default: return value.contains(sequence: ": ") || last == 0x3A
        }
    }

    /// Whether the bracket that a value begins with is closed before its end.
    private static func closesEarly(_ value: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        for (index, byte) in zip(value.indices, value) {
            if byte == 0x5B { depth += 1 }
            if byte == 0x5D { depth -= 1 }
            if depth == 0 { return value[(index + 1)...].contains { $0 > 0x20 } }
        }
        return true
    }

    private static func quoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = [0x22]
        for byte in value.reversed().drop(while: { $0 <= 0x20 }).reversed() {
            if byte == 0x22 || byte == 0x5C { output.append(0x5C) }
            output.append(byte)
        }
        return output + [0x22]
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension ArraySlice<UInt8> {
    fileprivate func contains(sequence text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }
}
