/// Addresses on the web as captures and editors give them.
enum WebAddress {
    /// The address if it is one a page may link to: `http` or `https` with a host. Bytes that an address may not hold
    /// are percent-encoded, so that the result stands in an attribute, a feed and a citation alike.
    static func link(_ text: String?) -> String? {
        guard let text else { return nil }
        let bytes = Array(text.utf8)
        let scheme = ["https://", "http://"].first { scheme in
            bytes.count > scheme.utf8.count
                && zip(bytes, scheme.utf8).allSatisfy { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) == $1 }
        }
        guard let scheme else { return nil }
        let rest = bytes[scheme.utf8.count...]
        let host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let isHost = host.allSatisfy { isUnreserved[Int($0)] || $0 == 0x3A || $0 == 0x40 || $0 >= 0x80 }
        guard !host.isEmpty, isHost, host.first != 0x3A else { return nil }
        // The first number sign begins the fragment; a fragment holds none.
        guard let sign = rest.firstIndex(of: 0x23) else { return scheme + encoded(rest, keeping: isAllowed) }
        let fragment = encoded(rest[(sign + 1)...]) { $0 != 0x23 && isAllowed($0) }
        return scheme + encoded(rest[..<sign], keeping: isAllowed) + "#" + fragment
    }

    /// The path of a base address, from the host on, such as `/archive/`; `nil` where there is no host.
    static func path(of base: String) -> String? {
        guard let scheme = base.firstRange(of: "://") else { return nil }
        let rest = base[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    /// The host of a link.
    static func host(of link: String) -> String {
        let bytes = Array(link.utf8)
        let scheme = bytes.indices.first { bytes[$0] == 0x3A && bytes[$0...].starts(with: "://".utf8) }
        guard let scheme else { return "" }
        let authority = bytes[(scheme + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let host = (authority.split(separator: 0x40).last ?? []).prefix { $0 != 0x3A }
        let lowercased = String(decoding: host, as: UTF8.self).lowercased()
        return lowercased.hasPrefix("www.") ? String(lowercased.dropFirst(4)) : lowercased
    }

    /// A path or fragment of the site's own, with every byte encoded that is not plain.
    static func percentEncoded(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            for byte in bytes where !isUnreserved[Int(byte)] && byte != 0x2F { return false }
            return true
        }
        return isPlain ? text : encoded(Array(text.utf8)[...]) { isUnreserved[Int($0)] || $0 == 0x2F }
    }

    /// A mail address, encoded like a path but for the at sign.
    static func mailbox(_ text: String) -> String {
        encoded(Array(text.utf8)[...]) { isUnreserved[Int($0)] || $0 == 0x40 || $0 == 0x2B }
    }

    private static func encoded(_ bytes: ArraySlice<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (offset, byte) in zip(bytes.indices, bytes) {
            let isEscape =
                byte == 0x25 && offset + 2 < bytes.endIndex && isHex(bytes[offset + 1]) && isHex(bytes[offset + 2])
            if isKept(byte) || isEscape {
                result.append(byte)
            } else {
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool { isUnreserved[Int(byte)] || isReserved[Int(byte)] }

    /// RFC 3986, 2.3.
    private static let isUnreserved: [Bool] = (0..<256).map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// RFC 3986, 2.2, without the brackets and the quotation mark.
    private static let isReserved: [Bool] = {
        let reserved = Set(":/?#@!$&()*+,;=".utf8)
        return (0..<256).map { reserved.contains(UInt8($0)) }
    }()
}
