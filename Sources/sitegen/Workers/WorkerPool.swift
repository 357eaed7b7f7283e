import Foundation
import Glibc
import Text

/// Makes passes in processes of this program, so that a capture with which a pass traps, hangs or takes all memory costs
/// itself alone: Swift cannot catch a trap. (cmark-gfm's global lock is of no account there either.)
///
/// The pool is one thread that waits for whichever process has something to say.
struct WorkerPool: PassWorkers {
    /// How many processes work at once.
    let jobs: Int
    /// The path of the program.
    let program: String

    /// How many tasks a process is sent ahead: it need not wait for the next, and few are sent twice where it ends.
    private static let ahead = 4

    init(jobs: Int, program: String = "/proc/self/exe") { (self.jobs, self.program) = (jobs, program) }

    func run(
        _ count: Int, context: PassContext, task: (Int) throws -> PassTask, event: (Int, PassEvent) throws -> Void
    ) throws {
        guard count > 0 else { return }
        // Writing to a process that has ended must not end this one.
        signal(SIGPIPE, SIG_IGN)
        var run = PoolRun(count: count, context: ByteCoder.bytes(of: context), program: program)
        defer { run.stop() }
        // A process for every few tasks: a small archive does not wait for many to start.
        let processes = min(jobs, (count + Self.ahead - 1) / Self.ahead)
        while !run.isDone {
            try run.feed(processes: processes, ahead: Self.ahead, task)
            try run.step(event)
        }
    }
}

/// One run of a pool.
private struct PoolRun {
    private struct Member {
        let process: WorkerProcess
        /// When the task in hand has taken too long.
        var deadline: ContinuousClock.Instant
    }

    private let context: [UInt8]
    private let program: String
    private let clock = ContinuousClock()
    private var members: [Member] = []
    /// The tasks that no process has yet, the next last.
    private var waiting: [Int]
    private var openCount: Int
    /// How often in a row a process ended before it had a task.
    private var idleEnds = 0

    init(count: Int, context: [UInt8], program: String) {
        (self.context, self.program) = (context, program)
        (waiting, openCount) = ((0..<count).reversed(), count)
    }

    var isDone: Bool { openCount == 0 }

    private var deadline: ContinuousClock.Instant { clock.now + .seconds(PassLimits.seconds) }

    /// Ends all processes.
    mutating func stop() {
        for member in members {
            if !isDone { member.process.kill() }
            _ = member.process.close()
        }
        members = []
    }

    /// Starts processes where there are fewer than are wanted and tasks wait, and sends tasks to those that have few.
    mutating func feed(processes: Int, ahead: Int, _ task: (Int) throws -> PassTask) throws {
        while members.count < processes, !waiting.isEmpty {
            let process = try WorkerProcess(program: program, arguments: [WorkerCommand.name])
            process.send(context)
            members.append(Member(process: process, deadline: deadline))
            try feed(process, ahead: ahead, task)
        }
        for member in members { try feed(member.process, ahead: ahead, task) }
    }

    private mutating func feed(_ process: WorkerProcess, ahead: Int, _ task: (Int) throws -> PassTask) throws {
        while process.tasks.count < ahead, process.waitingInput == nil, let next = waiting.popLast() {
            process.tasks.append(next)
            process.send(ByteCoder.bytes(of: try task(next)))
        }
    }

    /// Waits for the next that happens, and deals with it.
    mutating func step(_ event: (Int, PassEvent) throws -> Void) throws {
        var polled: [pollfd] = []
        for member in members {
            polled.append(pollfd(fd: member.process.output, events: Int16(POLLIN), revents: 0))
            polled.append(pollfd(fd: member.process.errors, events: Int16(POLLIN), revents: 0))
            polled.append(pollfd(fd: member.process.waitingInput ?? -1, events: Int16(POLLOUT), revents: 0))
        }
        poll(&polled, nfds_t(polled.count), 200)
        // From the last on, because one that has ended is taken out.
        for index in members.indices.reversed() {
            let process = members[index].process
            if polled[3 * index + 2].revents != 0 { process.flush() }
            if polled[3 * index + 1].revents != 0 { _ = process.receiveWords() }
            if polled[3 * index].revents != 0 {
                try receive(from: index, event)
            } else if members[index].deadline < clock.now, !process.tasks.isEmpty {
                process.kill()
                try remove(index, failure: .tookTooLong(seconds: PassLimits.seconds), event)
            }
        }
    }

    private mutating func receive(from index: Int, _ event: (Int, PassEvent) throws -> Void) throws {
        let process = members[index].process
        let mayGoOn = process.receive()
        while let message = process.nextMessage() {
            members[index].deadline = deadline
            guard let answer = PassAnswer(message: message), let task = process.tasks.first else {
                process.kill()
                break
            }
            switch answer {
            case .part(let pass): try event(task, .part(pass))
            case .end:
                process.tasks.removeFirst()
                (openCount, idleEnds) = (openCount - 1, 0)
                try event(task, .end)
            }
        }
        if !mayGoOn { try remove(index, failure: nil, event) }
    }

    /// Deals with the end of a process: the task that it had in hand has failed, the others wait again.
    private mutating func remove(
        _ index: Int, failure: PassFailure?, _ event: (Int, PassEvent) throws -> Void
    ) throws {
        let process = members.remove(at: index).process
        let end = process.close()
        waiting += process.tasks.dropFirst().reversed()
        if let task = process.tasks.first {
            openCount -= 1
            try event(task, .failed(failure ?? Self.failure(of: end)))
        } else {
            idleEnds += 1
            guard idleEnds < 3 else { throw WorkerFailure(reason: "it ends at once (\(end.how)) \(end.lastWords)") }
        }
    }

    private static func failure(of end: WorkerEnd) -> PassFailure {
        // Memory that is refused ends a program in one way or another; that it had nearly all of it tells why.
        end.peakMebibytes > PassLimits.mebibytes * 3 / 4
            ? .tookTooMuchMemory(mebibytes: PassLimits.mebibytes)
            : .ended(how: end.how, lastWords: end.lastWords)
    }
}
