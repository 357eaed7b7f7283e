import Model
import Testing
import Text

@testable import Extraction

@Suite("Authors")
struct AuthorTests {
    @Test(
        "The names in a byline",
        arguments: [
            ("By Ada Shore", ["Ada Shore"]), ("von Ada Shore und Emil Brink", ["Ada Shore", "Emil Brink"]),
            ("By Ada Shore, Emil Brink and Ida Moor", ["Ada Shore", "Emil Brink", "Ida Moor"]),
            ("Ada Shore, Senior Editor", ["Ada Shore"]), ("Ada Shore, PhD", ["Ada Shore"]),
            ("Ada Shore @adashore", ["Ada Shore"]), ("@adashore", []), ("https://social.example/ada", []),
            ("social.example/ada.shore", []), ("Von Ada Shore am 08.12.2022", ["Ada Shore"]),
            ("By Ada Shore March 25, 2015", ["Ada Shore"]), ("by ada on August 3, 2019", ["ada"]),
            ("Ada Shore (with Emil Brink)", ["Ada Shore", "Emil Brink"]), ("Ada Shore (Text)", ["Ada Shore"]),
            ("Text: Ada Shore Foto: Emil Brink", ["Ada Shore"]), ("View all posts by Ada Shore", ["Ada Shore"]),
            ("Zeige alle Beiträge von Ada Shore →", ["Ada Shore"]), ("More posts", []), ("View author archive", []),
            ("Ada Shore | The Gull", ["Ada Shore"]), ("{{ post.author }}", []), ("sailor1984", ["sailor1984"]),
            ("12 May 2019", []), ("Staff Writer", ["Staff Writer"]),
            ("By Ada Shore Monday, November 18, 2019", ["Ada Shore"]), ("Posted by Ada Shore at 12:01", ["Ada Shore"]),
            ("Analysis by Ada Shore", ["Ada Shore"]), ("Ada Shore, GNN Business", ["Ada Shore"]), ("GNN", ["GNN"]),
            ("ADA SHORE, EMIL BRINK", ["ADA SHORE", "EMIL BRINK"]), ("By Ada Shore.", ["Ada Shore"]),
            ("Ada Shore Jr.", ["Ada Shore Jr."]), ("Ada S.", ["Ada S."]), ("Sea & i", ["Sea & i"]), ("von", []),
            ("Jean de la Mer", ["Jean de la Mer"]), ("Ada Shore (Text) (GNN) ()", ["Ada Shore"]),
            ("Ada Shore (Text) (with Emil Brink) (GNN)", ["Ada Shore", "Emil Brink"]), ("Ada (Text Shore", []),
            ("Von: by Ada Shore", ["Ada Shore"]), ("Ada Shore <ada@gull.example>", ["Ada Shore"]),
            ("ada@gull.example (Ada Shore)", ["Ada Shore"]), ("Ada Shore - https://ada.example/", ["Ada Shore"]),
        ])
    func names(_ text: String, names: [String]) {
        #expect(AuthorNames.names(in: text) == names)
    }

