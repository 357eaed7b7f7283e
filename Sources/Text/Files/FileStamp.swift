import Foundation

/// What the file system says of a file: a file whose bytes change gets another of these.
public struct FileStamp: Codable, Equatable, Sendable {
    /// The device and the number of the file on it.
    private var device, number: Int
    /// The size in bytes.
    private var size: Int
    /// When its bytes last changed, in billionths of a second since 1970.
    public private(set) var modified: Int
    /// When anything of it last changed, likewise: this cannot be set back by whoever copies a file with its times.
    private var changed: Int

    /// Asks the file system, symbolic links followed; `nil` where there is nothing.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino))
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    }

    /// Whether the file is the same and holds the same bytes, as far as size, time and number tell. What else may have
    /// changed, such as its mode or how many links lead to it, does not count.
    public func holdsSameBytes(as other: FileStamp) -> Bool {
        device == other.device && number == other.number && size == other.size && modified == other.modified
    }

    private init() { (device, number, size, modified, changed) = (0, 0, 0, 0, 0) }

    /// Whether the file had last changed a second or more before a moment: a file may change twice within one tick of the
    /// file system's clock, so that a later stamp is not to be trusted.
    /// - Parameter moment: billionths of a second since 1970.
    public func isAtRest(at moment: Int) -> Bool { changed + 1_000_000_000 < moment }
}

extension FileStamp: ByteCodable {
    /// A stamp that no file has.
    public static var blank: FileStamp { FileStamp() }

    /// Hands every field to the coder.
    public mutating func code(with coder: inout ByteCoder) {
        coder.code(&device)
        coder.code(&number)
        coder.code(&size)
        coder.code(&modified)
        coder.code(&changed)
    }
}
