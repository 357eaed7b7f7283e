public import Text

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

    /// The pictures of `media/`, and those of `sources/` whose names mean one picture alone.
    public private(set) var pictures: PictureShelf

    /// The pictures that a browser saved with a page, by the page's path below `Content/` without its ending; without
    /// those that the editor replaced in `media/`.
    private var ofPages: [ExactText: PictureShelf] = [:]

    /// Holds pictures by their names.
    public init(pictures: PictureShelf = PictureShelf()) { self.pictures = pictures }

    /// Adds a picture.
    /// - Parameters:
    ///   - name: its file's name, as `name(for:)` gives it.
    ///   - page: the page that it was saved with, as its path below `Content/` without the ending; `nil` for one that
    ///     every page may show.
    public mutating func add(_ picture: Picture, named name: String, ofPage page: String? = nil) {
        guard let page else { return pictures.add(picture, named: name) }
        ofPages[ExactText(page), default: PictureShelf()].add(picture, named: name)
    }

    /// Notes that a name means several different pictures: only pages that have one of their own show any.
    public mutating func addSeveral(named name: String) { pictures.addSeveral(named: name) }

    /// The local copy of the picture at an address, if there is one: first one of exactly the address's name, then one
    /// whose name differs in case alone, where only one does. Each time the capture's own comes first.
    /// - Parameter capture: The path below `Content/` of the capture that shows it.
    public func picture(forAddress address: String, in capture: String? = nil) -> Picture? {
        let name = Self.name(for: address)
        let own = ofPages.isEmpty ? nil : capture.flatMap { ofPages[ExactText(Self.page(of: $0))] }
        if let exact = own?[name] ?? pictures[name] { return exact }
        return own?.onlyOne(like: name) ?? pictures.onlyOne(like: name)
    }

    /// All pictures.
    public var all: [Picture] { pictures.all + ofPages.values.flatMap(\.all) }

    /// The path of a capture without its ending.
    private static func page(of capture: String) -> String {
        guard let dot = capture.lastIndex(of: "."), !capture[dot...].contains("/") else { return capture }
        return String(capture[..<dot])
    }

    /// What two addresses of one picture share where their names may differ in case: `name(for:)` in lower case.
    public static func key(for address: String) -> String { name(for: address).lowercased() }

    /// What two addresses of one picture share: the last path segment, percent-decoded, without a query, WordPress's
    /// size suffix (`-640x504`) and `-scaled`.
    public static func name(for address: String) -> String {
        var path = address[...]
        if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<end] }
        let segment = path.split(separator: "/").last ?? ""
        let name = percentDecoded(segment)
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

extension MediaLibrary: ByteCodable {
    /// A library without pictures.
    public static var blank: MediaLibrary { MediaLibrary() }

    /// Hands the pictures to the coder: those of every page, then each page's own.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&pictures)
        var pages = ofPages.keys.sorted().map(\.text)
        coder.code(&pages)
        var read: [ExactText: PictureShelf] = [:]
        for page in pages {
            var shelf = ofPages[ExactText(page)] ?? PictureShelf()
            coder.code(&shelf)
            read[ExactText(page)] = shelf
        }
        ofPages = read
    }
}
