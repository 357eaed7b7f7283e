import Synchronization

/// Says how far a build is: on a terminal in one line that is written anew ten times a second at most, elsewhere in a line
/// every five seconds, so that a short build says nothing. It also keeps what each stage took.
final class Progress: Sendable {
    /// What one stage took.
    struct Stage: Sendable, Equatable, Encodable {
        let name: String
        /// How much was done, such as captures or files.
        let count: Int
        /// How much of that was found as the last build had left it.
        let kept: Int
        let seconds: Double
    }

    private struct State {
        var stages: [Stage] = []
        var name = ""
        var noun = ""
        var (total, kept, done) = (0, 0, 0)
        var start = ContinuousClock.now
        var lastLine = ContinuousClock.now
        var hasLine = false
    }

    /// Where progress is shown.
    private enum Form { case none, terminal, lines }

    private let form: Form
    private let state = Mutex(State())

    init(isShown: Bool) {
        form = !isShown ? .none : Console.Stream.standardError.isTerminal ? .terminal : .lines
    }

    /// What the stages took that are over.
    var stages: [Stage] { state.withLock { $0.stages } }

    /// Begins a stage, and ends the one before.
    /// - Parameters:
    ///   - name: what is done, such as `reading captures`.
    ///   - total: how much there is to do; 0 where that is not known.
    ///   - kept: how much beyond that was found done.
    func begin(_ name: String, total: Int = 0, kept: Int = 0) {
        state.withLock { state in
            Self.end(&state)
            (state.name, state.total, state.kept, state.done) = (name, total, kept, 0)
            state.start = .now
            if form == .terminal { show(&state) }
        }
    }

    /// One more is done.
    func advance() {
        state.withLock { state in
            state.done += 1
            let pause: Duration = form == .terminal ? .milliseconds(100) : .seconds(5)
            if form != .none, ContinuousClock.now - state.lastLine >= pause { show(&state) }
        }
    }

    /// Ends the last stage, and takes its line away.
    func finish() {
        state.withLock { state in
            Self.end(&state)
            if state.hasLine { Console.write("\r\u{1B}[K", to: .standardError) }
            state.hasLine = false
        }
    }

    private static func end(_ state: inout State) {
        guard !state.name.isEmpty else { return }
        state.stages.append(
            Stage(
                name: state.name, count: state.done + state.kept, kept: state.kept,
                seconds: (ContinuousClock.now - state.start).inSeconds))
        state.name = ""
    }

    private func show(_ state: inout State) {
        state.lastLine = .now
        let line = Self.line(
            state.name, done: state.done, total: state.total, seconds: (state.lastLine - state.start).inSeconds)
        switch form {
        case .none: break
        case .terminal:
            Console.write("\r\u{1B}[K" + line, to: .standardError)
            state.hasLine = true
        case .lines: Console.write("sitegen: " + line + "\n", to: .standardError)
        }
    }

    /// `reading captures: 1200 of 10000, 640 a second, 14 seconds left`.
    static func line(_ name: String, done: Int, total: Int, seconds: Double) -> String {
        guard total > 0 else { return name }
        guard done > 0, seconds > 0 else { return "\(name): \(done) of \(total)" }
        let rate = Double(done) / seconds
        let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
        let shownRate = rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
        return "\(name): \(done) of \(total), \(shownRate) a second, \(left) second\(left == 1 ? "" : "s") left"
    }
}
