import Testing

@testable import Text

@Suite struct ParallelTests {
    private struct Fault: Error, Equatable { let index: Int }

    @Test(arguments: [1, 2, 8], [1, 3, 16])
    func resultsComeInOrder(jobs: Int, chunk: Int) {
        #expect(Parallel.map(count: 1_000, jobs: jobs, chunk: chunk) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
        #expect(Parallel.map(count: 0, jobs: jobs, chunk: chunk) { $0 }.isEmpty)
    }

    @Test(arguments: [1, 2, 8], [1, 3, 16])
    func theFirstFaultByNumberIsThrown(jobs: Int, chunk: Int) {
        #expect(throws: Fault(index: 500)) {
            try Parallel.map(count: 1_000, jobs: jobs, chunk: chunk) { index throws(Fault) -> Int in
                if index >= 500 { throw Fault(index: index) }
                return index
            }
        }
    }
}
