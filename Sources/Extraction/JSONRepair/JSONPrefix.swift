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
        while source[index...].starts(with: "HTTP/".utf8) {
            // An answer that leads elsewhere has a head of its own above that of the next.
            let next = headersEnd(in: source, from: index)
            guard next > index else { break }
            index = next
        }
        if source[index...].starts(with: ")]}'".utf8) { index += 4 }
        let begin = index
        while index < min(source.count, reach) {
            if beginsJSON(source, at: index) { return index }
            guard isCallback(source[index]) else { break }
            index += 1
        }
        return startBehindOutput(in: source, from: begin)
    }

    /// Where JSON begins behind what a program printed before it, such as how far a download is, a script or a guard: at the
    /// beginning of a line or behind the mark that ends something, with no sentence before it, and with names in it that
    /// answers of WordPress have.
    private static func startBehindOutput(in source: [UInt8], from start: Int) -> Int? {
        // What a browser shows of an answer is a page, in which signs are escaped.
        let head = Array(source[start...].prefix(512))
        guard !["<html", "<!doctype", "<pre"].contains(where: head.contains(anyCase:)) else { return nil }
        var index = start
        while index < min(source.count, reach) {
            guard source[index] == 0x7B || source[index] == 0x5B else {
                index += 1
                continue
            }
            let before = source[start..<index].last { $0 != Byte.space && $0 != Byte.tab }
            let isBehindMark = before.map { "\n\r>;(=]".utf8.contains($0) } ?? true
            if isBehindMark, beginsJSON(source, at: index), holdsAnswer(source[index...].prefix(reach)) {
                return Prose.holdsSentence(withoutTags(source[start..<index])) ? nil : index
            }
            index += 1
        }
        return nil
    }

    private static func holdsAnswer(_ json: ArraySlice<UInt8>) -> Bool {
        json.contains(sequence: "\"rendered\"")
            || json.contains(sequence: "\"code\"") && json.contains(sequence: "\"message\"")
    }

    /// A text without tags and what scripts hold.
    private static func withoutTags(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var isTag = false
        for byte in text {
            if byte == Byte.lessThan { isTag = true }
            if !isTag { output.append(byte) }
            if byte == Byte.greaterThan { isTag = false }
        }
        return output
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
