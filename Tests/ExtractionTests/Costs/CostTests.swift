import Growth
import Testing

@testable import Extraction

/// Four times the input costs about four times the time. A cost that grows with the square would be sixteen times.
@Suite("Costs of extraction", .serialized)
struct CostTests {
    private static let mostGrowth = 8.0

    private func expectLinear(_ capture: CostlyCapture) {
        let factor = Growth.factor(from: capture.start, upTo: capture.largest) {
            Array(capture.make($0).utf8)
        } work: {
            _ = extraction(of: $0)
        }
        #expect(factor < Self.mostGrowth, "\(capture.testDescription)")
    }

    @Test(arguments: CostlyCapture.metadata)
    func whatIsSaidOfAnArticleCostsItsLength(capture: CostlyCapture) { expectLinear(capture) }

    @Test(arguments: CostlyCapture.text)
    func textCostsItsLength(capture: CostlyCapture) { expectLinear(capture) }

    @Test(arguments: CostlyCapture.wordPress)
    func whatWordPressGivesCostsItsLength(capture: CostlyCapture) { expectLinear(capture) }
}
