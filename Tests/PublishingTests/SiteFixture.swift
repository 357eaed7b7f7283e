import Foundation
import Model

@testable import Publishing

/// A folder for sites, removed at the end.
final class SiteFixture {
    let folder: String
    var site: String { folder + "/Public" }
    var staging: String { folder + "/.Public.sitegen-new" }
    var old: String { folder + "/.Public.sitegen-old" }
    var lock: String { folder + "/.Public.sitegen-lock" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/publishing-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func publish(_ files: [String: String], jobs: Int = 2) throws -> PublishReport {
        try SiteWriter().publish(Self.outputs(files), to: site, jobs: jobs)
    }

    static func outputs(_ files: [String: String]) -> [Output] {
        files.map { path, text in Output(path: path) { Array(text.utf8) } }
    }

    /// Writes a file as the user would.
    func write(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The files below a folder with their texts, without sitegen's list.
    func files(in path: String? = nil) -> [String: String] {
        var files: [String: String] = [:]
        let root = path ?? site
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator()
        {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder),
                !isFolder.boolValue,
                name != Manifest.fileName
            else { continue }
            files[name] = FileManager.default.contents(atPath: root + "/" + name).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        return files
    }

    /// What stands beside the site.
    func siblings() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "Public" }.sorted()
    }

    func identity(_ path: String) -> FileIdentity? { SystemCall.status(path)?.identity }

    /// The kinds of the problems that publishing fails with.
    func problems(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let failure as PublishFailure {
            return failure.diagnostics.map(\.kind.id)
        } catch {
            return ["\(error)"]
        }
    }
}

extension PublishReport {
    /// How many files were written, unchanged and removed.
    var counts: String { "\(written) \(unchanged) \(removed)" }
}
