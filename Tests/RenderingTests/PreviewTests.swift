import Foundation
import Rendering
import Testing

@testable import Model

/// Writes the sample archive to the folder named by `SITEGEN_PREVIEW`, to be looked at in a browser.
@Suite struct PreviewTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SITEGEN_PREVIEW"] != nil))
    func everyFileOfTheSampleCanBeWritten() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["SITEGEN_PREVIEW"])
        let outputs = try SampleSite.outputs()
        for output in outputs {
            let file = URL(fileURLWithPath: folder + "/" + output.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(output.bytes()).write(to: file)
        }
        #expect(Set(outputs.map(\.path)).count == outputs.count)
    }
}
