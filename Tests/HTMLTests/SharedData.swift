import Foundation

/// Third-party test data, read where it lies and never copied into the repository.
///
/// It stands in the folder `shared` beside the package, or in the one the environment variable `SITEGEN_SHARED` names.
enum SharedData {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["SITEGEN_SHARED"] { return URL(fileURLWithPath: path) }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    /// The files in the folder `path` and those below it whose names end with `suffix`, sorted; empty where it is absent.
    static func files(in path: String, suffix: String) -> [URL] {
        let enumerator = FileManager.default.enumerator(
            at: folder.appendingPathComponent(path), includingPropertiesForKeys: nil)
        var files: [URL] = []
        while let file = enumerator?.nextObject() as? URL {
            if file.lastPathComponent.hasSuffix(suffix) { files.append(file) }
        }
        return files.sorted { $0.path < $1.path }
    }
}
