import Foundation
import Testing

@testable import Extraction

@Suite("Plain-text scrapes of real pages")
struct PlainTextScoreTests {
    static let folder = "data/extraction/dev/scrapinghub"

    @Test(.enabled(if: SharedData.has(folder), "needs ../shared"))
    func bodyKeepsItsFloor() throws {
        let truth = try JSONDecoder().decode(
            [String: [String: String]].self, from: Data(SharedData.bytes(Self.folder + "/truth.json")))
        var score = BodyScore()
        for (id, entry) in truth {
            let reader = PlainTextReader(try SharedData.bytes(Self.folder + "/pagetext/\(id).txt"))
            let kept = reader.lines.indices.filter { reader.removals[$0] == nil }
            let text = kept.map { String(decoding: reader.bytes[reader.lines[$0].range], as: UTF8.self) }
                .joined(separator: "\n")
            score.add(text: text, truth: entry["articleBody"] ?? "")
            if let folder = ProcessInfo.processInfo.environment["SITEGEN_PREDICTIONS"] {
                try Data(text.utf8).write(to: URL(filePath: folder).appending(path: "\(id).txt"))
            }
        }
        #expect(score.f1 >= 0.949, "F1 \(score.f1)")
    }
}
