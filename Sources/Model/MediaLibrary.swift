/// The local copies of pictures, by the last segment of their addresses.
public struct MediaLibrary: Sendable {
    /// A picture that the site can show.
    public struct Picture: Sendable, Equatable {
        /// Where the bytes are.
        public var path: String
        /// Where the copy goes, below `Public/`: a name made from the content.
        public var outputPath: String
        /// Width in pixels.
        public var width: Int
        /// Height in pixels.
        public var height: Int

        /// Describes a picture.
        public init(path: String, outputPath: String, width: Int, height: Int) {
            (self.path, self.outputPath, self.width, self.height) = (path, outputPath, width, height)
        }
    }

    /// The pictures by `key(for:)` of their file names.
    public var pictures: [String: Picture]

    /// Holds pictures.
    public init(pictures: [String: Picture] = [:]) { self.pictures = pictures }

    /// The local copy of the picture at an address, if there is one.
    public func picture(forAddress address: String) -> Picture? { pictures[Self.key(for: address)] }

    /// What two addresses of one picture share: the last path segment, percent-decoded, lower-cased, without a query,
    /// WordPress's size suffix (`-640x504`) and `-scaled`.
    public static func key(for address: String) -> String {
        var path = address[...]
        if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<end] }
        let segment = path.split(separator: "/").last ?? ""
        let name = percentDecoded(segment).lowercased()
        guard let dot = name.lastIndex(of: ".") else { return name }
        var stem = name[..<dot]
        if let hyphen = stem.lastIndex(of: "-") {
            let size = stem[stem.index(after: hyphen)...].split(separator: "x", omittingEmptySubsequences: false)
            let isSize =
                size.count == 2 && size.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
            if isSize { stem = stem[..<hyphen] }
        }
        if stem.hasSuffix("-scaled") { stem = stem.dropLast("-scaled".count) }
        return String(stem) + name[dot...]
    }

    private static func percentDecoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
