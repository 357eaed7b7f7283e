import Model
import Text

/// What is known of a capture once its pass is in the store.
struct PassResult: Sendable {
    var entries: [StoredEntry] = []
    /// The identifiers of what is not to be published, as far as they are known.
    var leftOut: [String] = []
    var diagnostics: [Diagnostic] = []
}

/// Carries out a plan: has the passes made that the store lacks, and keeps them there.
struct PassRun {
    private let store: PassStore
    private let items: [PassItem]
    private let plan: PassPlan
    /// The items that are worked on, by index.
    private let open: [Int]
    private var results: [PassResult]
    /// What has come of items that are not finished.
    private var unfinished: [Int: Unfinished] = [:]

    private struct Unfinished {
        /// What has come; of briefings, those that are not in the store yet.
        var pass = CapturePass()
        /// The identifiers of all briefings.
        var briefings: [String] = []
        var hasNotes = false
        /// The row, once there is one.
        var row: Int?

        var facts: PassFacts {
            PassFacts(
                leftOut: pass.leftOut, diagnostics: pass.diagnostics, briefings: briefings, hasNotes: hasNotes,
                conditions: pass.conditions)
        }

        mutating func add(_ part: CapturePass) {
            pass.append(part)
            briefings += part.briefings.map(\.entry.id)
            hasNotes = hasNotes || part.briefings.contains { !$0.entry.notes.isEmpty }
        }
    }

    /// How many briefings of one capture are in memory at once.
    private static let most = 64

    /// Carries out a plan.
    /// - Parameter advance: is called for each item that is done.
    /// - Returns: what is known of each item, in their order.
    static func results(
        of items: [PassItem], plan: PassPlan, context: PassContext, in store: PassStore, workers: any PassWorkers,
        advance: () -> Void
    ) throws -> [PassResult] {
        var run = PassRun(store: store, items: items, plan: plan)
        for row in plan.vanished { try store.remove(row) }
        try workers.run(run.open.count, context: context, task: run.task) { number, event in
            try run.take(event, of: run.open[number])
            if case .part = event { return }
            advance()
        }
        try run.addKept()
        return run.results
    }

    private init(store: PassStore, items: [PassItem], plan: PassPlan) {
        (self.store, self.items, self.plan) = (store, items, plan)
        open = plan.steps.indices.filter { if case .keep = plan.steps[$0] { false } else { true } }
        results = Array(repeating: PassResult(), count: items.count)
    }

    private func task(_ number: Int) throws -> PassTask {
        let index = open[number]
        guard case .link(let kept) = plan.steps[index] else { return PassTask(item: items[index]) }
        return PassTask(item: items[index], extraction: try store.extraction(of: kept.row))
    }

    private mutating func take(_ event: PassEvent, of index: Int) throws(StoreFailure) {
        switch event {
        case .part(let pass):
            var state = unfinished.removeValue(forKey: index) ?? Unfinished()
            state.add(pass)
            if state.pass.briefings.count >= Self.most { try store(&state, of: index) }
            unfinished[index] = state
        case .end:
            var state = unfinished.removeValue(forKey: index) ?? Unfinished()
            try store(&state, of: index)
            if let row = state.row {
                try store.removeBriefings(of: row, from: state.briefings.count)
            }
            results[index].leftOut = state.pass.leftOut
            results[index].diagnostics = state.pass.diagnostics
        case .failed(let failure):
            // The next build tries again.
            if let row = unfinished.removeValue(forKey: index)?.row ?? plan.keptRow(of: index) {
                try store.remove(row)
            }
            results[index] = PassResult(diagnostics: [PipelineDiagnostics.failed(items[index], failure)])
        }
    }

    private mutating func store(_ state: inout Unfinished, of index: Int) throws(StoreFailure) {
        var inputs = plan.inputs[index]
        inputs.content = state.pass.content
        let isHandedIn = if case .link = plan.steps[index] { state.pass.extraction.isEmpty } else { false }
        let row = try store.put(
            state.facts, inputs: inputs, extraction: isHandedIn ? nil : state.pass.extraction, of: items[index].path)
        state.row = row
        for briefing in state.pass.briefings {
            let place = StoredPlace(row: row, number: results[index].entries.count)
            try store.put(briefing, at: place)
            results[index].entries.append(StoredEntry(place: place, entry: briefing.entry))
        }
        state.pass.briefings = []
    }

    private mutating func addKept() throws(StoreFailure) {
        for (index, step) in plan.steps.enumerated() {
            guard case .keep(let kept) = step else { continue }
            if kept.inputs != plan.inputs[index] { try store.put(plan.inputs[index], of: kept.row) }
            results[index] = PassResult(
                entries: try store.entries(of: kept.row), leftOut: kept.facts.leftOut,
                diagnostics: kept.facts.diagnostics)
        }
    }
}

extension PassPlan {
    /// The row in which the store holds an earlier pass on an item.
    func keptRow(of index: Int) -> Int? {
        switch steps[index] {
        case .keep(let kept), .link(let kept): kept.row
        case .make: nil
        }
    }
}
