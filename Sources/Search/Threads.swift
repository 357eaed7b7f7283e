import Dispatch
import Synchronization

/// Runs independent steps on several threads.
enum Threads {
    /// The results of `step` for every index below `count`, in order whatever the threads do.
    static func map<Result: Sendable>(count: Int, jobs: Int, _ step: @Sendable (Int) -> Result) -> [Result] {
        guard count > 1, jobs > 1 else { return (0..<count).map(step) }
        let next = Atomic<Int>(0)
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = step(index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
