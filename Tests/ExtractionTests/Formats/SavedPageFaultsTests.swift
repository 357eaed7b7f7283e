import Model
import Testing
import Text

@testable import Extraction

@Suite("What is wrong with a saved page is said, and nothing is lost")
struct SavedPageFaultsTests {
    private static let sentences = [
        "The ferries of Vellmark sail again since Friday morning, nine days after their crews had walked out over the new rota.",
        "The harbour office said that both sides had agreed on a rota of ten days, and that the talks would go on in the autumn.",
        "Nobody at the pier would say whether the rota will hold, and the second crew has not been asked, as its speaker said.",
    ]

    private func page(_ middle: String, head: String = "<title>Ferries</title>") -> String {
        """
        <!DOCTYPE html>
        <html lang=en><head><meta charset=utf-8>\(head)</head>
        <body><article><h1>Ferries sail again</h1>
        <p>\(Self.sentences[0])</p>
        <p>\(Self.sentences[1])</p>
        \(middle)
        <p>\(Self.sentences[2])</p>
        </article></body></html>
        """
    }

    @Test(arguments: [
        ("<p>The office <a href=\"https://port.example/rota>put the rota</a> on its door.</p>", 15),
        ("<p>The office <a href=\"https://port.example/rota\" put the rota</a> on its door.</p>", 15),
        ("<p>The office <!-- put the rota on\nits door.</p>", 15),
        ("<p>The office put <![CDATA[the rota on its door.</p>", 19),
        ("<p>The office <b put the rota <i>on</i> its door.</p>", 15),
    ])
    func aMarkThatNeverEndsCostsItself(middle: String, column: Int) throws {
        let found = extraction(of: page(middle))
        let text = try #require(found.articles.first?.text)
        for sentence in Self.sentences { #expect(text.contains(sentence)) }
        #expect(text.contains("its door"))
        let diagnostic = try #require(found.diagnostics.first)
        #expect(found.diagnostics.count == 1 && diagnostic.kind.id == "page-mark-unended")
        #expect(diagnostic.location.line == 6 && diagnostic.location.column == column)
    }

    @Test(arguments: [
        "<title>Ferries", "<title>Ferries</title><style>p { color: red }",
        "<title>Ferries</title><script>var a = '<p>';",
    ])
    func anElementThatNeverEndsCostsItself(head: String) throws {
        let found = extraction(of: page("", head: head))
        let text = try #require(found.articles.first?.text)
        for sentence in Self.sentences { #expect(text.contains(sentence)) }
        #expect(!text.contains("color") && found.articles.first?.metadata.title?.contains("rota") == false)
        #expect(found.diagnostics.map(\.kind.id) == ["page-mark-unended"])
    }

    @Test func theirPlaceIsThatOfTheFile() throws {
        let text = page("<p>Ü <a href=\"x>put the rota</a> on its door.</p>")
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        for bytes in [Array(text.utf8), marked, wide] {
            let place = try #require(extraction(of: bytes).diagnostics.first?.location)
            #expect(place.line == 6 && place.column == 6)
        }
    }

    @Test func manyAreSaidTogether() {
        let found = extraction(of: page(String(repeating: "<p>a <a href=\"x>b</a> c</p>\n", count: 40)))
        #expect(found.diagnostics.count == 6)
    }

    @Test func bytesThatAreNoLettersAreSaid() throws {
        let parts = page("<p>A caf\u{1} at the pier.</p>").utf8.split(separator: 1)
        let bytes = Array(parts[0]) + [0xE9, 0xFF] + Array(parts[1])
        let found = extraction(of: bytes)
        #expect(found.articles.count == 1)
        #expect(found.diagnostics.map(\.kind) == [.invalidCharacters])
        #expect(found.diagnostics.first?.location == SourceLocation(path: "capture", line: 6, column: 9))
    }

    @Test func anEncodingThatIsGuessedIsSaid() {
        let bytes =
            Array("<html><body><article><p>\(Self.sentences[0]) A caf".utf8) + [0xE9]
            + Array(" at the pier.</p></article>".utf8)
        let found = extraction(of: bytes)
        #expect(found.articles.count == 1 && found.diagnostics.map(\.kind) == [.guessedEncoding])
    }

    @Test func placesAreThoseBelowFrontMatter() {
        let head = Array("---\ntitle: A\n---\n".utf8)
        let bytes = head + Array("Übrigens: \(Self.sentences[0])".utf8) + [0xFF]
        let found = Extractor().extract(
            Capture(file: SourceFile(path: "a.md", bytes: bytes), bodyStart: head.count))
        #expect(found.diagnostics.map(\.location.line) == [4])
    }

    @Test(arguments: [
        (
            "<title>Just a moment...</title><h2>Verifying you are human. This may take a few seconds.</h2>",
            "robot-check"
        ),
        (
            "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>",
            "server-error"
        ),
        ("<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr>nginx", "server-error"),
        (
            "<title>Sign in - Review</title><h1>Sign in to continue</h1><p>Please sign in to read this article.</p><input type=password>",
            "sign-in"
        ),
        ("<title>Index of /pub</title><h1>Index of /pub</h1><a href=a>a</a>", "folder-listing"),
        (
            "<body><pre>{\"code\":\"rest_no_route\",\"message\":\"No route was found\",\"data\":{\"status\":404}}</pre></body>",
            "data"
        ),
        (
            "<title>Quay</title><h1>Cookies on this site</h1><p>We and our partners use cookies to store information on your device, with your consent.</p><button>Accept</button>",
            "consent"
        ),
    ])
    func aPageInThePlaceOfAnArticleIsNone(markup: String, kind: String) throws {
        let found = extraction(of: "<html><head>" + markup + "</html>")
        let name = try #require(NoArticlePage.all.first { $0.id == kind }).name
        #expect(found.articles.isEmpty && found.diagnostics.map(\.summary) == ["this is \(name), not an article"])
    }

    @Test func anArticleAboutSuchPagesIsRead() {
        let found = extraction(
            of: page(
                "<p>A page that says 404 Not Found, or asks for cookies and consent, is no article.</p>",
                head: "<title>404 pages and how to sign in</title>"))
        #expect(found.articles.count == 1 && found.diagnostics == [])
    }
}
