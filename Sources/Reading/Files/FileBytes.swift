import Foundation

/// Reads files with POSIX calls: several times faster than `Data`, and it never waits on a pipe.
enum FileBytes {
    /// Why a file could not be read.
    enum Failure: Error {
        /// The system refused, in its own words.
        case unreadable(String)
        /// It is a folder, pipe, socket or device.
        case notAFile
        /// It is larger than allowed; its size in bytes.
        case tooLarge(Int)
    }

    /// The bytes of the file at a path.
    /// - Parameters:
    ///   - path: the file, symbolic links followed.
    ///   - limit: the largest size read, in bytes.
    ///   - prefix: how many bytes from the start are wanted; `nil` for all.
    static func read(_ path: String, limit: Int, prefix: Int? = nil) throws(Failure) -> [UInt8] {
        let file = try OpenFile(FilePath(path))
        guard file.size <= limit || prefix != nil else { throw .tooLarge(file.size) }
        return try file.bytes(from: 0, count: min(file.size, prefix ?? file.size))
    }
}

/// The path of a file as the system knows it: its bytes may be no UTF-8.
struct FilePath {
    /// The path as diagnostics show it.
    let shown: String
    /// The bytes, ended by a zero.
    let bytes: [CChar]

    /// A path that is UTF-8.
    init(_ path: String) { self.init(shown: path, bytes: Array(path.utf8)) }

    /// A path whose bytes are given apart.
    init(shown: String, bytes: [UInt8]) {
        (self.shown, self.bytes) = (shown, bytes.map { CChar(bitPattern: $0) } + [0])
    }
}

/// A file that is open for reading, at any place and by any thread; closed when it is let go.
final class OpenFile: Sendable {
    private let descriptor: Int32
    /// Its size in bytes when it was opened.
    let size: Int

    /// Opens a file, symbolic links followed; throws where it is none.
    convenience init(_ path: FilePath) throws(FileBytes.Failure) {
        // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
        let descriptor = open(path.bytes, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(SystemError.words) }
        try self.init(descriptor)
    }

    private init(_ descriptor: Int32) throws(FileBytes.Failure) {
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        (self.descriptor, size) = (descriptor, Int(status.st_size))
        // From here on the descriptor is closed with this object.
        guard isKnown else { throw .unreadable(SystemError.words) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    }

    deinit { close(descriptor) }

    /// The bytes from an offset on, fewer than `count` only where the file ends.
    func bytes(from offset: Int, count: Int) throws(FileBytes.Failure) -> [UInt8] {
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // The buffer holds `count` bytes and every read asks for no more than what is left of them.
            while filled < count {
                let target = buffer.baseAddress.map { $0 + filled }
                let got = pread(descriptor, target, count - filled, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = SystemError.words
                    break
                }
            }
        }
        if let failure { throw .unreadable(failure) }
        return bytes
    }
}

/// A pipe with a name, such as a shell makes for `<(…)`: read once, from its beginning to its end.
enum PipeBytes {
    /// Whether a path leads to one.
    static func isPipe(_ path: FilePath) -> Bool {
        var status = stat()
        return stat(path.bytes, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }

    /// All that comes out of it. Waits for whoever writes into it.
    static func read(_ path: FilePath, limit: Int) throws(FileBytes.Failure) -> [UInt8] {
        let descriptor = open(path.bytes, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(SystemError.words) }
        defer { close(descriptor) }
        return try read(descriptor, limit: limit)
    }

    /// All that comes out of an open one, or out of a file. Gives up as soon as there is more than `limit` bytes.
    static func read(_ descriptor: Int32, limit: Int) throws(FileBytes.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let got = Foundation.read(descriptor, &piece, piece.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(SystemError.words) }
            if got == 0 { return bytes }
            bytes += piece[..<got]
            guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
        }
    }
}

/// The last failure of a system call.
enum SystemError {
    /// The failure in English words, such as `Permission denied`.
    static var words: String { String(cString: strerror(errno)) }
}
