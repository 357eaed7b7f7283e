import ArgumentParser
import Foundation
import Testing

@testable import sitegen

/// A folder for one test, and the program run on an archive there.
struct Scratch: ~Copyable {
    let folder: URL

    /// The package's own root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// Where third-party captures and the seeds are, beside the package; they may be absent.
    static let shared =
        ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared")

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appending(path: path).path)
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes files below the scratch folder.
    func write(_ files: [String: String]) throws {
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// Writes a picture of one pixel (PNG).
    func writePicture(_ path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        try #require(Data(base64Encoded: base64)).write(to: file)
    }

    /// Builds an archive into `output` below the scratch folder.
    func build(
        _ content: String, templates: String? = nil, output: String = "site", arguments: [String] = []
    ) throws -> Outcome {
        try pipeline(content, templates: templates, output: output, arguments: arguments).build(
            cache: folder.appending(path: "cache-\(output)").path, keepsCache: false)
    }

    /// Checks an archive as `build` would build it.
    func check(
        _ content: String, templates: String? = nil, output: String = "site", arguments: [String] = []
    ) throws -> Outcome {
        try pipeline(content, templates: templates, output: output, arguments: arguments).check()
    }

    /// The pipeline that builds an archive.
    func pipeline(
        _ content: String, templates: String? = nil, output: String = "site", arguments: [String],
        workers: any PassWorkers = InProcessWorkers(jobs: 2)
    ) throws -> Pipeline {
        let site = [
            "--templates", templates ?? Self.root.appending(path: "Templates").path, "--output",
            folder.appending(path: output).path,
        ]
        return Pipeline(
            options: try ContentOptions.parse(["--content", content] + arguments), site: try SiteOptions.parse(site),
            progress: Progress(isShown: false), workers: workers)
    }

    /// Every file below a folder with its bytes.
    func files(in output: String) throws -> [String: Data] {
        let place = folder.appending(path: output)
        guard let paths = FileManager.default.enumerator(atPath: place.path) else { return [:] }
        var files: [String: Data] = [:]
        for case let path as String in paths {
            if let data = FileManager.default.contents(atPath: place.appending(path: path).path) { files[path] = data }
        }
        return files
    }
}
