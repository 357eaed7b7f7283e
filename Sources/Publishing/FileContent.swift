import Glibc
import Model
import Text

/// Reads, compares and writes whole files. None of it waits for the disk (`fsync`): an exchange is safe against the end
/// of the program at any moment; after a power cut the file system's own journal decides.
enum FileContent {
    /// How a file on disk compares with bytes.
    enum Comparison {
        case same, different, absent
        /// Something other than an ordinary file.
        case notAFile
    }

    /// Compares the file at a path, symbolic links not followed.
    static func compare(_ path: String, with bytes: [UInt8]) -> Comparison {
        (try? compare(path) { sink in try sink(bytes) }) ?? .different
    }

    /// Compares the file at a path with bytes that come in pieces, symbolic links not followed. Of those that follow the
    /// first difference none is asked for, and of a file that is absent or none, no piece at all.
    /// - Throws: what `pieces` throws of itself.
    static func compare(_ path: String, with pieces: (Output.Sink) throws -> Void) throws -> Comparison {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .absent : .notAFile
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.isFile else { return .notAFile }
        var rest = Int(status.st_size)
        do {
            try pieces { piece in
                guard piece.count <= rest, read(descriptor, count: piece.count) == piece else { throw Difference() }
                rest -= piece.count
            }
        } catch is Difference {
            return .different
        }
        return rest == 0 ? .same : .different
    }

    /// A file has other bytes than a piece.
    private struct Difference: Error {}

    /// The bytes of an ordinary file; `nil` where there is none or it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.isFile else { return nil }
        return read(descriptor, count: Int(status.st_size))
    }

    private static func read(_ descriptor: Int32, count: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // Each read asks for no more than what is left of the buffer.
            while filled < count {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    failed = got < 0
                    break
                }
            }
        }
        return failed ? nil : bytes
    }

    /// Writes a new file, never into one that is there: that may be a second link. The folders above it are made where
    /// they are missing.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
        let file = try NewFile(path)
        try file.append(bytes)
        try file.close()
    }
}

/// A file that is being written.
struct NewFile: ~Copyable {
    private let path: String
    private var descriptor: Int32

    /// Makes a file, never one that is there: that may be a second link. The folders above it are made where they are
    /// missing.
    init(_ path: String) throws(SystemFailure) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        var descriptor = open(path, flags, 0o666)
        if descriptor < 0, errno == ENOENT {
            try SystemCall.makeFolders(above: path)
            descriptor = open(path, flags, 0o666)
        } else if descriptor < 0, errno == EEXIST, unlink(path) == 0 {
            descriptor = open(path, flags, 0o666)
        }
        guard descriptor >= 0 else { throw SystemFailure(path) }
        (self.path, self.descriptor) = (path, descriptor)
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Writes more bytes behind those that stand there.
    func append(_ bytes: [UInt8]) throws(SystemFailure) {
        var failure: SystemFailure?
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count, failure == nil {
                // The rest of the buffer is offered; what the system took is counted.
                let took = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if took >= 0 { written += took } else if errno != EINTR { failure = SystemFailure(path) }
            }
        }
        if let failure { throw failure }
    }

    /// Finishes the file. Some file systems report a full disk only here.
    consuming func close() throws(SystemFailure) {
        let finished = descriptor
        descriptor = -1
        if Glibc.close(finished) != 0, errno != EINTR { throw SystemFailure(path) }
    }
}
