import Model
import Testing
import Text

@testable import Publishing

@Suite struct OutputPathsTests {
    @Test(arguments: [
        "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "a/./b", "a\u{0}b", "a\nb", "a\\b", "a\u{7F}",
        Manifest.fileName, ".SITEGEN-manifest", Manifest.fileName + "/x", String(repeating: "x", count: 256),
        [String](repeating: "xy", count: 1100).joined(separator: "/"),
    ])
    func unsafePathsAreRefused(path: String) {
        let paths = OutputPaths([Output(path: path) { [] }], in: "Public")
        #expect(paths.diagnostics.map(\.kind.id) == ["output-path-unsafe"])
    }

    @Test(arguments: [
        ["a", "a"], ["A/x", "a/X"], ["caf\u{E9}", "cafe\u{301}"], ["a", "a/b"], ["A", "a/b/c"],
    ])
    func pathsThatCannotStandSideBySideAreRefused(paths: [String]) {
        let found = OutputPaths(paths.map { Output(path: $0) { [] } }, in: "Public")
        #expect(found.diagnostics.map(\.kind.id) == ["output-collision"])
    }

    @Test(arguments: [["a", "a"], ["a", "a/b"], ["a/b", "a"], ["a/b", "A/B"]])
    func theEditorsFileThatAsksForATakenPathIsNamed(paths: [String]) {
        let origin = SourceLocation(path: "Content/briefings/x.md", line: 3, column: 1)
        for asking in 0...1 {
            let outputs = paths.enumerated().map { index, path in
                Output(path: path, origin: index == asking ? origin : nil) { [] }
            }
            #expect(OutputPaths(outputs, in: "Public").diagnostics.map(\.location) == [origin])
        }
    }

    @Test func aCollisionNamesBothFilesOrThePageOfTheSite() {
        let (first, second) = (SourceLocation(path: "a.md"), SourceLocation(path: "b.md"))
        let both = [Output(path: "x", origin: first) { [] }, Output(path: "x", origin: second) { [] }]
        let found = OutputPaths(both, in: "Public").diagnostics[0]
        #expect([found.location.path] + [found.summary] == ["b.md", "a.md asks for x too"])
        let page = [Output(path: "x", origin: first) { [] }, Output(path: "x") { [] }]
        #expect(
            OutputPaths(page, in: "Public").diagnostics.map(\.summary) == [
                "the site has a page or file of its own at x"
            ])
    }

    @Test func nothingIsWrittenWhereAPathIsRefused() throws {
        let fixture = try SiteFixture()
        #expect(fixture.problems { try fixture.publish(["x": "1", "../y": "2"]) } == ["output-path-unsafe"])
        #expect(try fixture.siblings() == [] && fixture.identity(fixture.site) == nil)
    }

    @Test func ordinaryPathsAreFine() {
        let names = ["index.html", "a/index.html", "a/b.html", "ab", "data/国家.json", "...x"]
        #expect(OutputPaths(names.map { Output(path: $0) { [] } }, in: "Public").diagnostics == [])
    }
}
