import Glibc
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
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .absent : .notAFile
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.isFile else { return .notAFile }
        guard Int(status.st_size) == bytes.count, let old = read(descriptor, count: bytes.count) else {
            return .different
        }
        return old == bytes ? .same : .different
    }

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
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        var descriptor = open(path, flags, 0o666)
        if descriptor < 0, errno == ENOENT {
            try SystemCall.makeFolders(above: path)
            descriptor = open(path, flags, 0o666)
        } else if descriptor < 0, errno == EEXIST, unlink(path) == 0 {
            descriptor = open(path, flags, 0o666)
        }
        guard descriptor >= 0 else { throw SystemFailure(path) }
        var failure: SystemFailure?
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count, failure == nil {
                // The rest of the buffer is offered; what the system took is counted.
                let took = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if took >= 0 { written += took } else if errno != EINTR { failure = SystemFailure(path) }
            }
        }
        // Some file systems report a full disk only here.
        if close(descriptor) != 0, failure == nil, errno != EINTR { failure = SystemFailure(path) }
        if let failure { throw failure }
    }
}
