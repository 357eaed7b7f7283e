import Dispatch
import Synchronization

/// Does numbered pieces of work on several threads.
enum ParallelWork {
    /// What the threads share while they work.
    private struct Progress<Value: Sendable>: Sendable {
        var next = 0
        var values: [Value?]
        var failure: (index: Int, error: any Error)?
    }

    /// How many pieces a thread takes at a time: enough that the lock does not matter, few enough that none waits long.
    private static let share = 16

    /// The values of all pieces, in order.
    /// - Throws: the error of the first piece that failed, by number; later pieces may not have been done.
    static func map<Value: Sendable>(
        count: Int, jobs: Int, _ body: @Sendable (Int) throws -> Value
    ) throws -> [Value] {
        let progress = Mutex(Progress<Value>(values: [Value?](repeating: nil, count: count)))
        let threads = max(1, min(jobs, (count + share - 1) / share))
        if threads == 1 {
            return try (0..<count).map(body)
        }
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while let range = take(from: progress, count: count) {
                for index in range { finish(index, in: progress, Result { try body(index) }) }
            }
        }
        return try progress.withLock { progress in
            if let failure = progress.failure { throw failure.error }
            return progress.values.compactMap { $0 }
        }
    }

    private static func take<Value>(from progress: borrowing Mutex<Progress<Value>>, count: Int) -> Range<Int>? {
        progress.withLock { progress in
            // Pieces before a failure are still done, so that the first failure by number is always the same.
            guard progress.next < count, progress.failure == nil else { return nil }
            let range = progress.next..<min(progress.next + share, count)
            progress.next = range.upperBound
            return range
        }
    }

    private static func finish<Value>(
        _ index: Int, in progress: borrowing Mutex<Progress<Value>>, _ result: sending Result<Value, any Error>
    ) {
        switch result {
        case .success(let value): progress.withLock { $0.values[index] = value }
        case .failure(let error):
            progress.withLock { progress in
                if let failure = progress.failure, failure.index < index { return }
                progress.failure = (index, error)
            }
        }
    }
}
