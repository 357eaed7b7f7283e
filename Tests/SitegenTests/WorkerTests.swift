import Foundation
import Testing

/// The program as it is run, with worker processes.
@Suite("Worker processes")
struct WorkerTests {
    /// The built program stands beside the program that runs the tests.
    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "sitegen")

    private static let archive = [
        "Content/site.yaml": "title: Small\n",
        "Content/sources/a.txt":
            "A title\n\nBy Ann Example\n\nThe first text has a sentence. It has another one here.\n",
        "Content/sources/b.txt": "B title\n\nBy Bea Example\n\nThe second text has one. It goes on a little further.\n",
        "Content/briefings/own.md": "---\ntitle: Own\n---\nOur own text.\n",
    ]

    private func run(
        _ scratch: borrowing Scratch, arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = Self.program
        process.arguments =
            ["build", "--templates", Scratch.root.appending(path: "Templates").path, "--jobs", "2"] + arguments
        process.currentDirectoryURL = scratch.folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        (process.standardError, process.standardOutput) = (pipe, pipe)
        try process.run()
        let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    @Test("A capture with which a pass fails costs itself alone", arguments: ["trap", "hang", "memory"])
    func faults(kind: String) throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        let environment = [
            "SITEGEN_PROVOKE": "\(kind):b.txt", "SITEGEN_PASS_SECONDS": "2", "SITEGEN_PASS_MEBIBYTES": "1024",
        ]
        let (status, said) = try run(scratch, environment: environment)
        #expect(status == 0)
        #expect(said.contains("Content/sources/b.txt:1:1: warning: left out: "))
        #expect(said.contains("2 captures, 2 briefings"))
        #expect(try scratch.files(in: "Public")["briefings/a-title/index.html"] != nil)
        // With --strict the warning is an error, and without the fault all is well again.
        #expect(try run(scratch, arguments: ["--strict"], environment: environment).status == 1)
        #expect(try run(scratch).said.contains("2 captures, 3 briefings"))
    }

    @Test("Every pass may fail")
    func allFaults() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        let (status, said) = try run(scratch, environment: ["SITEGEN_PROVOKE": "trap:."])
        #expect(status == 0)
        #expect(said.components(separatedBy: "warning: left out: ").count == 4)
    }
}
