import Foundation
import HTML
import Testing

/// Pages as they were really captured.
struct CaptureTests {
    static let files = SharedData.files(in: "data/extraction/dev", suffix: ".html.gz")

    /// The only pages in which a mark never ends.
    static let damaged: Set<String> = [
        "der-erfolg-gibt-recht.de.rinderleber.html.gz", "villagevoice.com-Party.html.gz",
    ]

    @Test(.enabled(if: !files.isEmpty, "the captured pages are absent"))
    func capturedPagesMakeSoundTrees() throws {
        for file in Self.files {
            let source = try Self.decompressed(file)
            let document = Document(parsing: source)
            let violations = document.violations(forSourceOf: source.count)
            #expect(violations.isEmpty, "\(file.lastPathComponent)")
            #expect(
                document.faults.isEmpty || Self.damaged.contains(file.lastPathComponent), "\(file.lastPathComponent)")
            #expect(!document.text(of: 0).isEmpty, "\(file.lastPathComponent)")
        }
    }

    private static func decompressed(_ file: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }
}
