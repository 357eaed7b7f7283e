import Foundation
import Model
import Rendering
import Testing

/// Writes the sample archive to the folder named by `SITEGEN_PREVIEW`, to be looked at in a browser.
@Suite struct PreviewTests {
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["SITEGEN_PREVIEW"] != nil, "SITEGEN_PREVIEW names no folder"))
    func everyFileOfTheSampleCanBeWritten() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["SITEGEN_PREVIEW"])
        for output in try SampleSite.outputs() {
            let file = URL(fileURLWithPath: folder + "/" + output.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(output.bytes()).write(to: file)
            #expect(FileManager.default.fileExists(atPath: file.path))
        }
    }
}
