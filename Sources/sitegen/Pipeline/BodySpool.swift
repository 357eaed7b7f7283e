import Foundation
import Glibc
import Model
import Synchronization

/// Keeps the rendered texts in one file while the archive is joined, so that memory holds facts only.
final class BodySpool: BodyStore {
    private struct State {
        var end: Int = 0
        var places: [String: (offset: Int, count: Int)] = [:]
    }

    private let folder: String
    private let path: String
    private let descriptor: Int32
    private let state = Mutex(State())

    /// Opens an empty spool in a folder, which is made where it is missing.
    init(folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/bodies-\(getpid()).spool"
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolError(path: path, reason: String(cString: strerror(errno))) }
        // The file has served once it is closed: nothing of an interrupted build stays behind.
        unlink(path)
    }

    /// Puts a text away under a briefing's id. Of two with one id the last stays; the join reports them.
    func append(_ body: [UInt8], for briefing: String) throws {
        let offset = state.withLock { state in
            defer { state.end += Int(body.count) }
            state.places[briefing] = (state.end, body.count)
            return state.end
        }
        var written = 0
        while written < body.count {
            let count = body[written...].withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress, bytes.count, offset + Int(written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SpoolError(path: path, reason: String(cString: strerror(errno))) }
            written += count
        }
    }

    func body(of briefing: String) throws -> [UInt8] {
        guard let place = state.withLock({ $0.places[briefing] }) else {
            throw SpoolError(path: path, reason: "no text was kept for \(briefing)")
        }
        var body = [UInt8](repeating: 0, count: place.count)
        var read = 0
        while read < place.count {
            let count = body[read...].withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress, bytes.count, place.offset + Int(read))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SpoolError(path: path, reason: "it ended early") }
            read += count
        }
        return body
    }

    /// Lets the file go. The folder goes too where asked and where nothing else is in it.
    func close(removingFolder: Bool) {
        Glibc.close(descriptor)
        rmdir(folder)
    }
}

/// Why the spool could not be used.
struct SpoolError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "the working file \(path) could not be used: \(reason)" }
}
