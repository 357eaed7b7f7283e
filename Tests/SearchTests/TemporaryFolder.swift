import Foundation

@testable import Search

/// A folder that is gone with the value.
final class TemporaryFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "sitegen-search-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The folder with the parts of the reader's engine.
    var engine: String { path + "/engine" }

    /// Writes files by their paths.
    func write(_ files: [String: [UInt8]], below folder: String = "") throws {
        for (name, bytes) in files {
            let file = URL(filePath: path).appending(path: folder).appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    /// Writes the engine's parts, with the one that the build adds.
    func writeEngine() throws {
        let assets = ParityTests.root.appending(path: "Templates/assets")
        try FileManager.default.copyItem(atPath: assets.appending(path: "search-engine").path, toPath: engine)
        try write(["engine/1-constants.js": SearchScript.bytes])
    }
}
