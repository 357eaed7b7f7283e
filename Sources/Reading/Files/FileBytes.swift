import Foundation

/// Reads whole files with POSIX calls: several times faster than `Data`, and it never waits on a pipe.
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
        // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(SystemError.words) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(SystemError.words) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let size = Int(status.st_size)
        guard size <= limit || prefix != nil else { throw .tooLarge(size) }
        return try bytes(of: descriptor, count: min(size, prefix ?? size))
    }

    private static func bytes(of descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // The buffer holds `count` bytes and every read asks for no more than what is left of them.
            while filled < count {
                let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
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

/// The last failure of a system call.
enum SystemError {
    /// The failure in English words, such as `Permission denied`.
    static var words: String { String(cString: strerror(errno)) }
}
