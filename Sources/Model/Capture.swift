public import Text

/// A capture on disk, before it is read.
public struct CaptureFile: Sendable, Equatable {
    /// Where the bytes are.
    public var path: String
    /// The path as diagnostics and pages show it.
    public var displayPath: String
    /// What its sidecar says, with the locations of its fields.
    public var corrections: BriefingMetadata
    /// Where the sidecar begins, or else the capture.
    public var location: SourceLocation

    /// Describes a capture.
    public init(path: String, displayPath: String, corrections: BriefingMetadata, location: SourceLocation) {
        (self.path, self.displayPath) = (path, displayPath)
        (self.corrections, self.location) = (corrections, location)
    }
}

/// A capture's bytes, read and ready to be extracted.
public struct Capture: Sendable {
    /// The bytes with their path.
    public var file: SourceFile
    /// Where the text begins: past the front matter of a Markdown file, else 0.
    public var bodyStart: Int
    /// What its front matter says: whoever saved it wrote that, so it is the capture's and not the editor's word.
    public var frontMatter: BriefingMetadata
    /// What its sidecar says: the editor's word, which comes before all that the capture says.
    public var corrections: BriefingMetadata
    /// What in its front matter says that it is not published; absent where nothing does.
    public var withholding: Withholding?
    /// Whether its front matter names actors, agreements or publishers, which were looked up among the editor's records.
    public var namesRecords = false

    /// Describes a capture.
    public init(
        file: SourceFile, bodyStart: Int = 0, frontMatter: BriefingMetadata = BriefingMetadata(),
        corrections: BriefingMetadata = BriefingMetadata(), withholding: Withholding? = nil
    ) {
        (self.file, self.bodyStart) = (file, bodyStart)
        (self.frontMatter, self.corrections, self.withholding) = (frontMatter, corrections, withholding)
    }

    /// What the sidecar says, then the front matter.
    public var stated: BriefingMetadata { corrections.fillingGaps(from: frontMatter) }
}

/// A capture that is read in pieces, since it may be larger than memory: an export of a whole site.
public struct StreamedCapture: Sendable {
    /// Gives up to `count` bytes from an offset on, none only at the end; throws where the file cannot be read.
    public typealias Read = @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// The path as diagnostics show it.
    public let path: String
    /// The size in bytes.
    public let byteCount: Int
    /// What its sidecar says.
    public let corrections: BriefingMetadata
    private let readBytes: Read

    /// How many bytes a piece has.
    public static let pieceSize = 256 << 10

    /// Describes a capture.
    public init(path: String, byteCount: Int, corrections: BriefingMetadata = BriefingMetadata(), read: @escaping Read)
    {
        (self.path, self.byteCount, self.corrections, readBytes) = (path, byteCount, corrections, read)
    }

    /// A capture that is in memory already.
    public init(_ capture: Capture) {
        let bytes = capture.file.bytes
        self.init(path: capture.file.path, byteCount: bytes.count, corrections: capture.corrections) { offset, count in
            Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
    }

    /// Its bytes from the first to the last, each call of the result giving a piece, `nil` after the last.
    public func pieces() -> () throws -> [UInt8]? {
        var offset = 0
        return {
            let piece = try readBytes(offset, Self.pieceSize)
            offset += piece.count
            return piece.isEmpty ? nil : piece
        }
    }

    /// The first bytes, for a look at what it is.
    public func head(_ count: Int) throws -> [UInt8] {
        var head = try readBytes(0, count)
        while head.count < count {
            let piece = try readBytes(head.count, count - head.count)
            if piece.isEmpty { break }
            head += piece
        }
        return head
    }

    /// The digest of its bytes.
    public func digest() throws -> ContentDigest { try ContentDigest(pieces: pieces()) }

    /// Its first position, for what concerns it as a whole.
    public var start: SourceLocation { SourceLocation(path: path, line: 1, column: 1) }
}

/// Where a briefing's text comes from.
public struct Provenance: Sendable, Equatable {
    /// The file as pages show it, relative to `Content/`.
    public var path: String
    /// The format found from the bytes: one of `sitegen list formats`.
    public var format: String
    /// The media type of the capture.
    public var mediaType: String
    /// The capture's size in bytes.
    public var byteCount: Int
    /// The digest of the capture's bytes, unchanged.
    public var digest: ContentDigest

    /// States where a text comes from.
    public init(path: String, format: String, mediaType: String, byteCount: Int, digest: ContentDigest) {
        (self.path, self.format, self.mediaType) = (path, format, mediaType)
        (self.byteCount, self.digest) = (byteCount, digest)
    }
}

/// A piece of a capture that is not in the briefing.
public struct Removal: Sendable, Equatable {
    /// The rule that removed it: one of `sitegen list rules`.
    public var rule: String
    /// Why, in one clause.
    public var why: String
    /// The text removed, blocks on lines of their own; empty where the piece held no words.
    public var text: String
    /// Where it stood: the byte of the article's plain text before which it is missing. Absent where it stood nowhere in
    /// the text, as what holds no words.
    public var place: Int?
    /// The signs that were weighed, each with its weight; empty where one sign decided.
    public var evidence: String

    /// States what was removed.
    public init(rule: String, why: String, text: String, place: Int? = nil, evidence: String = "") {
        (self.rule, self.why, self.text, self.place, self.evidence) = (rule, why, text, place, evidence)
    }
}
