import Foundation
import Glibc

/// What one pass may take.
enum PassLimits {
    /// How many seconds a pass may take until its next part. No capture takes one; a machine may be busy.
    static let seconds = environment("SITEGEN_PASS_SECONDS") ?? 120

    /// How much memory a worker process may have, in MiB.
    static let mebibytes = environment("SITEGEN_PASS_MEBIBYTES") ?? 4096

    /// Other limits, for tests.
    private static func environment(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init)
    }

    /// Has the system refuse this process more. A process that has set aside more from the start, as one with the address
    /// sanitizer does for its own records, is let be.
    static func limitMemory() {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").first
        guard let pages = pages.flatMap({ Int($0) }), pages * Int(sysconf(Int32(_SC_PAGESIZE))) < mebibytes << 20 else {
            return
        }
        var limit = rlimit(rlim_cur: rlim_t(mebibytes) << 20, rlim_max: rlim_t(mebibytes) << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }

    /// Each for `sitegen list`.
    static let descriptions = [
        ("pass-seconds", "\(seconds) seconds. How long a pass on a capture may take until its next part."),
        ("pass-memory", "\(mebibytes) MiB. How much memory the process that makes passes may have."),
    ]
}
