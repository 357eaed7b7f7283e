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

    /// The pictures that a browser saved with a page, by the page's path below `Content/` without its ending, then by
    /// `key(for:)`; without those that the editor replaced in `media/`.
    public var ofPages: [String: [String: Picture]]

    /// Holds pictures.
    public init(pictures: [String: Picture] = [:], ofPages: [String: [String: Picture]] = [:]) {
        (self.pictures, self.ofPages) = (pictures, ofPages)
    }

    /// The local copy of the picture at an address, if there is one.
    /// - Parameter capture: The path below `Content/` of the capture that shows it, whose own copy comes first.
    public func picture(forAddress address: String, in capture: String? = nil) -> Picture? {
        let key = Self.key(for: address)
        if let capture, !ofPages.isEmpty, let own = ofPages[Self.page(of: capture)]?[key] { return own }
        return pictures[key]
    }

    /// All pictures.
    public var all: [Picture] { Array(pictures.values) + ofPages.values.flatMap(\.values) }

    /// The path of a capture without its ending.
    private static func page(of capture: String) -> String {
        guard let dot = capture.lastIndex(of: "."), !capture[dot...].contains("/") else { return capture }
        return String(capture[..<dot])
    }

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
