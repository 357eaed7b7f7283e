import Dispatch
import Synchronization

/// Runs independent steps on several threads.
enum Threads {
    /// The results of `step` for every index below `count`, in order whatever the threads do.
    /// - Throws: what `step` throws for the lowest index.
    static func map<Value: Sendable>(
        count: Int, jobs: Int, _ step: @Sendable (Int) throws(IndexFault) -> Value
    ) throws(IndexFault) -> [Value] {
        var values: [Value] = []
        guard count > 1, jobs > 1 else {
            for index in 0..<max(0, count) { values.append(try step(index)) }
            return values
        }
        let next = Atomic<Int>(0)
        let results = Mutex<[Result<Value, IndexFault>?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = Result<Value, IndexFault> { () throws(IndexFault) in try step(index) }
                results.withLock { $0[index] = result }
            }
        }
        for result in results.withLock({ $0 }) {
            if let result { values.append(try result.get()) }
        }
        return values
    }
}
