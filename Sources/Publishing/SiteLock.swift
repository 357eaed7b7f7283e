import Glibc
import Model
import Text

/// Held by the one run that may change a site. Its file also says which folder is the unfinished new site, so that the
/// next run can tell a site that was never finished from one that was already exchanged.
struct SiteLock: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let stagingPath: String

    /// Waits until no other run holds the lock.
    init(_ place: SitePlace) throws(PublishFailure) {
        (path, stagingPath) = (place.lock, place.staging)
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else {
                let reason = "no file can be made beside it: \(SystemFailure(path).words)"
                throw SitePlace.unusable(place.path, reason)
            }
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else {
                    let failure = SystemFailure(path)
                    close(descriptor)
                    throw PublishFailure(failure.diagnostic)
                }
            }
            // The run that held it may have removed the file while this one waited: then another file counts.
            var held = stat()
            if fstat(descriptor, &held) == 0, let named = SystemCall.status(path), named.identity == held.identity {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit {
        // While something of the new site is left, the next run needs the note.
        if SystemCall.status(stagingPath) == nil { unlink(path) }
        close(descriptor)
    }

    /// The folder noted as the unfinished new site.
    var staging: FileIdentity? {
        var bytes = [UInt8](repeating: 0, count: 64)
        // At most as many bytes are read as the buffer has.
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        let numbers = bytes.prefix(max(0, count)).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard numbers.count == 3, numbers[2] == "\n", let device = UInt64(numbers[0]), let number = UInt64(numbers[1])
        else { return nil }
        return FileIdentity(device: device, number: number)
    }

    /// Notes a folder as the unfinished new site.
    func note(_ staging: FileIdentity) throws(SystemFailure) {
        try Self.note(staging, in: descriptor, path: path)
    }

    /// Notes a folder from any thread; the lock must be held meanwhile.
    var noting: @Sendable (FileIdentity) throws -> Void {
        { [descriptor, path] staging in try Self.note(staging, in: descriptor, path: path) }
    }

    private static func note(_ staging: FileIdentity, in descriptor: Int32, path: String) throws(SystemFailure) {
        let bytes = Array("\(staging.device) \(staging.number) \n".utf8)
        try SystemCall.check(ftruncate(descriptor, 0), path)
        guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { throw SystemFailure(path) }
    }
}
