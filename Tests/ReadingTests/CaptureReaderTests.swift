import Model
import Testing
import Text

@testable import Reading

@Suite struct CaptureReaderTests {
    private func read(_ text: String, sidecar: String? = nil) throws -> (Capture?, [Diagnostic]) {
        let fixture = try ContentFixture(["sources/x.md": text, "actors/china.md": .actor("China")])
        if let sidecar { try fixture.write("sources/x.yaml", Array(sidecar.utf8)) }
        let content = try #require(fixture.read().content)
        return CaptureReader(content: content).read(try #require(content.captures.first))
    }

    @Test func frontMatterFillsWhatTheSidecarLeavesOpen() throws {
        let text = "---\ntitle: From file\ndate: 2018-04-09\ntags: [a]\ndraft: false\nlayout: post\n---\nBody"
        let (capture, diagnostics) = try read(text, sidecar: "title: From sidecar\n")
        let found = try #require(capture)
        #expect(diagnostics == [])
        #expect(found.corrections.title == "From sidecar" && found.corrections.issued?.text == "2018-04-09")
        #expect(found.corrections.keywords == ["a"])
        #expect(String(decoding: found.file.bytes[found.bodyStart...], as: UTF8.self) == "Body")
    }

    @Test func whatIsWrongInFrontMatterIsAWarningAndTheRestIsKept() throws {
        let (capture, diagnostics) = try read("---\ntitle: T\nissued: 2015-13\nactors: [chnia, china]\n---\nBody")
        #expect(diagnostics.map(\.kind.id) == ["capture-front-matter", "capture-front-matter"])
        #expect(diagnostics.map(\.location.line) == [3, 4])
        #expect(capture?.corrections.title == "T" && capture?.corrections.actors == ["china"])
    }

    @Test(arguments: [
        "---\nWords, no keys\n---\nmore", "---\nkey: [\n---\n", "--- a\nkey: b\n---\n", "---\na: b\n", "", "-",
    ])
    func whatCannotBeFrontMatterStaysInTheText(text: String) throws {
        let (capture, _) = try read(text)
        #expect(capture?.bodyStart == 0)
    }

    @Test func aBrokenHeadIsReported() throws {
        let (_, diagnostics) = try read("---\nkey: [\n---\n")
        #expect(diagnostics.map(\.kind.id) == ["capture-front-matter"])
    }

    @Test func aFileAnywhereIsReadWithTheSidecarBesideIt() throws {
        let fixture = try ContentFixture(["x.json": "{}", "x.yaml": "id: mine\n", "y.json": "{}"])
        let (capture, diagnostics) = CaptureReader().read(path: fixture.path + "/x.json")
        #expect(capture?.corrections.id == "mine" && diagnostics == [])
        #expect(CaptureReader().read(path: fixture.path + "/y.json").0?.file.bytes.count == 2)
        let (absent, problems) = CaptureReader().read(path: fixture.path + "/z.json")
        #expect(absent == nil && problems.map(\.kind.id) == ["capture-unreadable"])
        #expect(CaptureReader().read(path: fixture.path).1.map(\.kind.id) == ["capture-unreadable"])
    }
}
