import Rendering
import Search
import Text

/// Makes passes in this process, several at a time: a pass that traps ends the program. Tests and the fuzzer use it.
struct InProcessWorkers: PassWorkers {
    let jobs: Int

    /// How many passes are held in memory at once.
    private static let batch = 64

    func run(
        _ count: Int, context: PassContext, task: (Int) throws -> PassTask, event: (Int, PassEvent) throws -> Void
    ) throws {
        let renderer = try Renderer(templates: context.templates, written: SearchScript.files)
        let tools = PassTools(context: context, renderer: renderer)
        for start in stride(from: 0, to: count, by: Self.batch) {
            let indices = start..<min(count, start + Self.batch)
            let tasks = try indices.map(task)
            let results = Parallel.map(count: indices.count, jobs: jobs, chunk: 1) { offset in
                let task = tasks[offset]
                var result = CapturePass()
                PassMaker(tools).pass(on: task.item, extraction: task.extraction) { result.append($0) }
                return result
            }
            for (index, result) in zip(indices, results) {
                try event(index, .part(result))
                try event(index, .end)
            }
        }
    }
}
