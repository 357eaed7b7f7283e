public import Text

/// One file of the site: its path and how to make its bytes. These are made when they are written, several files at a
/// time and large ones in pieces, so that the site as a whole never stands in memory.
public struct Output: Sendable {
    /// Takes one piece of a file after another.
    public typealias Sink = (_ piece: [UInt8]) throws -> Void

    /// The path below `Public/`, with `/` between its parts, such as `actors/china/index.html`.
    public var path: String
    /// The editor's file that asks for this path by its name or in `redirect-from`; `nil` for paths that the site has of
    /// itself.
    public var origin: SourceLocation?
    /// The file below `Content/` that this page presents, where there is one: it tells from build to build which page has
    /// moved.
    public var source: String?
    /// The digest of all that the bytes are made of: where it is the same as at the last build, they are. `nil` where that
    /// is not known without making them.
    public var key: ContentDigest?
    /// Makes the bytes, always the same ones, and gives them to a sink, in one piece or many.
    public var write: @Sendable (Sink) throws -> Void

    /// Describes a file that is made at once.
    public init(
        path: String, origin: SourceLocation? = nil, source: String? = nil, key: ContentDigest? = nil,
        bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.init(path: path, origin: origin, source: source, key: key, pieces: { try $0(bytes()) })
    }

    /// Describes a file that may be large and is made in pieces.
    public init(
        path: String, origin: SourceLocation? = nil, source: String? = nil, key: ContentDigest? = nil,
        pieces: @escaping @Sendable (Sink) throws -> Void
    ) {
        (self.path, self.origin, self.source, self.key, write) = (path, origin, source, key, pieces)
    }

    /// All bytes at once.
    public func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write { piece in
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }
}

/// Where the rendered texts of briefings are kept between the pass that makes them and the pages that show them.
public protocol BodyStore: Sendable {
    /// The HTML of the briefing with this id, as it was put in.
    /// - Throws: where it cannot be read back.
    func body(of briefing: String) throws -> [UInt8]
}
