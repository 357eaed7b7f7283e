import ArgumentParser
import CProcess
import Foundation
import Glibc
import Rendering
import Search
import Text

/// What a worker process does: reads the records and settings, then tasks, and answers each with what its pass gives. It
/// is one thread, and ends where no more tasks come. People do not call it.
struct WorkerCommand: ParsableCommand {
    static let name = "make-passes"

    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Make passes for another process of this program.", shouldDisplay: false)

    func run() throws {
        _ = sitegen_end_with_parent()
        PassLimits.limitMemory()
        let pipe = TaskPipe()
        guard let bytes = pipe.next(), let context = ByteCoder.value(PassContext.self, of: bytes) else { return }
        let renderer = try Renderer(templates: context.templates, written: SearchScript.files)
        let maker = PassMaker(PassTools(context: context, renderer: renderer))
        while let bytes = pipe.next(), let task = ByteCoder.value(PassTask.self, of: bytes) {
            ProvokedFault.happen(on: task.item)
            maker.pass(on: task.item, extraction: task.extraction) { pipe.answer(.part($0)) }
            pipe.answer(.end)
        }
    }
}

/// The two ends of a worker that lead to the process that started it.
private struct TaskPipe {
    private let output: Int32

    /// Takes standard output for answers: whatever else in the program writes there writes to nobody.
    init() {
        output = dup(STDOUT_FILENO)
        let nowhere = open("/dev/null", O_WRONLY)
        if nowhere >= 0 { dup2(nowhere, STDOUT_FILENO) }
    }

    /// The next message; `nil` where no more come.
    func next() -> [UInt8]? {
        guard let header = Self.read(Frame.headerLength), let length = Frame.length(at: 0, in: header) else {
            return nil
        }
        return Self.read(length)
    }

    private static func read(_ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // No more is asked for than what is left of the buffer.
            while filled < count, isWhole {
                let got = Glibc.read(STDIN_FILENO, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got > 0 { filled += got } else if got == 0 || errno != EINTR { isWhole = false }
            }
        }
        return isWhole ? bytes : nil
    }

    /// Sends an answer. Where nobody reads it any more the process ends.
    func answer(_ answer: PassAnswer) {
        let message = answer.message
        var rest = (Frame.header(message.count) + message)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(0) }
            rest = rest.dropFirst(count)
        }
    }
}

/// A fault that a test asks for: `SITEGEN_PROVOKE=trap:name`, or `hang:` or `memory:`, has the pass on every file with
/// that in its path fail.
private enum ProvokedFault {
    private static let wish = ProcessInfo.processInfo.environment["SITEGEN_PROVOKE"]

    static func happen(on item: PassItem) {
        guard let wish else { return }
        let parts = wish.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, item.path.contains(parts[1]) else { return }
        switch parts[0] {
        case "trap": abort()
        case "hang": while true { sleep(1) }
        case "memory":
            var blocks: [[UInt8]] = []
            while true { blocks.append([UInt8](repeating: 1, count: 64 << 20)) }
        default: break
        }
    }
}
