import Model
import Testing

@testable import Extraction

/// Words that name furniture elsewhere, in articles that use them as words; and the same words on real furniture.
@Suite("Words of furniture in articles")
struct WordsOfTheArticleTests {
    private static let prose = [
        "The keepers of the northern coast met on Monday to speak about the lamps that failed, and agreed on little.",
        "Four of nine lamps went dark for an hour, they said, and two ships had to wait outside the bay until morning.",
        "New lamps are to be bought next year, although nobody could say who is going to pay for them or make them.",
        "The council asked for a list of all repairs since the year of the flood, and got a box that nobody had read.",
        "In the end the oldest of the keepers said that a lamp which nobody tends is only a tower made of stone.",
    ]

    private static let labels = [
        "Topics", "Save", "Most popular", "Responses", "Sources", "Advertisement", "Comments", "Tags", "Share",
        "Related", "More", "Print", "Email", "Newsletter", "Trending", "Latest developments", "Related work",
        "Next article", "Survey", "Credits", "Kommentare", "Teilen", "Themen", "Anzeige", "Partager", "Compartir",
        "Комментарии", "Поделиться", "Теги",
    ]

    private static let classes = [
        "gdpr-text", "sponsor-report", "share-price", "legal-note", "modal-verbs", "related-work",
        "comment-on-article-5", "footer-note", "ad-hoc", "popup-book", "legal", "copyright", "consent", "related",
        "article-subscription", "social-contract", "rating-agency", "sidebar-note", "widget-maker", "hidden-costs",
    ]

    /// The text of a page with paragraphs of prose, and other HTML after some of them.
    private func text(_ middle: String, end: String = "") throws -> String {
        let paragraphs = Self.prose.map { "<p>\($0)</p>" }
        let html = """
            <!DOCTYPE html><html><head><title>Lamps that failed on the coast</title></head><body><article>
            <h1>Lamps that failed on the coast</h1>\(paragraphs[0])\(paragraphs[1])\(middle)\(paragraphs[2])\(paragraphs[3])
            \(paragraphs[4])\(end)</article></body></html>
            """
        return try #require(extraction(of: Array(html.utf8), named: "page.html").articles.first).text
    }

    private static var whole: String { prose.joined(separator: "\n") }

    @Test("a label in a table is a cell", arguments: labels)
    func cells(label: String) throws {
        let table = """
            <table><tr><th>Place</th><th>Found</th></tr><tr><td>Vell</td><td>\(label)</td></tr>
            <tr><td>\(label)</td><td>Seven boats</td></tr></table>
            """
        #expect(try text(table).contains("Vell\t\(label)\n\(label)\tSeven boats"))
        #expect(try text("", end: table).contains("Vell\t\(label)\n\(label)\tSeven boats"))
    }

    @Test("a label in a list of the article is an item", arguments: labels)
    func items(label: String) throws {
        let list = "<ul><li>Open the door of the tower</li><li>\(label)</li><li>Clean the glass</li></ul>"
        #expect(try text(list).contains("Open the door of the tower\n\(label)\nClean the glass"))
    }

    @Test("a label above prose is a heading of the article", arguments: labels)
    func headings(label: String) throws {
        #expect(try text("<h2>\(label)</h2>").contains("\n\(label)\n"))
    }

    @Test("a sentence that begins like a label is a sentence", arguments: labels)
    func sentences(label: String) throws {
        #expect(try text("<p>\(label) was the word that he used.</p>").contains("\(label) was the word"))
    }

    @Test("a class that names furniture leaves a paragraph of prose", arguments: classes)
    func paragraphs(name: String) throws {
        let sentence = "Nobody had asked the keepers of the towers what they thought of the plan, or of its price."
        #expect(try text("<p class='\(name)'>\(sentence)</p>").contains(sentence))
        #expect(try text("<p id='\(name)'>\(sentence)</p>").contains(sentence))
        let span = "<p>They said that <span class='\(name)'>the lamp of the tower</span> had gone out early.</p>"
        #expect(try text(span).contains("They said that the lamp of the tower had gone out early."))
    }

    @Test(
        "what is labelled and looks like furniture goes",
        arguments: [
            "<p>Advertisement</p>",
            "<p class='share'><a href='https://t.example/a'>Tell</a> <a href='/b'>others</a></p>",
            "<h3>Related articles</h3><ul><li><a href='/a'>Gulls hatch on the roof</a></li></ul>",
            "<p>Related: <a href='/a'>Gulls hatch on the roof</a></p>",
            "<p class='newsletter'>Get our weekly letter: <a href='/l'>sign up</a></p>",
            "<ul><li><a href='/s'>Share</a></li><li><a href='/p'>Print</a></li><li><a href='/m'>Email</a></li></ul>",
            "<div class='cookie-banner'><p>We and our partners use cookies to count visits.</p><button>Accept</button></div>",
            "<p><button>Listen to this article</button></p>", "<p class='share-count'>12 shares</p>",
        ])
    func furniture(html: String) throws {
        #expect(try text(html) == Self.whole)
    }

    @Test(
        "what ends the page goes",
        arguments: [
            "<h3>Tags</h3><p><a href='/t/a'>Coast</a> <a href='/t/b'>Lamps</a></p>",
            "<p>© 2016 The Gull. All rights reserved.</p>",
            "<h3>About the author</h3><p>Ada Shore writes about the coast and lives in a tower near the bay.</p>",
            "<h3>Leave a reply</h3><p>Your email address will not be published by us.</p>",
            "<p>You are receiving this email because you signed up.<br><a href='#'>Unsubscribe</a></p><p>1 Quay Street</p>",
        ])
    func ends(html: String) throws {
        #expect(try text("", end: html) == Self.whole)
    }

    @Test("sources and tables at the end are the article's")
    func apparatus() throws {
        let sources = """
            <h2>Sources</h2><p>All papers are in the archive.</p>
            <ul><li><a href="https://a.example/1">Minutes of the third session</a></li>
            <li><a href="https://b.example/2">Letter of the harbour master</a></li></ul>
            """
        let text = try text("", end: sources)
        #expect(text.hasSuffix("Minutes of the third session\nLetter of the harbour master"))
    }
}
