import Foundation
import Model
import Testing

@testable import Publishing

/// Each state in which `kill -9` can leave the folders, made by hand.
@Suite struct RecoveryTests {
    private func note(_ path: String, in fixture: SiteFixture) throws {
        let identity = try #require(fixture.identity(path))
        try fixture.write(".Public.sitegen-lock", "\(identity.device) \(identity.number) \n")
    }

    private func makeSite(_ fixture: SiteFixture, at path: String, _ files: [String: String]) throws {
        _ = try SiteWriter().publish(SiteFixture.outputs(files), to: path, jobs: 1)
    }

    private func expectClean(_ fixture: SiteFixture, _ files: [String: String]) throws {
        #expect(fixture.files() == files)
        #expect(try fixture.siblings() == [])
    }

    @Test func anUnfinishedSiteIsDeleted() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "1"])
        try fixture.write("Public/mine", "mine")
        try fixture.write(".Public.sitegen-new/half/page", "half")
        try FileManager.default.linkItem(atPath: fixture.site + "/mine", toPath: fixture.staging + "/mine")
        try note(fixture.staging, in: fixture)
        try fixture.publish(["x": "2"])
        try expectClean(fixture, ["x": "2", "mine": "mine"])
    }

    @Test func anEmptyFolderWithoutANoteIsDeleted() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "1"])
        try FileManager.default.createDirectory(atPath: fixture.staging, withIntermediateDirectories: true)
        try fixture.publish(["x": "2"])
        try expectClean(fixture, ["x": "2"])
    }

    @Test func anExchangedSiteIsClearedAway() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "2", "y": "same"])
        try fixture.write("Public/mine", "mine")
        try makeSite(fixture, at: fixture.staging, ["x": "1", "y": "same", "gone/z": "stale"])
        try FileManager.default.linkItem(atPath: fixture.site + "/mine", toPath: fixture.staging + "/mine")
        try fixture.write(".Public.sitegen-new/late/file", "made while the sites were exchanged")
        try fixture.write(".Public.sitegen-new/gone/late", "late")
        try fixture.write(".Public.sitegen-new/x", "1")
        try note(fixture.site, in: fixture)
        try fixture.publish(["x": "2", "y": "same"])
        try expectClean(
            fixture,
            [
                "x": "2", "y": "same", "mine": "mine", "late/file": "made while the sites were exchanged",
                "gone/late": "late",
            ])
    }

    @Test func anOldSiteHalfClearedIsClearedOn() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "2"])
        try makeSite(fixture, at: fixture.old, ["x": "1", "a/z": "stale"])
        try FileManager.default.removeItem(atPath: fixture.old + "/x")
        try fixture.publish(["x": "3"])
        try expectClean(fixture, ["x": "3"])
    }

    @Test func betweenTwoRenamesTheNewSiteIsPutInPlace() throws {
        let fixture = try SiteFixture()
        try makeSite(fixture, at: fixture.old, ["x": "1"])
        try makeSite(fixture, at: fixture.staging, ["x": "2"])
        try note(fixture.staging, in: fixture)
        try fixture.publish(["x": "2"])
        try expectClean(fixture, ["x": "2"])
    }

    @Test func anOldSiteAloneComesBack() throws {
        let fixture = try SiteFixture()
        try makeSite(fixture, at: fixture.old, ["x": "1"])
        try fixture.write(".Public.sitegen-old/mine", "mine")
        try fixture.publish(["x": "2"])
        try expectClean(fixture, ["x": "2", "mine": "mine"])
    }

    @Test func aFolderThatNothingProvesOursIsLeftAlone() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["x": "1"])
        try fixture.write(".Public.sitegen-new/thesis.txt", "years of work")
        #expect(fixture.problems { try fixture.publish(["x": "2"]) } == ["leftover-unknown"])
        #expect(fixture.files() == ["x": "1"])
        #expect(fixture.files(in: fixture.staging) == ["thesis.txt": "years of work"])
    }

    @Test func aLeftLockFileHoldsNobodyUp() throws {
        let fixture = try SiteFixture()
        try fixture.write(".Public.sitegen-lock", "rubbish")
        try fixture.publish(["x": "1"])
        try expectClean(fixture, ["x": "1"])
    }

    @Test func aChangeByTheUserDuringTheExchangeIsKeptBesideTheSitesOwn() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["new": "generated", "x": "2"])
        try makeSite(fixture, at: fixture.old, ["x": "1"])
        try fixture.write(".Public.sitegen-old/new", "the user's")
        try fixture.publish(["new": "generated", "x": "2"])
        try expectClean(fixture, ["new": "generated", "new.kept": "the user's", "x": "2"])
    }
}
