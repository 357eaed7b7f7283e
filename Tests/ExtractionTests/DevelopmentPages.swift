import Foundation

/// The collected web pages beside the package, read in place; tests that need them are skipped where they are absent.
enum DevelopmentPages {
    static let folder: URL = {
        let shared =
            ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        return shared.appendingPathComponent("data/extraction/dev")
    }()

    static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// A page: its name without the ending, and its bytes.
    struct Page: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// The pages of one collection, sorted by name.
    static func pages(_ collection: String) throws -> [Page] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/\(collection)/html").sorted()
        return try files.filter { $0.hasSuffix(".html.gz") }.map { file in
            Page(
                name: String(file.dropLast(".html.gz".count)),
                bytes: try unpacked(folder.path + "/\(collection)/html/\(file)"))
        }
    }

    /// The truth of one collection.
    static func truth<Entry: Decodable>(_ collection: String, as type: Entry.Type) throws -> [String: Entry] {
        let data = try Data(contentsOf: folder.appendingPathComponent("\(collection)/truth.json"))
        return try JSONDecoder().decode([String: Entry].self, from: data)
    }

    private static func unpacked(_ path: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }
}
