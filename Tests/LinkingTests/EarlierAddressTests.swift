import Linking
import Model
import Testing
import Text

@Suite("Earlier addresses")
struct EarlierAddressTests {
    @Test(
        "All spellings of one address are one file",
        arguments: ["/old", "old", "/old/", "old/", "/old/index.html", "/%6Fld/", "/ol%64"])
    func oneAddress(text: String) {
        #expect(EarlierAddress(text)?.path == "old/index.html")
    }

    @Test(
        "Files and letters outside ASCII keep what a server finds",
        arguments: [
            ("/2018/a.html", "2018/a.html"), ("/caf%C3%A9", "caf\u{E9}/index.html"), ("/a.html/", "a.html/index.html"),
            ("/", "index.html"), ("/a%20b", "a b/index.html"),
        ])
    func files(text: String, path: String) {
        #expect(EarlierAddress(text)?.path == path)
    }

    @Test(
        "What is no path of the site is refused",
        arguments: [
            "", "https://a.example/old", "//a.example/old", "/a/../b", "/./a", "/%2e%2e/a", "/a%2Fb", "/a%00", "/a%zz",
            "/a%", "/%FF", "/?p=1", "/a#b", "/a\\b", "/a b", "/a\u{7F}",
        ])
    func refused(text: String) {
        #expect(EarlierAddress(text) == nil)
    }

    static let assembler = ArchiveAssembler(
        content: Content(
            site: Site(title: "s"), actors: MentionTests.actors,
            pages: [
                SitePage(id: "about", title: "About", markdown: "", location: SourceLocation(path: "pages/about.md"))
            ]))

    static func diagnostics(_ redirects: [String: [String]]) throws -> [Diagnostic] {
        try assembler.check(
            redirects.map { id, addresses in
                var entry = try AssemblyTests.entry(id, "x", redirects: addresses)
                entry.briefing.location = SourceLocation(path: "briefings/\(id).md")
                return entry
            })
    }

    @Test(
        "An address that one page gives twice is worth a note, not an error",
        arguments: ["/old", "/old/index.html", "/%6fld/", "/OLD/"])
    func twice(text: String) throws {
        let diagnostics = try Self.diagnostics(["b": ["/old/", text]])
        #expect(diagnostics.map(\.kind.id) == ["redirect-repeated"] && diagnostics[0].kind.severity == .note)
        #expect(EarlierAddress.distinct(["/old/", text]).map(\.path) == ["old/index.html"])
    }

    @Test(
        "Of two pages that ask for one address the second is told of the first", arguments: ["/old", "/old/index.html"])
    func twoPages(text: String) throws {
        let diagnostics = try Self.diagnostics(["a": ["/old/"], "b": [text]])
        #expect(diagnostics.map(\.kind.id) == ["redirect-taken"])
        #expect(diagnostics[0].location.path == "briefings/b.md" && diagnostics[0].summary.contains("briefings/a.md"))
    }

    @Test(
        "An address that a page has is named with the page",
        arguments: [
            ("/briefings/a/index.html", "the briefing a"), ("actors/china", "the actor china"),
            ("/about", "pages/about.md"), ("/About/", "pages/about.md"),
        ])
    func taken(text: String, name: String) throws {
        let diagnostics = try Self.diagnostics(["a": [], "b": [text]])
        #expect(diagnostics.map(\.kind.id) == ["redirect-taken"])
        #expect(diagnostics.first?.summary.contains(name) == true)
    }

    @Test("A page's own present address needs nothing that leads to it")
    func present() throws {
        let diagnostics = try Self.diagnostics(["b": ["/briefings/b"]])
        #expect(diagnostics.map(\.kind.id) == ["redirect-repeated"])
    }
}
