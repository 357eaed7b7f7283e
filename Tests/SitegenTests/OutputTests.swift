import Foundation
import Testing

@testable import sitegen

/// What the program says on standard output, or cannot say.
@Suite("Output that cannot be written")
struct OutputTests {
    /// The program, which is built beside these tests.
    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "sitegen").path

    /// A capture that is read whole, and one that is read in pieces.
    private static let captures = [
        "x.json": "{\"slug\":\"x\",\"title\":\"T\",\"content\":\"<p>Some words of a text.</p>\"}",
        "x.xml": """
        <?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version>
        <item><title>T</title><content:encoded><![CDATA[\(String(repeating: "Some words. ", count: 100_000))]]>\
        </content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        </item></channel></rss>
        """,
    ]

    private static let commands = [
        ["extract", "x.json"], ["extract", "x.xml"], ["extract", "none.json"], ["list"], ["check"],
    ]

    private func run(_ arguments: [String], in folder: URL, output: FileHandle) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // A shell may have told its children not to end when a pipe is closed.
        process.arguments = ["-c", "trap '' PIPE; exec \"$0\" \"$@\"", Self.program] + arguments
        process.currentDirectoryURL = folder
        let errors = Pipe()
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        try errors.fileHandleForWriting.close()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test(arguments: commands)
    func aFullDiskIsToldOfAndFails(arguments: [String]) throws {
        let scratch = try Scratch()
        try scratch.write(Self.captures)
        let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        let (status, said) = try run(arguments, in: scratch.folder, output: full)
        #expect(status == 1)
        #expect(said.contains("the output cannot be written: No space left on device"))
    }

    @Test(arguments: commands)
    func aReaderThatHasGoneAwayEndsTheProgramQuietly(arguments: [String]) throws {
        let scratch = try Scratch()
        try scratch.write(Self.captures)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let (status, said) = try run(arguments, in: scratch.folder, output: pipe.fileHandleForWriting)
        #expect(status == 128 + SIGPIPE && said.isEmpty)
    }
}
