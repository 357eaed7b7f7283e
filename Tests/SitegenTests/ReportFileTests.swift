import Foundation
import Glibc
import Model
import Testing

@testable import sitegen

@Suite("The report of a build")
struct ReportFileTests {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/report-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    private func isLink(_ name: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name)) != nil
    }

    private func write(_ name: String) throws { try ReportFile(folder + "/" + name).write(Array("new".utf8)) }

    @Test("A new file is made, an old one replaced with its mode, and nothing else is left")
    func ordinary() throws {
        try write("a.json")
        #expect(text("a.json") == "new")
        try Data("old and longer".utf8).write(to: URL(fileURLWithPath: folder + "/a.json"))
        chmod(folder + "/a.json", 0o640)
        try write("a.json")
        #expect(text("a.json") == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/a.json")[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.json"])
    }

    @Test("A link stays a link, and what it leads to is written, by way of others and where nothing is yet")
    func links() throws {
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/target"))
        symlink("target", folder + "/one")
        symlink(folder + "/one", folder + "/two")
        try write("two")
        #expect(text("target") == "new" && isLink("one") && isLink("two"))
        symlink("not-there-yet", folder + "/three")
        try write("three")
        #expect(text("not-there-yet") == "new" && isLink("three"))
    }

    @Test("A pipe is written into and stays a pipe")
    func pipe() throws {
        let path = folder + "/pipe"
        mkfifo(path, 0o600)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try write("pipe")
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = read(reader, &bytes, 16)
        #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "new")
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test("A device stays a device")
    func device() throws {
        symlink("/dev/null", folder + "/null")
        try write("null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
        #expect(isLink("null"))
    }

    @Test(
        "A place that takes no report is an error before the build",
        arguments: ["", "/", "nowhere/a.json", "file/a.json", "a/", "circle"])
    func refused(name: String) throws {
        try Data().write(to: URL(fileURLWithPath: folder + "/file"))
        symlink("circle", folder + "/circle")
        let path = name.isEmpty ? "" : folder + "/" + name
        let failure = #expect(throws: ReportFailure.self) { try ReportFile(path) }
        #expect(failure?.diagnostics.map(\.kind.id) == ["report-failed"])
    }

    @Test("A full device is an error")
    func full() throws {
        #expect(throws: ReportFailure.self) { try ReportFile("/dev/full").write(Array("new".utf8)) }
    }
}
