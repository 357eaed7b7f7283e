import Foundation
import Text

/// What the bytes of a picture say of it.
struct PictureFacts: Codable, Equatable, Sendable {
    /// The SHA-256 digest in hexadecimal digits.
    var digest: String
    /// The ending that fits the bytes.
    var ending: String
    /// Width in pixels.
    var width: Int
    /// Height in pixels.
    var height: Int
}

/// Remembers from build to build what was read of pictures, in a file of the cache folder.
///
/// It is a cache: what it says of a file counts only while the file system says the same of the file as when it was
/// read, and only if the file had then been at rest for a second, because a file may change twice within one tick of
/// the file system's clock. A file that is damaged is as good as none.
struct PictureMemory: Sendable {
    private struct Entry: Codable, Equatable {
        var path: String
        var stamp: FileStamp
        var facts: PictureFacts
    }

    /// Files of another form are not read.
    private static let version = 1

    private struct Content: Codable {
        var version = PictureMemory.version
        var pictures: [Entry]
    }

    private var entries: [ExactText: Entry] = [:]
    /// When the memory was written, in billionths of a second since 1970.
    private var written = 0
    private var bytes: [UInt8] = []

    /// Remembers nothing.
    init() {}

    /// Reads what was written; nothing where there is no such file, or it is damaged.
    init(readFrom path: String) {
        guard let stamp = FileStamp(of: path), let bytes = try? FileBytes.read(path, limit: 1 << 30),
            let end = bytes.firstIndex(of: 0x0A)
        else { return }
        let rest = Array(bytes[(end + 1)...])
        guard bytes[..<end].elementsEqual(ContentDigest(of: rest).hexadecimal.utf8),
            let content = try? JSONDecoder().decode(Content.self, from: Data(rest)), content.version == Self.version
        else { return }
        (written, self.bytes) = (stamp.modified, bytes)
        for entry in content.pictures { entries[ExactText(entry.path)] = entry }
    }

    /// What is known of the picture at a path, if it is still the file that was read.
    func facts(of path: String, _ stamp: FileStamp) -> PictureFacts? {
        guard let entry = entries[ExactText(path)], entry.stamp == stamp, isAtRest(stamp) else { return nil }
        return entry.facts
    }

    private func isAtRest(_ stamp: FileStamp) -> Bool { stamp.isAtRest(at: written) }

    /// Remembers what was read of a file.
    mutating func add(_ facts: PictureFacts, _ stamp: FileStamp, of path: String) {
        entries[ExactText(path)] = Entry(path: path, stamp: stamp, facts: facts)
    }

    /// Writes the memory where it holds something that the last one does not, or that the last one may not be believed.
    /// Where it cannot be written, the pictures are read again next time.
    func write(to path: String, after last: PictureMemory) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let pictures = entries.sorted { $0.key < $1.key }.map(\.value)
        guard let data = try? encoder.encode(Content(pictures: pictures)) else { return }
        let rest = [UInt8](data)
        let bytes = Array("\(ContentDigest(of: rest).hexadecimal)\n".utf8) + rest
        if bytes == last.bytes, pictures.allSatisfy({ last.isAtRest($0.stamp) }) { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Two builds at once each write a file of their own; the last to finish is the one that stays.
        let draft = "\(path).\(getpid())"
        guard FileManager.default.createFile(atPath: draft, contents: Data(bytes)) else { return }
        if rename(draft, path) != 0 { unlink(draft) }
    }
}
