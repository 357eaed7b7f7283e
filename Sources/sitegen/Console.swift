import Foundation
import Glibc

/// Writes to the terminal. Standard output is block-buffered in a pipe and `stdout` is out of reach in Swift 6 mode, so
/// text goes out by `write(2)`.
enum Console {
    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2

        /// Whether a person is likely to be reading.
        var isTerminal: Bool { isatty(rawValue) == 1 }
    }

    /// Writes a text and a line feed.
    static func print(_ text: String, to stream: Stream = .standardOutput) {
        write(text + "\n", to: stream)
    }

    /// Writes a text. Standard output that cannot be written ends the program: whoever asked for it must not take part of
    /// it for the whole. A full disk is told of; a reader that has gone away, as `head` does, wants no message, and the
    /// exit status is that of programs that the system ends then.
    static func write(_ text: String, to stream: Stream) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if stream == .standardOutput { fail(errno) }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// The exit status of a program that ends because nobody reads its output, as a shell tells it.
    private static let statusOfClosedPipe = 128 + SIGPIPE

    private static func fail(_ code: Int32) -> Never {
        guard code != EPIPE else { exit(statusOfClosedPipe) }
        write(
            "sitegen: error: the output cannot be written: \(String(cString: strerror(code)))\n", to: .standardError)
        exit(1)
    }
}

/// Facts about the machine, read once at the edge.
enum SystemFacts {
    /// How many processors may be used.
    static let processorCount = max(1, min(256, ProcessInfo.processInfo.activeProcessorCount))
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
