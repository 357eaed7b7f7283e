import Foundation
import Model
import Testing
import Text

@testable import Publishing

@Suite struct SiteWriterTests {
    @Test func aSiteIsWrittenThenOnlyWhatChanged() throws {
        let fixture = try SiteFixture()
        var report = try fixture.publish(["index.html": "home", "a/b/index.html": "page", "old/x.html": "stale"])
        #expect(report.counts == "3 0 0")
        let page = fixture.identity(fixture.site + "/a/b/index.html")
        report = try fixture.publish(["index.html": "new home", "a/b/index.html": "page"])
        #expect(report.counts == "1 1 1" && report.warnings == [])
        #expect(fixture.files() == ["index.html": "new home", "a/b/index.html": "page"])
        #expect(fixture.identity(fixture.site + "/a/b/index.html") == page)
        #expect(!FileManager.default.fileExists(atPath: fixture.site + "/old"))
        #expect(try fixture.siblings() == [])
    }

    @Test func nothingChangedTouchesNothing() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["a/x": "1", "b": "2"])
        let before = fixture.identity(fixture.site)
        let report = try fixture.publish(["b": "2", "a/x": "1"])
        #expect(report.counts == "0 2 0")
        #expect(fixture.identity(fixture.site) == before)
        #expect(try fixture.siblings() == [])
    }

    @Test func theListOfFilesIsSortedAndChecksOut() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["b": "2", "a/x": "", "B": "1"].filter { $0.key != "B" })
        let list = try String(contentsOfFile: fixture.site + "/" + Manifest.fileName, encoding: .utf8)
        #expect(
            list == """
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x
                d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35  b

                """)
    }

    @Test func theUsersOwnFilesStay() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["index.html": "1", "a/index.html": "1"])
        try fixture.write("Public/.git/objects/ab", "object")
        try fixture.write("Public/a/notes.txt", "mine")
        try fixture.write("Public/CNAME", "archive.example")
        let files = FileManager.default
        try files.createDirectory(atPath: fixture.site + "/empty", withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: fixture.site + "/link", withDestinationPath: "nowhere")
        #expect(mkfifo(fixture.site + "/pipe", 0o600) == 0)
        #expect(chmod(fixture.site + "/.git", 0o750) == 0)
        let odd: [CChar] = Array(fixture.site.utf8CString.dropLast()) + [0x2F, -1, 0x78, 0]
        #expect(close(creat(odd, 0o600)) == 0)
        let before = ["/.git/objects/ab", "/a/notes.txt", "/CNAME", "/link", "/pipe"].map {
            fixture.identity(fixture.site + $0)
        }
        let report = try fixture.publish(["index.html": "2"])
        #expect(report.removed == 1 && report.warnings == [])
        let after = ["/.git/objects/ab", "/a/notes.txt", "/CNAME", "/link", "/pipe"].map {
            fixture.identity(fixture.site + $0)
        }
        #expect(before == after && !before.contains(nil))
        #expect(
            fixture.files()
                == [
                    "index.html": "2", ".git/objects/ab": "object", "a/notes.txt": "mine", "CNAME": "archive.example",
                ].merging(fixture.files().filter { $0.key == "pipe" }) { $1 })
        #expect(SystemCall.status(fixture.site + "/empty")?.isFolder == true)
        #expect(SystemCall.status(fixture.site + "/.git").map { $0.st_mode & 0o777 } == 0o750)
        var status = stat()
        #expect(lstat(odd, &status) == 0)
        #expect(try fixture.siblings() == [])
    }

    @Test func aFileThatTheUserChangedIsNotRemovedAsStale() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["index.html": "1", "x.html": "generated"])
        try fixture.write("Public/x.html", "edited")
        let report = try fixture.publish(["index.html": "2"])
        #expect(report.removed == 0)
        #expect(fixture.files() == ["index.html": "2", "x.html": "edited"])
    }

    @Test func aForeignFileIsNeverOverwritten() throws {
        let fixture = try SiteFixture()
        try fixture.write("Public/index.html", "mine")
        #expect(
            fixture.problems { try fixture.publish(["index.html": "theirs", "b": "1"]) } == ["output-foreign-file"])
        #expect(fixture.files() == ["index.html": "mine"])
        #expect(try fixture.siblings() == [])
        #expect(fixture.problems { try fixture.publish(["index.html/x": "1"]) } == ["output-foreign-file"])
        #expect(fixture.problems { try fixture.publish(["index.html": "mine"]) } == [])
    }

    @Test func aForeignFolderIsNeverReplaced() throws {
        let fixture = try SiteFixture()
        try fixture.write("Public/a/mine.txt", "mine")
        #expect(fixture.problems { try fixture.publish(["a": "1"]) } == ["output-foreign-file"])
        #expect(fixture.files() == ["a/mine.txt": "mine"])
        try FileManager.default.createSymbolicLink(atPath: fixture.site + "/b", withDestinationPath: "a")
        #expect(fixture.problems { try fixture.publish(["b/index.html": "1"]) } == ["output-foreign-file"])
        #expect(fixture.files()["a/index.html"] == nil)
    }

    @Test func aFileMayTakeTheNameOfAFolderThatOnlySitegenFilled() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["a/b/index.html": "1"])
        let report = try fixture.publish(["a": "2"])
        #expect(report.removed == 1 && fixture.files() == ["a": "2"])
    }

    @Test func aFailingPageLeavesTheOldSiteWhole() throws {
        struct Trouble: Error {}
        let fixture = try SiteFixture()
        try fixture.publish(["index.html": "1"])
        var outputs = SiteFixture.outputs(["index.html": "2", "b": "3"])
        outputs.append(Output(path: "c") { throw Trouble() })
        #expect(
            fixture.problems { _ = try SiteWriter().publish(outputs, to: fixture.site, jobs: 2) } == ["output-failed"])
        #expect(fixture.files() == ["index.html": "1"])
        #expect(try fixture.siblings() == [])
    }

    @Test func aLinkToTheSiteStaysALink() throws {
        let fixture = try SiteFixture()
        try FileManager.default.createDirectory(atPath: fixture.folder + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: fixture.site, withDestinationPath: "real/inner")
        try fixture.publish(["x": "1"])
        try fixture.publish(["x": "2"])
        #expect(fixture.files(in: fixture.folder + "/real/inner") == ["x": "2"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: fixture.site) == "real/inner")
    }

    @Test func unusableFoldersAreRefused() throws {
        let fixture = try SiteFixture()
        try fixture.write("Public", "a file")
        #expect(fixture.problems { try fixture.publish(["x": "1"]) } == ["output-folder-unusable"])
        for path in ["/", "", ".", fixture.site + "/below", "/proc/sitegen", "/proc"] {
            let problems = fixture.problems {
                _ = try SiteWriter().publish(SiteFixture.outputs(["x": "1"]), to: path, jobs: 1)
            }
            #expect(problems == ["output-folder-unusable"], "\(path)")
        }
        #expect(fixture.files(in: fixture.folder) == ["Public": "a file"])
    }

    @Test func aDamagedListOfFilesStopsTheBuild() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "1"])
        try fixture.write("Public/" + Manifest.fileName, "<<<<<<< HEAD\n")
        #expect(fixture.problems { try fixture.publish(["x": "2"]) } == ["manifest-damaged"])
        #expect(fixture.files() == ["x": "1"])
    }

    @Test func buildsAtTheSameTimeWaitForOneAnother() async throws {
        let fixture = try SiteFixture()
        let site = fixture.site
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("p\($0)/index.html", "\(number)") })
                    _ = try SiteWriter().publish(SiteFixture.outputs(files), to: site, jobs: 2)
                }
            }
            try await group.waitForAll()
        }
        #expect(Set(fixture.files().values).count == 1 && fixture.files().count == 50)
        #expect(try fixture.siblings() == [])
    }

    @Test func anyNumberOfThreadsWritesTheSame() throws {
        let (one, many) = (try SiteFixture(), try SiteFixture())
        let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("d\($0 % 7)/p\($0)", "text \($0)") })
        try one.publish(files, jobs: 1)
        try many.publish(files, jobs: 8)
        #expect(one.files() == files && many.files() == files)
        let list = Manifest.fileName
        #expect(FileManager.default.contentsEqual(atPath: one.site + "/" + list, andPath: many.site + "/" + list))
    }
}