    @Test("Libraries put the family name first")
    func inverted() throws {
        let head =
            "<meta name=\"citation_author\" content=\"Shore, Ada\"><meta name=\"citation_author\" content=\"Brink, Emil\">"
        let article = try article(head: head)
        #expect(article.metadata.authors == ["Ada Shore", "Emil Brink"])
        #expect(article.source(of: .authors) == .highwire)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var head = ""
        var body = ""
        let authors: [String]
        let source: MetadataSource?
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "data for machines comes before what is seen",
            head: structured(#"{"@type":"NewsArticle","headline":"Ice","author":{"name":"Ada Shore"}}"#),
            body: "<p class=\"byline\">By Emil Brink</p>", authors: ["Ada Shore"], source: .structuredData),
        Case(
            name: "the line by the heading names the author, the data who put the article up",
            head: structured(#"{"@type":"NewsArticle","headline":"Ice","author":{"name":"Petra Kowal"}}"#),
            body:
                "<h1>Ice in the sound</h1><p class=\"byline\">By <a rel=\"author\" href=\"/author/ada\">Ada Shore</a></p>",
            authors: ["Ada Shore"], source: .markup),
        Case(
            name: "an account in that line is nobody",
            head: structured(#"{"@type":"NewsArticle","headline":"Ice","author":{"name":"Ada Shore"}}"#),
            body: "<h1>Ice in the sound</h1><p class=\"byline\">By <a rel=\"author\" href=\"/author/x\">admin</a></p>",
            authors: ["Ada Shore"], source: .structuredData),
        Case(
            name: "an element that holds the byline", body: "<div class=\"byline-wrapper\">Ada Shore</div>",
            authors: ["Ada Shore"], source: .byline),
        Case(
            name: "elements with nothing between them",
            body:
                "<div class=\"byline\"><span>By</span><a href=\"/author/ada\">Ada Shore</a><span>Staff Writer</span></div>",
            authors: ["Ada Shore"], source: .markup),
        Case(
            name: "a login name gives way to the same name written out",
            head: structured(#"{"@type":"NewsArticle","headline":"Ice","author":{"name":"adashore"}}"#),
            body: "<p class=\"byline\">By <a href=\"/author/ada-shore/\">Ada Shore</a></p>", authors: ["Ada Shore"],
            source: .markup),
        Case(
            name: "a longer list has the others too",
            head: structured(#"{"@type":"NewsArticle","headline":"Ice","author":{"name":"Ada Shore"}}"#),
            body: "<p class=\"byline\">By Ada Shore and Emil Brink</p>", authors: ["Ada Shore", "Emil Brink"],
            source: .byline),
        Case(
            name: "all names that are linked in one line",
            body: "<p>By <a href=\"/autoren/ada\">Ada Shore</a> & <a href=\"/autoren/emil\">Emil Brink</a></p>",
            authors: ["Ada Shore", "Emil Brink"], source: .markup),
        Case(
            name: "the site is no author where there is another",
            head: TitleTests.site + "<meta name=\"author\" content=\"The Gull\">",
            body: "<p class=\"byline\">By Ada Shore</p>", authors: ["Ada Shore"], source: .byline),
        Case(
            name: "the site is the author where there is no other",
            head: TitleTests.site + "<meta name=\"author\" content=\"The Gull\">", authors: ["The Gull"],
            source: .metaElement),
        Case(
            name: "the site's name before the author's goes",
            head: TitleTests.site + "<meta name=\"author\" content=\"The Gull - Ada Shore\">", authors: ["Ada Shore"],
            source: .metaElement),
        Case(
            name: "an address in a tag for authors is nobody's name",
            head: "<meta property=\"article:author\" content=\"https://social.example/gull\">", authors: [], source: nil
        ),
        Case(
            name: "who made the design is no author",
            head: "<meta name=\"author\" content=\"Emil Brink - https://themes.example\">", authors: [], source: nil),
        Case(
            name: "WordPress's preview labels",
            head:
                "<meta name=\"twitter:label1\" content=\"Verfasst von\"><meta name=\"twitter:data1\" content=\"Ada Shore\">"
                + "<meta name=\"twitter:label2\" content=\"Lesezeit\"><meta name=\"twitter:data2\" content=\"3 Minuten\">",
            authors: ["Ada Shore"], source: .metaElement),
        Case(
            name: "a tag for authors under a name of its own",
            head:
                "<meta name=\"tool:article_author_name\" content=\"Ada Shore\"><meta name=\"web_author\" content=\"Emil\">",
            authors: ["Ada Shore"], source: .metaElement),
        Case(
            name: "a line below the names is no name",
            body:
                "<div class=\"byline\"><div>By</div><div>Ada Shore and Emil Brink</div><div>Associated Gulls</div></div>",
            authors: ["Ada Shore", "Emil Brink"], source: .byline),
        Case(
            name: "a class whose last word is the author",
            body: "<div class=\"single--header_author\">von Ada Shore</div>", authors: ["Ada Shore"], source: .byline),
        Case(
            name: "the byline below the heading, not one in a list above it",
            body: "<ul>" + String(repeating: "<li><p>Boats</p><p class=\"author\">Emil Brink</p></li>", count: 20)
                + "</ul>" + String(repeating: "<p>Boats</p>", count: 20)
                + "<h1 class=\"entry-title\">Ice in the sound</h1><p class=\"author\">Ada Shore</p>",
            authors: ["Ada Shore"], source: .byline),
        Case(
            name: "authors of comments are not the article's",
            body: "<div id=\"comments\"><p class=\"author\">Emil Brink</p><p>No!</p></div>", authors: [], source: nil),
        Case(
            name: "a line above the text", body: "<h1>Ice in the sound</h1><p>Text: Ada Shore</p>",
            authors: ["Ada Shore"],
            source: .text),
        Case(
            name: "a line that tells of publication",
            body: "<h2>Ice in the sound</h2><p>Posted in Boats by ada on August 3, 2019</p>", authors: ["ada"],
            source: .text),
    ]

    @Test("The authors are", arguments: cases)
    func authors(_ example: Case) throws {
        let article = try article(head: example.head, body: example.body)
        #expect(article.metadata.authors == example.authors)
        #expect(article.source(of: .authors) == example.source)
    }

    @Test(
        "Links to authors",
        arguments: [
            ("https://gull.example/author/ada/", true), ("/autoren/ada", true), ("/staff/ada-shore/", true),
            ("/authors/", false), ("/author/?page=2", false), ("/authority/ada", false), ("/news/ada", false),
        ])
    func links(_ address: String, isOne: Bool) {
        #expect(AuthorLink.isOne(Array(address.utf8)[...]) == isOne)
    }
}
