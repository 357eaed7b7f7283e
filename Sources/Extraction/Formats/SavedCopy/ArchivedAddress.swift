import Text

/// An address under which an archive, a cache or a reader shows another page, taken apart.
///
/// It is known by what it is made of and by no list of hosts: an archive's host, perhaps the time of the copy, and then the
/// whole address of the original. So `https://web.archive.org/web/20190320101112id_/https://port.example/` is one, and
/// `https://port.example/to?url=https://other.example/` is not, since its path ends before the other address begins.
struct ArchivedAddress: Equatable {
    /// The address of the original.
    let original: String
    /// The address of the copy; absent where it leads nowhere, as that of a browser's own reader.
    let copy: String?
    /// The digits of the time of the copy, year first; empty where the address names none.
    let time: String

    /// How many copies of copies are looked through.
    private static let mostLayers = 4
    /// The most digits that the time of a copy has: a second.
    private static let longestTime = 14

    /// Absent where an address is that of a page itself.
    init?(_ address: String) {
        guard address.utf8.count <= Address.maximumLength, let first = Self.layer(Array(address.utf8)) else {
            return nil
        }
        var (inner, layers) = (first.original, 1)
        while layers < Self.mostLayers, let next = Self.layer(inner) { (inner, layers) = (next.original, layers + 1) }
        original = String(decoding: inner, as: UTF8.self)
        copy = BaseAddress(Array(address.utf8)) == nil ? nil : address
        time = first.time
    }

    /// The day of the copy.
    var date: EDTFDate? { time.count < 8 ? nil : LooseDate.date(String(time.prefix(8))) }

    /// The address of the original where an address is that of a copy, else the address itself.
    static func original(of address: String) -> String { ArchivedAddress(address)?.original ?? address }

    /// One layer taken off.
    private static func layer(_ address: [UInt8]) -> (original: [UInt8], time: String)? {
        if let inner = readersOriginal(address) { return (inner, "") }
        guard let base = BaseAddress(address) else { return nil }
        var start = base.origin.count + 1
        var time = ""
        // No archive puts the original further down than below a collection, a word and a time.
        for _ in 0..<5 where start < address.count {
            if let inner = wholeAddress(address[start...]) { return (inner, time) }
            if time.count == longestTime, let inner = addressWithoutScheme(address[start...]) { return (inner, time) }
            let end = address[start...].firstIndex(of: Byte.slash) ?? address.count
            guard end < address.count else { return nil }
            time = self.time(of: address[start..<end]) ?? ""
            start = end + 1
        }
        return nil
    }

    /// The address that a path ends in: `https://…`, `https:/…` as servers fold it, or written with escapes.
    private static func wholeAddress(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        for scheme in ["https", "http"] where path.begins(with: scheme) {
            let rest = path.dropFirst(scheme.utf8.count)
            if rest.starts(with: "://".utf8) { return usable(scheme, rest.dropFirst(3)) }
            if rest.starts(with: ":/".utf8) { return usable(scheme, rest.dropFirst(2)) }
            if rest.begins(with: "%3A%2F%2F") { return usable(scheme, unescaped(rest.dropFirst(9))[...]) }
        }
        return nil
    }

    /// What stands behind a time and begins with a host.
    private static func addressWithoutScheme(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        let host = path.prefix { $0 != Byte.slash && $0 != Byte.questionMark && $0 != Byte.colon }
        guard let dot = host.lastIndex(of: Byte.fullStop), dot > host.startIndex, host[(dot + 1)...].count > 1,
            host[(dot + 1)...].allSatisfy(\.isLetter)
        else { return nil }
        return usable("http", path)
    }

    private static func usable(_ scheme: String, _ rest: ArraySlice<UInt8>) -> [UInt8]? {
        let address = Array(scheme.utf8) + Array("://".utf8) + rest
        guard let base = BaseAddress(address), base.origin.contains(Byte.fullStop) else { return nil }
        return address
    }

    /// The digits of `20190320101112`, `20190320101112im_`, `2019.03.20-101112`, `2019`.
    private static func time(of segment: ArraySlice<UInt8>) -> String? {
        var body = segment
        if body.last == Byte.underscore {
            body = body.dropLast()
            while let last = body.last, last.isLetter { body.removeLast() }
        }
        if body.last == Byte.asterisk { body = body.dropLast() }
        let digits = body.filter(\.isDigit)
        guard body.allSatisfy({ $0.isDigit || $0 == Byte.fullStop || $0 == Byte.hyphen }),
            (4...longestTime).contains(digits.count), digits.first == 0x31 || digits.first == 0x32
        else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    // MARK: Readers and caches that hold the original in their query

    /// What stands before the original in the addresses of programs that show pages in a dress of their own.
    private static let readers = [
        "about:reader?url=", "moz-extension://", "chrome-extension://", "chrome-distiller://", "read://",
        "view-source:",
    ]

    /// The original of a browser's reader, or of a cache such as `…/search?q=cache:key:https://port.example/`.
    private static func readersOriginal(_ address: [UInt8]) -> [UInt8]? {
        for reader in readers where address.begins(with: reader) {
            let rest = address.dropFirst(reader.utf8.count)
            if reader.hasSuffix("url=") || reader.hasSuffix("source:") {
                return wholeAddress(rest.prefix { $0 != Byte.ampersand }) ?? wholeAddress(rest)
            }
            guard let place = Array(rest).firstIndex(ofAnyCase: "url=") else { return nil }
            return wholeAddress(Array(rest)[(place + 4)...].prefix { $0 != Byte.ampersand })
        }
        guard let cache = address.firstIndex(ofAnyCase: "q=cache:") else { return nil }
        var rest = address[(cache + 8)...].prefix { $0 != Byte.ampersand && $0 != Byte.plus }
        if let inner = wholeAddress(rest) ?? addressWithoutScheme(rest) { return inner }
        // A key may stand before the address.
        guard let colon = rest.firstIndex(of: Byte.colon) else { return nil }
        rest = rest[(colon + 1)...]
        return wholeAddress(rest) ?? addressWithoutScheme(rest)
    }

    /// Bytes with `%3A` and the like replaced once.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == Byte.percent, index + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                output.append(value)
                index += 3
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }
}
