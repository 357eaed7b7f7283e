/// What may stand before the JSON of a capture.
enum JSONPrefix {
    /// How far a prefix may reach, in bytes: the headers of an HTTP response.
    private static let reach = 16_384

    /// Where the JSON of a capture begins: past white space, a byte-order mark, HTTP headers, the guard `)]}'`, or the
    /// name of a JavaScript callback.
    static func end(in source: [UInt8]) -> Int {
        guard let start = start(in: source) else { return 0 }
        return source[..<start].allSatisfy(isBlank) ? 0 : start
    }

    /// Where JSON begins in a capture that is one of JSON; absent for any other.
    static func start(in source: [UInt8]) -> Int? {
        var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < source.count, isBlank(source[index]) { index += 1 }
        if beginsJSON(source, at: index) { return index }
        if source[index...].starts(with: "HTTP/".utf8) { index = headersEnd(in: source, from: index) }
        if source[index...].starts(with: ")]}'".utf8) { index += 4 }
        while index < min(source.count, reach) {
            if beginsJSON(source, at: index) { return index }
            guard isCallback(source[index]) else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether an object with a member, a list of objects or an empty one of either begins at `index`.
    static func beginsJSON(_ source: [UInt8], at index: Int) -> Bool {
        guard index < source.count else { return false }
        var next = index + 1
        while next < source.count, JSONRepairer.isSpace(source[next]) { next += 1 }
        switch source[index] {
        case 0x7B: return next >= source.count || source[next] == 0x22 || source[next] == 0x7D
        case 0x5B: return next < source.count && (source[next] == 0x7B || source[next] == 0x5D || source[next] == 0x5B)
        default: return false
        }
    }

    private static func headersEnd(in source: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < min(source.count, reach) {
            if source[index] == 0x0A {
                let next = source[index + 1] == 0x0D ? index + 2 : index + 1
                if next < source.count, source[next] == 0x0A { return next + 1 }
            }
            index += 1
        }
        return start
    }

    /// Whether a byte may stand in `/**/ window.name( ` or between the pieces of a prefix.
    private static func isCallback(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x28, 0x2A, 0x2C, 0x2E, 0x2F, 0x3B, 0x3D, 0x5F: true
        default: isBlank(byte)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        JSONRepairer.isSpace(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF || byte == 0
    }
}
