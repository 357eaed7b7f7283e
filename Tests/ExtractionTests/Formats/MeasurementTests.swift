import Foundation
import Model
import Testing
import Text

@testable import Extraction

/// Prints what reading captures costs; runs only when asked to, and asserts nothing about time.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SITEGEN_MEASURE"] != nil, "runs only when asked to"))
struct MeasurementTests {
    @Test func capturesInAFolder() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["SITEGEN_MEASURE"] ?? ".")
        let captures = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            Capture(file: SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name)))))
        }
        let clock = ContinuousClock()
        var articles = 0
        let whole = clock.measure {
            for capture in captures { articles += Extractor().extract(capture).articles.count }
        }
        let bytes = captures.reduce(0) { $0 + $1.file.bytes.count }
        let repair = clock.measure { for capture in captures { _ = JSONRepairer.repair(capture.file.bytes) } }
        let decode = clock.measure {
            for capture in captures {
                _ = try? JSONDecoder().decode(WordPressRecord.self, from: Data(capture.file.bytes))
            }
        }
        print(
            "MEASURED \(captures.count) captures, \(bytes) bytes, \(articles) articles: all \(whole), repair \(repair), decode \(decode)"
        )
        #expect(articles > 0)
    }
}
