import Foundation
import Glibc
import Model
import Text

/// The file that `--report` names, and how it is written: an ordinary file is replaced in one step, by way of whatever
/// links lead to it; a device or pipe is written into and stays.
struct ReportFile {
    private enum Target {
        /// What standard output or standard error is already.
        case stream(Int32)
        /// A device or pipe.
        case special
        /// An ordinary file, or none yet, at a path that is no link.
        case file(String)
    }

    /// The path as the user gave it.
    private let path: String
    private let target: Target

    /// Looks at a path.
    /// - Throws: where no report can be written there, so that this is known before the build.
    init(_ path: String) throws(ReportFailure) {
        self.path = path
        var status = stat()
        if stat(path, &status) == 0 {
            let sort = status.st_mode & S_IFMT
            guard sort != S_IFDIR else { throw ReportFailure(path, "it is a folder") }
            let stream = [STDOUT_FILENO, STDERR_FILENO].first { Self.isSame($0, status) }
            guard access(path, W_OK) == 0 || stream != nil else { throw ReportFailure(path, Self.words) }
            if let stream {
                target = .stream(stream)
            } else {
                target = sort == S_IFREG ? .file(try Self.resolved(path)) : .special
            }
            return
        }
        guard errno == ENOENT else { throw ReportFailure(path, Self.words) }
        let resolved = try Self.resolved(path)
        let folder = Self.folder(of: resolved)
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw ReportFailure(path, "there is no folder \(folder)")
        }
        guard access(folder, W_OK | X_OK) == 0 else { throw ReportFailure(path, Self.words) }
        target = .file(resolved)
    }

    /// Writes the report.
    func write(_ bytes: [UInt8]) throws(ReportFailure) {
        // The reader of a pipe may go away; that is an error to report and no reason to end.
        let handler = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, handler) }
        switch target {
        case .stream(let descriptor): try write(bytes, into: descriptor)
        case .special: try write(bytes, opening: path, O_WRONLY)
        case .file(let file): try replace(file, with: bytes)
        }
    }

    private func replace(_ file: String, with bytes: [UInt8]) throws(ReportFailure) {
        let draft = Self.folder(of: file) + "/.sitegen-report-\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            // A folder in which nothing new may be made can hold a file that may be written.
            return try write(bytes, opening: file, O_WRONLY | O_CREAT | O_TRUNC)
        }
        do throws(ReportFailure) {
            defer { close(descriptor) }
            var status = stat()
            if stat(file, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o777) }
            try write(bytes, into: descriptor)
            if rename(draft, file) != 0 { throw ReportFailure(path, Self.words) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func write(_ bytes: [UInt8], opening file: String, _ flags: Int32) throws(ReportFailure) {
        let descriptor = open(file, flags | O_CLOEXEC | O_NOCTTY, 0o666)
        guard descriptor >= 0 else { throw ReportFailure(path, Self.words) }
        defer { close(descriptor) }
        try write(bytes, into: descriptor)
    }

    private func write(_ bytes: [UInt8], into descriptor: Int32) throws(ReportFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw ReportFailure(path, Self.words) }
            rest = rest.dropFirst(count)
        }
    }

    // MARK: Paths

    private static var words: String { String(cString: strerror(errno)) }

    /// Whether an open descriptor is what a path leads to, such as `/dev/stdout`.
    private static func isSame(_ descriptor: Int32, _ status: stat) -> Bool {
        var open = stat()
        return fstat(descriptor, &open) == 0 && open.st_dev == status.st_dev && open.st_ino == status.st_ino
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Follows symbolic links at the end of a path, also such as lead to nothing yet.
    private static func resolved(_ path: String) throws(ReportFailure) -> String {
        var next = path
        for _ in 0..<40 {
            guard !next.isEmpty, next.utf8.last != 0x2F else { throw ReportFailure(path, "it names no file") }
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: next) else { return next }
            next = target.utf8.first == 0x2F ? target : folder(of: next) + "/" + target
        }
        throw ReportFailure(path, "links lead round in a circle")
    }
}

/// The report could not be written.
struct ReportFailure: DiagnosedError {
    let diagnostics: [Diagnostic]

    init(_ path: String, _ reason: String) {
        diagnostics = [
            Diagnostic(
                PipelineDiagnostics.report, at: SourceLocation(path: path), "no report can be written here: \(reason)",
                hint: "name with --report a file in a folder that is there and may be written")
        ]
    }
}
