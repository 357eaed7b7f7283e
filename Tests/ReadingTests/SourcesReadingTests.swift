import Foundation
import Model
import Text
import Testing

@testable import Reading

@Suite struct SourcesReadingTests {
    @Test func sidecarsFindTheirCaptures() throws {
        let fixture = try ContentFixture([
            "sources/b.json": "", "sources/b.yaml": "id: of-b", "sources/plain": "",
            "sources/plain.yaml": "id: of-plain",
            "sources/c.html": "", "sources/c.txt": "", "sources/c.html.yaml": "id: of-page",
            "sources/www.a.example": "", "sources/www.a.example.yaml": "id: of-host", "sources/.hidden": "",
            "sources/a b/é ü.txt": "",
        ])
        let reading = fixture.read()
        #expect(reading.diagnostics == [])
        let found = reading.content?.captures.map { "\($0.displayPath) \($0.corrections.id ?? "-")" }
        #expect(
            found == [
                "sources/a b/é ü.txt -", "sources/b.json of-b", "sources/c.html of-page", "sources/c.txt -",
                "sources/plain of-plain", "sources/www.a.example of-host",
            ])
    }

    @Test func sidecarsThatFitNoneOrSeveralAreErrors() throws {
        let fixture = try ContentFixture([
            "sources/alone.yaml": "id: x", "sources/alona.txt": "", "sources/c.html": "", "sources/c.txt": "",
            "sources/c.yaml": "id: y", "sources/d.yml": "", "sources/d.txt": "",
        ])
        #expect(
            fixture.problems() == [
                "sources/alone.yaml:1:1 sidecar-without-capture", "sources/c.yaml:1:1 sidecar-of-several-captures",
                "sources/d.yml:1:1 wrong-ending",
            ])
        #expect(fixture.read().diagnostics.first?.hint.contains("“alona”") == true)
    }

    @Test func aSavedPagesFilesAreNotCaptures() throws {
        let fixture = try ContentFixture([
            "sources/Page.html": "", "sources/Page_files/style.css": "", "sources/Page_files/a/b.js": "",
            "sources/other_files/note.txt": "",
        ])
        try fixture.write("sources/Page_files/Photo.PNG", .png(width: 3, height: 2))
        try fixture.write("sources/lone.jpeg", .png(width: 5, height: 4))
        let content = try #require(fixture.read().content)
        #expect(fixture.problems() == [])
        #expect(content.captures.map(\.displayPath) == ["sources/Page.html", "sources/other_files/note.txt"])
        #expect(content.media.picture(forAddress: "https://a.example/up/photo-640x480.png")?.width == 3)
        #expect(content.media.picture(forAddress: "lone.jpeg")?.outputPath.hasSuffix(".png") == true)
    }

    @Test func linksAreFollowedOnlyToFilesInside() throws {
        let fixture = try ContentFixture(["sources/real.txt": "", "sources/folder/x.txt": ""])
        let files = FileManager.default
        for (name, target) in [
            ("inside", "real.txt"), ("outside", "/etc/hostname"), ("nowhere", "absent"), ("loop", "."),
        ] {
            try files.createSymbolicLink(atPath: fixture.path + "/sources/" + name, withDestinationPath: target)
        }
        #expect(mkfifo(fixture.path + "/sources/pipe", 0o600) == 0)
        let captures = fixture.read().content?.captures.map(\.displayPath)
        #expect(captures == ["sources/folder/x.txt", "sources/inside", "sources/real.txt"])
        #expect(
            fixture.problems() == [
                "sources/loop:1:1 link-not-followed", "sources/nowhere:1:1 link-not-followed",
                "sources/outside:1:1 link-not-followed", "sources/pipe:1:1 unexpected-file",
            ])
    }
}

@Suite struct SpellingTests {
    @Test func capturesWhoseNamesAreTwoSpellingsOfOneKeepTheirSidecars() throws {
        let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
        let fixture = try ContentFixture()
        for (name, id) in [(composed, "one"), (decomposed, "two")] {
            try fixture.write("sources/\(name).txt", Array("Text.".utf8))
            try fixture.write("sources/\(name).yaml", Array("id: \(id)\n".utf8))
        }
        #expect(fixture.problems() == [])
        let captures = try #require(fixture.read().content).captures
        #expect(captures.map(\.corrections.id) == ["two", "one"])
    }
}
