import Foundation

/// How the cost of work grows with its input: what tests of costs measure.
public enum Growth {
    /// Work shorter than this, in seconds, says more of the clock than of the input.
    private static let shortest = 0.004
    /// The largest input that is tried.
    public static let largest = 1 << 17

    /// How often the growth is measured: what a busy machine adds to one measurement it does not add to all.
    private static let attempts = 3

    /// How many times longer work takes on four times the input, the input doubled twice: about 4 where it is linear, 16
    /// where it grows with the square. The least of some measurements. The input is doubled until the work can be
    /// measured; of work that never takes long it is 1.
    /// - Parameters:
    ///   - start: the first size of the input.
    ///   - largest: the greatest size that is tried, for work that may take exponential time.
    ///   - input: the input of a size.
    public static func factor(
        from start: Int, upTo largest: Int = largest, input: (Int) -> [UInt8], work: ([UInt8]) -> Void
    ) -> Double {
        var size = start
        var before = time(input(size), runs: 1, work)
        while before < shortest, size * 2 <= largest {
            size *= 2
            before = time(input(size), runs: 1, work)
        }
        guard before >= shortest else { return 1 }
        let (single, fourfold) = (input(size), input(min(size * 4, largest)))
        let factors = (0..<attempts).map { _ in time(fourfold, runs: 2, work) / time(single, runs: 4, work) }
        return factors.min() ?? 1
    }

    /// The same for work that makes its own input of a size, which takes a millisecond at least.
    public static func factor(of size: Int, work: (Int) throws -> Void) rethrows -> Double {
        let factors = try (0..<attempts).map { _ in
            try time(4 * size, runs: 2, work) / max(time(size, runs: 4, work), 0.001)
        }
        return factors.min() ?? 1
    }

    /// The least processor time of some runs, which other programs on the machine hardly change.
    private static func time<Input>(_ input: Input, runs: Int, _ work: (Input) throws -> Void) rethrows -> Double {
        try (0..<runs).map { _ in
            let start = threadTime()
            try work(input)
            return threadTime() - start
        }.min() ?? 0
    }

    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
