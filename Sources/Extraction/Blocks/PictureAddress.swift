import HTML

/// The address of a picture that scripts may load later: the largest copy that the markup names.
struct PictureAddress {
    let bytes: [UInt8]

    /// Where scripts for late loading keep the address, the likeliest to be the whole picture first.
    private static let attributes = [
        "data-orig-file", "data-large-file", "data-src", "data-lazy-src", "data-original", "data-full-url", "data-url",
        "data-hi-res-src", "data-cfsrc", "src",
    ]

    /// Absent where an `img` has no address, or none but its own bytes.
    init?(of node: Int, in document: Document) {
        for name in Self.attributes {
            guard let value = document.attribute(name, of: node), Self.isPicture(value) else { continue }
            bytes = Array(value)
            return
        }
        for name in ["data-srcset", "data-lazy-srcset", "srcset"] {
            guard let value = document.attribute(name, of: node), let largest = Self.largest(in: value) else {
                continue
            }
            bytes = Array(largest)
            return
        }
        return nil
    }

    private static func isPicture(_ value: ArraySlice<UInt8>) -> Bool {
        let start = value.drop { $0.isSpace }
        return !start.isEmpty && !start.starts(with: "data:".utf8) && !start.starts(with: "about:".utf8)
            && !start.starts(with: "{".utf8)
    }

    /// The candidate with the greatest width or density in a `srcset`.
    private static func largest(in value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var best: (size: Double, address: ArraySlice<UInt8>)?
        // An address may hold commas: only one after white space, or before it, parts candidates.
        let parts = value.split { $0.isSpace }
        var index = 0
        while index < parts.count {
            var address = parts[index]
            var size = 1.0
            if address.last == UInt8(ascii: ",") {
                address = address.dropLast()
            } else if index + 1 < parts.count {
                index += 1
                size =
                    Double(String(decoding: parts[index].prefix { $0.isDigit || $0 == Byte.fullStop }, as: UTF8.self))
                    ?? 1
            }
            index += 1
            if isPicture(address), size > best?.size ?? -1 { best = (size, address) }
        }
        return best?.address
    }
}
