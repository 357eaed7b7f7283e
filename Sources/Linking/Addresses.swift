/// Finds web and mail addresses that stand in running text.
enum Addresses {
    /// The bytes of every address: `https://…`, `www.…`, `name@host.tld`, `host.tld/path`, `host.tld`.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < text.count {
            // An address has a full stop or a colon with a letter, digit or slash behind it: rare enough in prose that
            // the words around can be looked at only there.
            let byte = text[start]
            guard byte == 0x2E || byte == 0x3A, start + 1 < text.count, text[start + 1] > 0x20 else {
                start += 1
                continue
            }
            var end = start
            while end < text.count, isAddressByte(text[end]) { end += 1 }
            let lowest = ranges.last?.upperBound ?? 0
            while start > lowest, isAddressByte(text[start - 1]) { start -= 1 }
            if isAddress(text[start..<end]) { ranges.append(start..<end) }
            start = end
        }
        return ranges
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x26, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }

    private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        guard let stop = word.firstIndex(where: { $0 == 0x2E || $0 == 0x3A }) else { return false }
        if word[stop...].starts(with: "://".utf8) { return true }
        if word.count > 4, word.starts(with: "www.".utf8) { return true }
        let at = word.lastIndex(of: 0x40)
        let rest = at.map { word[($0 + 1)...] } ?? word
        let host = rest.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F && $0 != 0x23 }
        return isHost(at == nil ? Array(host) : host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }

    /// Whether bytes are a host name as people write it: labels of letters, digits and hyphens, in lower case, the last
    /// of letters only. Case tells a host from a sentence that begins without a space after a full stop.
    private static func isHost(_ bytes: [UInt8]) -> Bool {
        var bytes = bytes
        while let last = bytes.last, last == 0x2E || last == 0x2C || last == 0x3B || last == 0x21 { bytes.removeLast() }
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, (2...24).contains(top.count),
            top.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return labels.dropLast().allSatisfy { label in
            !label.isEmpty && label.first != 0x2D
                && label.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                }
        }
    }
}
