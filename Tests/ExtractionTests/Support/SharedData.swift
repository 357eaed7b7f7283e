import Foundation

/// Third-party captures, read in place; they are not part of the repository.
enum SharedData {
    /// The folder: `SITEGEN_SHARED`, or `shared` beside the repository.
    static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["SITEGEN_SHARED"] { return URL(filePath: path) }
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared")
    }()

    /// Whether a file or folder is there; tests that need it are skipped where it is not.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The bytes of a file.
    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    /// The names in a folder, in order.
    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }
}
