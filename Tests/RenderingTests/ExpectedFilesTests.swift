import Foundation
import Testing

@testable import Rendering

/// Whole files of the sample archive as they are meant to be, in `Expected/`. `UPDATE_EXPECTED=1` rewrites them; the
/// difference is then reviewed.
@Suite struct ExpectedFilesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Expected")

    @Test(arguments: [
        "briefings/dont-bet-on-it/index.html", "agreements/coastal-norms-2017/index.html", "old/lull.html", "404.html",
        "feed.xml", "actors/grey-heron/feed.json", "data/mentions.csv", "sitemap.xml", "robots.txt", "llms.txt",
    ])
    func fileIsAsExpected(_ path: String) throws {
        let text = Self.withoutDigests(try SampleSite.text(path))
        let file = Self.folder.appendingPathComponent(path.replacing("/", with: "-"))
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == expected, "\(path): set UPDATE_EXPECTED=1 to take the new text")
    }

    /// The text without the digests in the names of assets, which change with every style.
    private static func withoutDigests(_ text: String) -> String {
        ["style-", "search-box-", "search-engine-", "search-view-", "icon-"].reduce(text) { text, name in
            let pieces = text.components(separatedBy: "assets/" + name)
            return ([pieces[0]] + pieces.dropFirst().map { $0.drop { $0.isHexDigit } }.map(String.init)).joined(
                separator: "assets/" + name)
        }
    }
}
