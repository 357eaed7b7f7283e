import Glibc
import Model
import Text

/// A system call that failed, with its path.
struct SystemFailure: Error {
    let code: Int32
    let path: String

    /// Takes the code of the call that failed last.
    init(_ path: String) { (code, self.path) = (errno, path) }

    /// The reason in English words, such as `No space left on device`.
    var words: String { String(cString: strerror(code)) }

    /// The failure for the editor.
    var diagnostic: Diagnostic {
        let hint =
            switch code {
            case ENOSPC, EDQUOT: "make room on the disk and build again; the old site is as it was"
            case EACCES, EPERM, EROFS: "check who may write there; the old site is as it was"
            default: "the old site is as it was"
            }
        return Diagnostic(
            PublishingDiagnostics.writeFailed, at: SourceLocation(path: path), "cannot write: \(words)", hint: hint)
    }
}

/// System calls that report failure by throwing.
enum SystemCall {
    /// Checks the result of a call that gives a negative number on failure.
    @discardableResult
    static func check(_ result: Int32, _ path: String) throws(SystemFailure) -> Int32 {
        guard result >= 0 else { throw SystemFailure(path) }
        return result
    }

    /// What a path is, symbolic links not followed; `nil` where there is nothing.
    static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(SystemFailure) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw SystemFailure(path)
        }
        try makeFolders(String(path[..<slash]))
        // Another thread may have made it meanwhile.
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemFailure(path) }
    }

    /// Makes the folders above a path.
    static func makeFolders(above path: String) throws(SystemFailure) {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolders(String(path[..<slash])) }
    }
}

extension stat {
    /// What sort of thing it is, one of the `S_IF` constants.
    var sort: mode_t { st_mode & S_IFMT }
    var isFolder: Bool { sort == S_IFDIR }
    var isFile: Bool { sort == S_IFREG }

    /// Which file it is, among all.
    var identity: FileIdentity { FileIdentity(device: UInt64(st_dev), number: UInt64(st_ino)) }
}

/// Tells one file or folder from all others, whatever it is called.
struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
}
