import Synchronization

/// Counts captures on a terminal while they are worked on; says nothing in a pipe.
final class Progress: Sendable {
    private let isShown: Bool
    private let done = Atomic<Int>(0)

    init(isShown: Bool) {
        self.isShown = isShown && Console.Stream.standardError.isTerminal
    }

    /// One more of `total` is done.
    func advance(of total: Int) {
        guard isShown else { return }
        let count = done.add(1, ordering: .relaxed).newValue
        if count % 100 == 0 || count == total {
            Console.write(
                "\r\u{1B}[K\(count) of \(total) captures" + (count == total ? "\r\u{1B}[K" : ""), to: .standardError)
        }
    }
}
