import Foundation
import Model
import Testing

@testable import Publishing

@Suite struct SpareTests {
    private func publish(_ fixture: SiteFixture, _ files: [String: String]) throws -> PublishReport {
        let writer = SiteWriter(spare: fixture.folder + "/cache/spare")
        return try writer.publish(SiteFixture.outputs(files), to: fixture.site, jobs: 2)
    }

    private func expectSameAsClean(_ fixture: SiteFixture, _ files: [String: String]) throws {
        let clean = try SiteFixture()
        try clean.publish(files)
        #expect(fixture.files() == files)
        let list = Manifest.fileName
        #expect(FileManager.default.contentsEqual(atPath: fixture.site + "/" + list, andPath: clean.site + "/" + list))
        #expect(try fixture.siblings().filter { $0 != "cache" } == [])
    }

    @Test func aSpareLeadsToTheSameSiteAsACleanBuild() throws {
        let fixture = try SiteFixture()
        let states: [[String: String]] = [
            ["index.html": "1", "a/x": "1", "a/y": "1", "b/c/z": "1"], ["index.html": "2", "a/x": "1", "b/c/z": "1"],
            ["index.html": "2", "a": "1", "b/c": "2"], ["index.html": "1", "a/x": "1", "b/c/z": "2", "d/e/f": "3"],
            ["index.html": "2", "a/x": "2", "b/c/z": "2", "d/e/f": "3"], ["index.html": "1"],
        ]
        for files in states {
            _ = try publish(fixture, files)
            try expectSameAsClean(fixture, files)
        }
        #expect(fixture.identity(fixture.folder + "/cache/spare") != nil)
    }

    @Test func aFileEditedInPlaceNeverComesBackFromTheSpare() throws {
        let fixture = try SiteFixture()
        for (number, edits) in [("1", false), ("2", true), ("3", false), ("4", false)] {
            _ = try publish(fixture, ["index.html": number, "a": "same"])
            guard edits, let handle = FileHandle(forWritingAtPath: fixture.site + "/a") else { continue }
            // Written into the very file that the spare holds a second link to.
            handle.write(Data("EDIT".utf8))
            try handle.close()
        }
        try expectSameAsClean(fixture, ["index.html": "4", "a": "same"])
    }

    @Test func theUsersFilesAreNeverInTheSpare() throws {
        let fixture = try SiteFixture()
        _ = try publish(fixture, ["index.html": "1"])
        try fixture.write("Public/mine/deep/file", "mine")
        try fixture.write("Public/note", "mine")
        _ = try publish(fixture, ["index.html": "2"])
        _ = try publish(fixture, ["index.html": "3"])
        #expect(fixture.files() == ["index.html": "3", "mine/deep/file": "mine", "note": "mine"])
        #expect(fixture.files(in: fixture.folder + "/cache/spare") == ["index.html": "2"])
    }

    @Test func aDamagedSpareIsNoHindrance() throws {
        let fixture = try SiteFixture()
        _ = try publish(fixture, ["index.html": "1", "a/x": "1"])
        _ = try publish(fixture, ["index.html": "2", "a/x": "1"])
        try fixture.write("cache/spare/" + Manifest.fileName, "rubbish")
        _ = try publish(fixture, ["index.html": "3", "a/x": "1"])
        try FileManager.default.removeItem(atPath: fixture.folder + "/cache/spare/a")
        try FileManager.default.createSymbolicLink(
            atPath: fixture.folder + "/cache/spare/a", withDestinationPath: fixture.folder)
        try fixture.write("x", "outside")
        _ = try publish(fixture, ["index.html": "4"])
        #expect(fixture.files() == ["index.html": "4"])
        #expect(fixture.files(in: fixture.folder)["x"] == "outside")
    }

    @Test func afterAFailureTheNextBuildIsSound() throws {
        struct Trouble: Error {}
        let fixture = try SiteFixture()
        _ = try publish(fixture, ["index.html": "1", "a/x": "1"])
        _ = try publish(fixture, ["index.html": "2", "a/x": "1"])
        let failing = SiteFixture.outputs(["index.html": "3"]) + [Output(path: "b") { throw Trouble() }]
        let writer = SiteWriter(spare: fixture.folder + "/cache/spare")
        #expect(fixture.problems { _ = try writer.publish(failing, to: fixture.site, jobs: 2) } == ["output-failed"])
        #expect(fixture.files() == ["index.html": "2", "a/x": "1"])
        _ = try publish(fixture, ["index.html": "4", "a/x": "1"])
        try expectSameAsClean(fixture, ["index.html": "4", "a/x": "1"])
    }
}
