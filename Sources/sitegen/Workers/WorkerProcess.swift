import CProcess
import Foundation
import Glibc

/// A process of this program that makes passes: it is fed tasks and answers in their order.
///
/// Nothing here waits: the pool that owns it asks the system which of its pipes are ready.
final class WorkerProcess {
    private let process: pid_t
    private var input: Int32
    /// Where its answers come from.
    let output: Int32
    /// Where its last words come from.
    let errors: Int32
    private var unsent: ArraySlice<UInt8> = []
    private var received: [UInt8] = []
    /// How many bytes at the start of `received` have been read.
    private var consumed = 0
    private var words: [UInt8] = []
    /// The tasks that it has been sent and has not finished, by index, the one in hand first.
    var tasks: [Int] = []

    /// Where to write, while something waits to be written.
    var waitingInput: Int32? { unsent.isEmpty || input < 0 ? nil : input }

    /// Starts the program anew.
    /// - Parameters:
    ///   - program: the path of the program.
    ///   - arguments: what stands behind its name.
    /// - Throws: where the system refuses.
    init(program: String, arguments: [String]) throws(WorkerFailure) {
        let pipes = try (0..<3).map { _ throws(WorkerFailure) in try Self.pipe() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes[0].reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[1].writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[2].writing, STDERR_FILENO)
        // A trap's own report takes seconds, and goes to nobody.
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var started: pid_t = 0
        let code = posix_spawn(&started, program, &actions, nil, words, settings)
        for descriptor in [pipes[0].reading, pipes[1].writing, pipes[2].writing] { Glibc.close(descriptor) }
        (process, input, output, errors) = (started, pipes[0].writing, pipes[1].reading, pipes[2].reading)
        guard code == 0 else {
            for descriptor in [input, output, errors] { Glibc.close(descriptor) }
            throw WorkerFailure(reason: String(cString: strerror(code)))
        }
        for descriptor in [input, output, errors] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    private static func pipe() throws(WorkerFailure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        // Other processes that are started meanwhile must not hold the ends open.
        guard sitegen_pipe(&ends) == 0 else { throw WorkerFailure(reason: String(cString: strerror(errno))) }
        return (ends[0], ends[1])
    }

    // MARK: Sending

    /// Puts a message in line.
    func send(_ message: [UInt8]) {
        unsent += Frame.header(message.count) + message
        flush()
    }

    /// Writes what the pipe takes now.
    func flush() {
        while !unsent.isEmpty {
            let count = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            guard count > 0 else {
                // A process that has ended is noticed where its answers end.
                if count < 0, errno == EPIPE { unsent = [] }
                return
            }
            unsent = unsent.dropFirst(count)
        }
        unsent = []
    }

    /// Says that no more tasks will come.
    func finishSending() {
        if input >= 0 { Glibc.close(input) }
        input = -1
    }

    // MARK: Receiving

    /// Reads what is there.
    /// - Returns: whether more may come.
    func receive() -> Bool { Self.read(output, into: &received) }

    /// The next whole message; `nil` where there is none yet.
    func nextMessage() -> [UInt8]? {
        guard let length = Frame.length(at: consumed, in: received),
            received.count - consumed - Frame.headerLength >= length
        else {
            // What has been read goes when the rest is small.
            if consumed > 0 {
                received.removeSubrange(..<consumed)
                consumed = 0
            }
            return nil
        }
        let start = consumed + Frame.headerLength
        consumed = start + length
        return Array(received[start..<consumed])
    }

    /// Reads its last words, of which the end is kept.
    func receiveWords() -> Bool {
        let mayGoOn = Self.read(errors, into: &words)
        if words.count > 2000 { words.removeSubrange(..<(words.count - 2000)) }
        return mayGoOn
    }

    private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        let size = 256 << 10
        while true {
            let before = bytes.count
            var got = 0
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
                    // The buffer holds as many bytes as are asked for.
                    got = Glibc.read(descriptor, buffer.baseAddress, size)
                    filled = max(0, got)
                })
            if got < 0 { return errno == EAGAIN || errno == EINTR }
            if bytes.count == before { return false }
            if got < size { return true }
        }
    }

    // MARK: Ending

    /// Ends it at once.
    func kill() { Glibc.kill(process, SIGKILL) }

    /// Waits for its end, and lets its pipes go.
    func close() -> WorkerEnd {
        finishSending()
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        _ = receiveWords()
        Glibc.close(output)
        Glibc.close(errors)
        let signal = status & 0x7F
        let how = signal == 0 ? "exit status \((status >> 8) & 0xFF)" : String(cString: strsignal(signal))
        let lines = String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init)
        return WorkerEnd(
            how: how, lastWords: lines.first { $0.contains("atal error") } ?? lines.last ?? "",
            peakMebibytes: usage.ru_maxrss >> 10)
    }
}

/// How a process ended.
struct WorkerEnd {
    /// A signal's name, or an exit status.
    let how: String
    /// What the runtime said of a fault; empty where it said nothing.
    let lastWords: String
    /// The most memory that it had.
    let peakMebibytes: Int
}

/// No process could be started.
struct WorkerFailure: Error, CustomStringConvertible {
    let reason: String
    var description: String { "no process could be started to read captures in: \(reason)" }
}

/// Messages as they stand in a pipe: their length in eight bytes, the lowest first, and their bytes.
enum Frame {
    static let headerLength = 8

    static func header(_ length: Int) -> [UInt8] {
        (0..<headerLength).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    }

    /// The length of the message that begins at an offset; `nil` where its header is not there yet.
    static func length(at offset: Int, in bytes: [UInt8]) -> Int? {
        guard bytes.count - offset >= headerLength else { return nil }
        return (0..<headerLength).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
