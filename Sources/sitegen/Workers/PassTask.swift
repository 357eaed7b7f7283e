import Text

/// A pass that is to be made.
struct PassTask: ByteCodable, Sendable {
    /// What is worked on.
    var item = PassItem.blank
    /// What an earlier pass extracted from it; empty for none.
    var extraction: [UInt8] = []

    static var blank: PassTask { PassTask() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&item)
        coder.code(&extraction)
    }
}

/// What becomes of a task.
enum PassEvent {
    /// A part of what the pass gives.
    case part(CapturePass)
    /// There are no more parts.
    case end
    /// The pass was broken off; parts that came before do not count.
    case failed(PassFailure)
}

/// Why a pass was broken off.
enum PassFailure: Equatable, Sendable {
    /// The program ended by itself, with these last words.
    case ended(how: String, lastWords: String)
    /// It took longer than so many seconds.
    case tookTooLong(seconds: Int)
    /// It took more memory than so many MiB.
    case tookTooMuchMemory(mebibytes: Int)
}

/// Makes passes.
protocol PassWorkers {
    /// Makes passes.
    /// - Parameters:
    ///   - count: how many there are.
    ///   - context: the records and settings.
    ///   - task: gives a task when its turn comes, by its index.
    ///   - event: takes what becomes of each task, by its index. Those of one task come in order, never two at once.
    /// - Throws: what `event` throws, and where no pass can be made at all.
    func run(
        _ count: Int, context: PassContext, task: (Int) throws -> PassTask, event: (Int, PassEvent) throws -> Void
    ) throws
}
