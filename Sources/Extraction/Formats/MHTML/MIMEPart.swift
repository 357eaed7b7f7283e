/// A part of a file in the form of a mail (RFC 2045, RFC 2046): its head, and its body as it stands.
struct MIMEPart {
    private var fields: [String: String] = [:]
    private let body: ArraySlice<UInt8>

    /// How many fields a head has at most, how many parts are read, and how deep they lie in each other.
    private static let (mostFields, mostParts, mostLayers) = (100, 2000, 4)

    /// Takes a head and a body apart.
    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        var name: String?
        while index < bytes.endIndex {
            let end = bytes[index...].firstIndex(of: Byte.lineFeed) ?? bytes.endIndex
            let line = bytes[index..<end]
            index = min(end + 1, bytes.endIndex)
            if line.trimmed.isEmpty {
                if fields.isEmpty { continue }
                break
            }
            if line.first?.isSpace == true {
                // A field goes on.
                if let name, fields[name]?.utf8.count ?? 0 < 8192 {
                    fields[name]?.append(" " + String(decoding: line.trimmed, as: UTF8.self))
                }
                continue
            }
            guard let colon = line.firstIndex(of: Byte.colon), fields.count < Self.mostFields else { continue }
            let key = String(decoding: line[..<colon].trimmed.map(\.lowercased), as: UTF8.self)
            name = key
            if fields[key] == nil { fields[key] = String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self) }
        }
        body = bytes[index...]
    }

    /// The value of a field of the head, its name in small letters.
    subscript(field: String) -> String? { fields[field] }

    /// Whether a file may begin with a head: a word and a colon.
    static func beginsLikeHead(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512).drop { $0.isSpace || [0xEF, 0xBB, 0xBF].contains($0) }
        let name = start.prefix { $0.isLetter || $0 == Byte.hyphen }
        return name.count > 1 && start[name.endIndex...].first == Byte.colon
    }

    /// The fields that the head of a mail has, and that of a saved page has not.
    private static let ofMails = [
        "to", "cc", "bcc", "received", "delivered-to", "message-id", "return-path", "reply-to",
    ]

    /// Whether this is the head of a page that a browser saved: it says so, or it holds a page with an address, and names
    /// nobody to whom it was sent.
    var isSavedPage: Bool {
        if self["snapshot-content-location"] != nil { return true }
        if let from = self["from"]?.lowercased(), from.hasPrefix("<saved by") || from.hasPrefix("\"saved by") {
            return true
        }
        guard self["mime-version"] != nil, !Self.ofMails.contains(where: { self[$0] != nil }) else { return false }
        return kind == "multipart/related" && page?["content-location"] != nil
    }

    /// The page among the parts: the first in HTML.
    var page: MIMEPart? { firstPage(layer: 0) }

    private func firstPage(layer: Int) -> MIMEPart? {
        if kind == "text/html" || kind == "application/xhtml+xml" { return self }
        guard kind.hasPrefix("multipart/"), layer < Self.mostLayers else { return nil }
        for part in parts {
            if let page = part.firstPage(layer: layer + 1) { return page }
        }
        return nil
    }

    /// The media type in small letters.
    private var kind: String {
        (self["content-type"] ?? "").prefix { $0 != ";" && $0 != " " }.lowercased()
    }

    /// A parameter of a field, such as the `boundary` of `Content-Type`.
    func parameter(_ name: String, of field: String) -> String? {
        for piece in (self[field] ?? "").split(separator: ";").dropFirst() {
            guard let sign = piece.firstIndex(of: "=") else { continue }
            let key = piece[..<sign].filter { !$0.isWhitespace }.lowercased()
            let value = piece[piece.index(after: sign)...].filter { $0 != "\"" }
            if key == name { return value.split(whereSeparator: \.isWhitespace).first.map(String.init) }
        }
        return nil
    }

    // MARK: Parts

    private var parts: [MIMEPart] {
        guard let boundary = parameter("boundary", of: "content-type"), !boundary.isEmpty else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MIMEPart] = []
        var (index, start) = (body.startIndex, nil as Int?)
        while index < body.endIndex, parts.count < Self.mostParts {
            let end = body[index...].firstIndex(of: Byte.lineFeed) ?? body.endIndex
            if body[index..<end].starts(with: mark) {
                if let start { parts.append(MIMEPart(body[start..<index])) }
                start = min(end + 1, body.endIndex)
                if body[index..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
            }
            index = min(end + 1, body.endIndex)
        }
        // A file that breaks off ends within a part.
        if let start, start < body.endIndex { parts.append(MIMEPart(body[start...])) }
        return parts
    }

    // MARK: Body

    /// The body as it was before it was made fit for mail.
    var decodedBody: [UInt8] {
        switch (self["content-transfer-encoding"] ?? "").lowercased() {
        case "quoted-printable": Self.unquoted(body)
        case "base64": Self.unpacked(body)
        default: Array(body)
        }
    }

    /// Quoted-printable: `=E2` is a byte, `=` at the end of a line nothing (RFC 2045, section 6.7).
    private static func unquoted(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            guard body[index] == Byte.equals else {
                output.append(body[index])
                index += 1
                continue
            }
            if let high = digit(body[(index + 1)...].first), let low = digit(body[(index + 1)...].dropFirst().first) {
                output.append(high << 4 | low)
                index += 3
                continue
            }
            let rest = body[(index + 1)...].drop { $0 == Byte.space || $0 == Byte.tab || $0 == 0x0D }
            if rest.isEmpty || rest.first == Byte.lineFeed {
                index = min(rest.startIndex + 1, body.endIndex)
            } else {
                output.append(Byte.equals)
                index += 1
            }
        }
        return output
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where byte.isDigit: byte - 0x30
        case .some(let byte) where (0x41...0x46).contains(byte & 0xDF): (byte & 0xDF) - 0x37
        default: nil
        }
    }

    /// Base64; what is none of its letters is passed over, as decoders do.
    private static func unpacked(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(body.count * 3 / 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in body {
            guard let value = sextet(byte) else {
                if byte == Byte.equals { (bits, count) = (0, 0) }
                continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return output
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case Byte.plus, Byte.hyphen: 62
        case Byte.slash, Byte.underscore: 63
        default: nil
        }
    }
}
