import Foundation
import Model
import Testing
import Text

@testable import Publishing

@Suite struct SiteCheckTests {
    /// A fault of a template, as rendering throws it.
    struct Fault: DiagnosedError {
        let diagnostics: [Diagnostic]

        init(line: Int) {
            let place = SourceLocation(path: "page.mustache", line: line)
            diagnostics = [Diagnostic(PublishingDiagnostics.outputFailed, at: place, "x", hint: "")]
        }
    }

    static func problems(_ files: [String: String], in fixture: SiteFixture) -> [String] {
        SiteCheck(SiteFixture.outputs(files), in: fixture.site).problems(jobs: 2).map {
            $0.location.path.replacing(fixture.folder + "/", with: "") + " " + $0.kind.id
        }
    }

    @Test(arguments: [
        ["x": "mine"], ["a/x": "mine"], ["a": "mine"], ["x/y": "mine"], ["a/b/c/d": "mine"],
        ["a/b": "mine", "a/z": "1"],
    ])
    func theCheckFindsWhatPublishingFindsAndWritesNothing(users: [String: String]) throws {
        let fixture = try SiteFixture()
        for site in [["x": "1", "a/x": "2", "a/b/c": "3"], ["index.html": "1"], ["a/b": "mine"]] {
            try fixture.publish(["index.html": "1"])
            for (path, text) in users { try fixture.write("Public/" + path, text) }
            let before = fixture.files()
            let found = Self.problems(site, in: fixture)
            #expect(fixture.files() == before)
            let published = fixture.problems { try fixture.publish(site) }
            #expect(found.map { $0.split(separator: " ").last.map(String.init) ?? "" } == published, "\(site)")
            try FileManager.default.removeItem(atPath: fixture.site)
        }
    }

    @Test func aPlaceThatIsNotThereYetIsFineAndIsNotMade() throws {
        let fixture = try SiteFixture()
        let check = SiteCheck(SiteFixture.outputs(["x": "1"]), in: fixture.folder + "/a/b/Public")
        #expect(check.problems(jobs: 1) == [])
        #expect(try fixture.siblings() == [])
    }

    @Test func pathsAreCheckedWithoutTheDisk() {
        let outputs = ["a", "a/b", "../c"].map { Output(path: $0) { [] } }
        let found = SiteCheck(outputs, in: "/nowhere/Public").pathProblems
        #expect(Set(found.map(\.kind.id)) == ["output-collision", "output-path-unsafe"])
    }

    @Test func theFaultsOfAllFilesAreSaidAtOnceAndEachOnce() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["index.html": "old"])
        let outputs = (0..<100).map { number in
            Output(path: "p\(number)") { throw Fault(line: 1 + number % 2) }
        }
        do {
            _ = try SiteWriter().publish(outputs, to: fixture.site, jobs: 4)
            Issue.record("nothing was thrown")
        } catch let failure as PublishFailure {
            #expect(failure.diagnostics.map(\.location.line) == [1, 2])
        }
        #expect(fixture.files() == ["index.html": "old"])
    }

    @Test func aFileOfTheUsersWhoseNameIsOneOfOursInAnotherSpellingStays() throws {
        let fixture = try SiteFixture()
        try fixture.publish(["caf\u{E9}": "ours"])
        try fixture.write("Public/cafe\u{301}", "the user's")
        for text in ["ours", "ours again"] { try fixture.publish(["caf\u{E9}": text]) }
        let names = try FileManager.default.contentsOfDirectory(atPath: fixture.site).map(ExactText.init)
        #expect(names.contains(ExactText("cafe\u{301}")) && names.contains(ExactText("caf\u{E9}")))
        #expect(FileManager.default.contents(atPath: fixture.site + "/cafe\u{301}") == Data("the user's".utf8))
    }
}
