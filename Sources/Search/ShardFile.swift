/// A file of the index: a script that hands its bytes to whoever waits for them.
///
///     sitegenShard("terms-0123456789","…")
///
/// Between the second quotes stand the bytes themselves, one character each; backslash, quote and the two line breaks are
/// escaped. Fetched, the file is read as bytes; loaded by a script element marked `windows-1252`, as from a disk where
/// pages may not fetch, it is read as characters that stand for the same bytes.
struct ShardFile {
    /// The file's name without its ending.
    let name: String
    /// What the file hands over.
    let payload: [UInt8]

    /// The path below `Public/`.
    var path: String { "\(SearchFormat.folder)/\(name).js" }

    /// The whole file: made when it is asked for.
    var bytes: [UInt8] {
        var bytes = Self.opening(name)
        bytes.reserveCapacity(payload.count + Self.escapes(in: payload) + bytes.count + Self.closing.count)
        Self.escape(payload, into: &bytes)
        bytes += Self.closing
        return bytes
    }

    /// How a file of this name begins.
    static func opening(_ name: String) -> [UInt8] { Array("sitegenShard(\"\(name)\",\"".utf8) }

    /// How every file ends.
    static let closing = Array("\");\n".utf8)

    /// Whether a byte has a backslash before it.
    static func isEscaped(_ byte: UInt8) -> Bool { byte == 0x5C || byte == 0x22 || byte == 0x0A || byte == 0x0D }

    /// How many bytes have a backslash before them.
    static func escapes(in bytes: [UInt8]) -> Int {
        var count = 0
        for byte in bytes where isEscaped(byte) { count += 1 }
        return count
    }

    /// Writes bytes as they stand between the quotes.
    static func escape(_ payload: [UInt8], into bytes: inout [UInt8]) {
        var start = 0
        for index in payload.indices where isEscaped(payload[index]) {
            bytes += payload[start..<index]
            bytes.append(0x5C)
            switch payload[index] {
            case 0x0A: bytes.append(0x6E)
            case 0x0D: bytes.append(0x72)
            default: bytes.append(payload[index])
            }
            start = index + 1
        }
        bytes += payload[start...]
    }

    /// The bytes that stand between the quotes of a part of a file.
    static func unescape(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var payload: [UInt8] = []
        payload.reserveCapacity(bytes.count)
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                payload.append(byte == 0x6E ? 0x0A : byte == 0x72 ? 0x0D : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                payload.append(byte)
            }
        }
        return payload
    }

    /// The payload of a file that should be of this name; `nil` where it is another or cut short.
    static func payload(of file: [UInt8], name: String) -> [UInt8]? {
        let opening = opening(name)
        guard file.starts(with: opening), file.count >= opening.count + closing.count,
            file.suffix(closing.count).elementsEqual(closing)
        else { return nil }
        return unescape(file[opening.count..<(file.count - closing.count)])
    }
}
