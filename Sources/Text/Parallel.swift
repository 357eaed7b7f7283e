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
    /// - Throws: what `transform` throws for the lowest index; for later ones it may not have been called.
    public static func map<Value: Sendable, Failure: Error>(
        count: Int, jobs: Int, chunk: Int = 8, _ transform: @Sendable (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(max(0, count))
        guard count > chunk, jobs > 1 else {
            for index in 0..<max(0, count) { values.append(try transform(index)) }
            return values
        }
        let next = Atomic<Int>(0)
        let hasFailed = Atomic<Bool>(false)
        let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(jobs, (count + chunk - 1) / chunk)) { _ in
            // What was taken before a failure is finished, so that the first failure by number is always the same.
            while !hasFailed.load(ordering: .relaxed) {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                let range = start..<min(count, start + chunk)
                let own = range.map { index in
                    Result<Value, Failure> { () throws(Failure) in try transform(index) }
                }
                if own.contains(where: \.isFailure) { hasFailed.store(true, ordering: .relaxed) }
                results.withLock { all in
                    for (index, result) in zip(range, own) { all[index] = result }
                }
            }
        }
        for result in results.withLock({ $0 }) {
            if let result { values.append(try result.get()) }
        }
        return values
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
