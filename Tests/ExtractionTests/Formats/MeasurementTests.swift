import Foundation
import Model
import Testing
import Text

@testable import Extraction

/// Prints what reading captures costs; runs only when asked to, and asserts nothing about time.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SITEGEN_MEASURE"] != nil, "runs only when asked to"))
struct MeasurementTests {
    /// Writes the text of every capture to the folder that `SITEGEN_PREDICTIONS` names, for scoring elsewhere.
    @Test func predictions() throws {
        guard let target = ProcessInfo.processInfo.environment["SITEGEN_PREDICTIONS"] else { return }
        let folder = URL(filePath: ProcessInfo.processInfo.environment["SITEGEN_MEASURE"] ?? ".")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let article = extraction(of: bytes, named: name).articles.first
            let text = article?.text ?? ""
            try Data(text.utf8).write(to: URL(filePath: target).appending(path: name))
            let removals = (article?.removals ?? []).map {
                "\($0.rule)\t\($0.why)\t\($0.text.replacing("\n", with: " / "))\n"
            }
            try Data(removals.joined().utf8).write(to: URL(filePath: target).appending(path: name + ".removals"))
        }
    }

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
