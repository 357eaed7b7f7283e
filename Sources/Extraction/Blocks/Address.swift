/// Addresses of links and pictures: which may be followed, and where they lead from a page (RFC 3986, section 5.2).
enum Address {
    /// What a reference leads to.
    enum Resolution: Equatable {
        /// An address that may be followed, absolute where the page's own is known.
        case address([UInt8])
        /// A script, bytes within the address, or another scheme that a page may not lead to.
        case unsafe
        /// A place within the same page, or nothing.
        case none
    }

    /// Longer addresses hold data rather than name a place.
    static let maximumLength = 4000

    /// Where `reference` leads from a page at `base`, which is absolute or absent.
    static func resolve(_ reference: ArraySlice<UInt8>, against base: [UInt8]?) -> Resolution {
        let reference = trimmed(reference)
        guard let first = reference.first, first != Byte.numberSign else { return .none }
        guard reference.count <= maximumLength else { return .unsafe }
        if let scheme = scheme(of: reference) {
            guard ["http", "https", "mailto"].contains(where: { scheme.elementsEqual($0.utf8) }) else { return .unsafe }
            return .address(reference)
        }
        guard let base, let parts = BaseAddress(base) else { return .address(reference) }
        if reference.starts(with: "//".utf8) { return .address(parts.scheme + [Byte.colon] + reference) }
        if first == Byte.slash { return .address(parts.origin + reference) }
        if first == Byte.questionMark { return .address(parts.origin + parts.path + reference) }
        let folder = parts.path[..<((parts.path.lastIndex(of: Byte.slash) ?? -1) + 1)]
        return .address(parts.origin + withoutDotSegments(folder + reference))
    }

    /// The reference without white space at its ends, and without the line feeds and tabs that browsers skip.
    private static func trimmed(_ reference: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = reference.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes.filter { $0 >= 0x20 && $0 != 0x7F }
    }

    /// The scheme in lower case; absent where a reference is relative.
    private static func scheme(of reference: [UInt8]) -> [UInt8]? {
        guard let colon = reference.firstIndex(of: Byte.colon), reference[0].isLetter else { return nil }
        let name = reference[..<colon]
        guard
            name.allSatisfy({
                $0.isAlphanumeric || $0 == Byte.plus || $0 == Byte.hyphen || $0 == Byte.fullStop
            })
        else { return nil }
        return name.map(\.lowercased)
    }

    /// A path with `.` and `..` followed.
    private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
        let end = path.firstIndex { $0 == Byte.questionMark || $0 == Byte.numberSign } ?? path.endIndex
        var segments: [ArraySlice<UInt8>] = []
        let all = path[..<end].split(separator: Byte.slash, omittingEmptySubsequences: false)
        for (index, segment) in all.enumerated() {
            let isLast = index == all.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { segments.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                if segments.count > 1 { segments.removeLast() }
                if isLast { segments.append([]) }
            } else {
                segments.append(segment)
            }
        }
        return Array(segments.joined(separator: [Byte.slash])) + path[end...]
    }
}

/// The parts of a page's address that a relative one is resolved against.
struct BaseAddress {
    let scheme: [UInt8]
    /// Scheme, host and port.
    let origin: [UInt8]
    /// The path, which begins with a slash, without query and fragment.
    let path: [UInt8]

    /// Absent where the address is not an absolute `http` or `https` one.
    init?(_ address: [UInt8]) {
        guard let colon = address.firstIndex(of: Byte.colon), address[(colon + 1)...].starts(with: "//".utf8) else {
            return nil
        }
        scheme = address[..<colon].map(\.lowercased)
        guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) else { return nil }
        let host = colon + 3
        let hostEnd =
            address[host...].firstIndex { $0 == Byte.slash || $0 == Byte.questionMark || $0 == Byte.numberSign }
            ?? address.endIndex
        guard hostEnd > host else { return nil }
        origin = scheme + "://".utf8 + address[host..<hostEnd]
        let path = address[hostEnd...].prefix { $0 != Byte.questionMark && $0 != Byte.numberSign }
        self.path = path.isEmpty ? [Byte.slash] : Array(path)
    }
}
