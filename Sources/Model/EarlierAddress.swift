/// An earlier address of a briefing, in the one form that all its spellings share.
///
/// `/old`, `/old/`, `old/index.html` and `/%6Fld/` are one address: slashes at the ends and in a row, a last
/// `index.html` and percent-escapes make no difference to a server.
///
/// ```swift
/// EarlierAddress("/2018/04/caf%C3%A9")?.path  // "2018/04/café/index.html"
/// EarlierAddress("/../secret")                // nil
/// ```
public struct EarlierAddress: Sendable {
    /// The file below `Public/` that answers there.
    public let path: String

    /// Reads an address as `redirect-from` gives it.
    /// - Returns: `nil` where it is no path of a site: it has a host, a query, a fragment, a backslash or a control
    ///   character, or `.` or `..` for a folder.
    public init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !"?#:\\".unicodeScalars.contains($0)
        }
        let written = text.utf8.split(separator: 0x2F)
        var parts = written.compactMap { Self.decoded(Array($0)) }
        guard isPlain, !text.isEmpty, !text.utf8.starts(with: "//".utf8), parts.count == written.count else {
            return nil
        }
        if parts.last == "index.html" {
            parts.removeLast()
            path = (parts + ["index.html"]).joined(separator: "/")
            return
        }
        let isFile =
            text.utf8.last != 0x2F && (parts.last.map { $0.hasSuffix(".html") || $0.hasSuffix(".htm") } ?? false)
        path = (isFile ? parts : parts + ["index.html"]).joined(separator: "/")
    }

    /// What two addresses share that some disks cannot hold side by side: they differ in capitals or in how a letter
    /// with an accent is written.
    public var key: String { path.lowercased() }

    /// The addresses of a list, each once, in order; those left out are no paths or have the key of an earlier one.
    public static func distinct(_ texts: [String]) -> [EarlierAddress] {
        var keys: Set<String> = []
        return texts.compactMap(EarlierAddress.init).filter { keys.insert($0.key).inserted }
    }

    /// A part of a path without percent-escapes; `nil` where it then is none.
    private static func decoded(_ part: [UInt8]) -> String? {
        var bytes: [UInt8] = []
        var index = 0
        while index < part.count {
            if part[index] == 0x25 {
                guard index + 2 < part.count, let high = hexadecimal(part[index + 1]),
                    let low = hexadecimal(part[index + 2])
                else { return nil }
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(part[index])
                index += 1
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self), text != ".", text != "..",
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C })
        else { return nil }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
