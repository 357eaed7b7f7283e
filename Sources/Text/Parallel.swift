import Dispatch
import Synchronization

/// Work spread over threads, with results in the order of the input whatever the threads do.
public enum Parallel {
    /// `transform` of every index below `count`, by `jobs` threads.
    /// - Parameters:
    ///   - count: how many pieces of work there are.
    ///   - jobs: the most threads that work.
    ///   - chunk: how many indices a thread takes at a time: few enough that one slow capture does not hold up
    ///     many.
    public static func map<Result: Sendable>(
        count: Int, jobs: Int, chunk: Int = 8, _ transform: @Sendable (Int) -> Result
    ) -> [Result] {
        guard count > 1, jobs > 1 else { return (0..<count).map(transform) }
        let next = Atomic<Int>(0)
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                let range = start..<min(count, start + chunk)
                let own = range.map(transform)
                results.withLock { all in
                    for (index, result) in zip(range, own) { all[index] = result }
                }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
