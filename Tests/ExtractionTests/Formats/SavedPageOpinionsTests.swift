import Model
import Testing

@testable import Extraction

/// Each opinion on a page's blocks in a page made for it.
@Suite("What saved pages keep and leave out")
struct SavedPageOpinionsTests {
    private static let first =
        "The lighthouse keepers of the northern coast met on Monday to speak about the lamps that failed in the storm."
    private static let second =
        "Four of nine lamps went dark for an hour, they said, and two ships had to wait outside the bay until morning."
    private static let third =
        "New lamps are to be bought next year, although nobody could say who is going to pay for them."

    /// A page with three paragraphs, and other HTML around them.
    private func page(
        head: String = "", before: String = "", between: String = "", after: String = "", around: String = ""
    ) throws -> Article {
        let html = """
            <!DOCTYPE html><html><head><title>Lamps that failed</title>
            <link rel="canonical" href="https://www.gull.example/2021/lamps">\(head)</head><body>\(around)
            <article>\(before)<p>\(Self.first)</p><p>\(Self.second)</p>\(between)<p>\(Self.third)</p>\(after)</article>
            </body></html>
            """
        return try #require(extraction(of: Array(html.utf8), named: "page.html").articles.first)
    }

    private static let whole = [first, second, third].joined(separator: "\n")

    @Test("announcements of other articles that break off go", arguments: ["li", "div"])
    func teasers(tag: String) throws {
        let teaser = """
            <\(tag)><a href="/2021/tide">Tide tables are late again</a> The harbour office has not printed the tables, \
            as it says every year, because the paper...</\(tag)>
            """
        let article = try page(after: teaser + teaser.replacing("tide", with: "wind"))
        #expect(article.text == Self.whole)
        #expect(article.removals.map(\.rule) == ["teaser"])
        #expect(try page(after: "<p>And then, said the keeper, came the second wave...</p>").text.hasSuffix("wave..."))
    }

    @Test("boxes of one make with a linked heading each are announcements")
    func cards() throws {
        let card = """
            <div class="box wide"><h3><a href="/2021/gulls">Gulls hatch on the town hall</a></h3>
            <p>The birds have chosen the warmest roof in town.</p></div>
            """
        let article = try page(after: "<div>\(card)\(card)</div>")
        #expect(article.text == Self.whole)
        #expect(article.removals.map(\.rule) == ["teaser"])
        let single = try page(between: "<div>\(card)</div>")
        #expect(single.text.contains("The birds have chosen"))
    }

    @Test("what stands above the title goes, whatever it says")
    func aboveTheTitle() throws {
        let notice = """
            <p>This week the paper has a new look, which the editors have worked on for all of the summer and a part of \
            the autumn, and of which they would like to hear what you think, by letter or by telephone.</p>
            <p>Letters that reach us before the end of the month may win one of nine calendars with pictures of the \
            coast in all seasons, taken by the readers of this paper over the last forty years.</p>
            """
        let article = try page(before: notice + "<h2>Lamps that failed</h2>")
        #expect(article.text == Self.whole)
    }

    @Test("a way through the site that ends with the title goes, and the title after it")
    func crumbs() throws {
        let title = "Lamps that failed in the storm of the century"
        let crumbs = "<p><a href='/'>Home</a><a href='/coast'>Coast</a>\(title)</p><h1>\(title)</h1>"
        let article = try page(head: "<meta property='og:title' content='\(title)'>", before: crumbs)
        #expect(article.text == Self.whole)
    }

    @Test("a lead in a heading is a paragraph, and its byline and date go")
    func leadInHeading() throws {
        let lead =
            "Keepers from all nine lighthouses ask for new lamps after a night in which ships had to wait at sea."
        let article = try page(
            before: """
                <h1>Lamps that failed</h1><h2>\(lead)</h2><p>By Ada Shore</p>
                <p>Published Mon, Nov 8 20217:05 AM ESTUpdated Mon, Nov 8 20219:10 AM EST</p>
                """)
        #expect(article.text == lead + "\n" + Self.whole)
    }

    @Test("scripts without spaces are not taken for addresses")
    func withoutSpaces() throws {
        let line = "先日、北の岸の灯台守たちが集まり、嵐の夜に消えたLEDの灯りについて話し合いました。"
        #expect(try page(before: "<p>\(line)</p>").text.hasPrefix(line))
    }

    @Test("paragraphs that are links stay where they lead away from the site")
    func linksThatLeadAway() throws {
        let away = "<p><a href='https://lamps.example/plan'>The plan for the lamps in full</a></p>"
        #expect(try page(between: away).text.contains("The plan for the lamps in full"))
        let within = "<p><a href='https://gull.example/2021/wind'>Wind breaks nine windows</a></p>"
        #expect(try page(between: within).text == Self.whole)
    }

    @Test("rows of links go unless the text introduces them")
    func rowsOfLinks() throws {
        let row = """
            <ul><li><a href="/2021/a">Gulls hatch on the roof</a></li><li><a href="/2021/b">Wind breaks nine windows</a>
            </li></ul>
            """
        #expect(try page(between: row).text == Self.whole)
        #expect(try page(between: "<p>We wrote about it before:</p>" + row).text.contains("Wind breaks nine windows"))
    }

    @Test("a quotation beside the text is kept, a box of links beside it is not")
    func quotationsBeside() throws {
        let quotation = "“We had no light and no telephone”"
        #expect(try page(between: "<aside class='pull'>\(quotation)</aside>").text.contains(quotation))
        let message = "<div class='widget'><blockquote><p>Two ships wait in the bay tonight.</p></blockquote></div>"
        #expect(try page(between: message).text.contains("Two ships wait"))
        let links = "<aside>Read on <a href='/a'>about the gulls</a> and <a href='/b'>the wind</a></aside>"
        #expect(try page(between: links).text == Self.whole)
    }

    @Test("a sentence to be shared with one click is the article's")
    func clickToShare() throws {
        let link = "https://twitter.com/intent/tweet?text=x"
        let sentence = "A lamp that nobody tends is only a stone tower."
        #expect(try page(between: "<p><a href='\(link)'>\(sentence)</a></p>").text.contains(sentence))
        #expect(try page(between: "<p><a href='\(link)'>Tell others</a></p>").text == Self.whole)
    }

    @Test("a long foot of the page is no part of the article")
    func longFoot() throws {
        let foot = """
            <footer><p>The Gull is printed by the Harbour Press on Tuesdays and Fridays. Prices of fish are those of the \
            day before and may have changed; the paper is not liable for nets bought in reliance upon them.</p></footer>
            """
        let article = try page(after: foot)
        #expect(article.text == Self.whole)
        #expect(article.removals.map(\.rule) == ["page-foot"])
    }

    @Test("the words of a figure are its caption, without a mark of their own too")
    func figures() throws {
        let figure = "<figure><img src='/lamp.jpg' alt='A lamp'><div>The lamp at Grey Point.</div></figure>"
        let article = try page(between: figure)
        #expect(article.text == Self.whole)
        #expect(article.markdown.contains("The lamp at Grey Point."))
        let table =
            "<figure><table><tr><td>Lamp</td><td>Year</td></tr><tr><td>Grey</td><td>1901</td></tr></table></figure>"
        #expect(try page(between: table).text.contains("Grey\t1901"))
    }

    @Test(
        "who else reported, and calls to follow, are not the text",
        arguments: [
            "(Reporting by Ada Shore; editing by Charles Bay)", "Nine keepers contributed to this report.",
            "Follow The Gull on Facebook and Instagram.",
        ])
    func endNotes(note: String) throws { #expect(try page(after: "<p>\(note)</p>").text == Self.whole) }

    @Test("what the page states as the article's body is not outside of it")
    func statedBody() throws {
        let part = """
            No answer came before the storm, and the lamps were not looked after, as the log of each tower shows.
            """
        let body = [part, Self.first, Self.second, Self.third].joined(separator: " ")
        let data = { (body: String) in
            #"<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\#(body)"}</script>"#
        }
        let around = "<div><p>\(part)</p></div>"
        #expect(try page(around: around).text == Self.whole)
        #expect(try page(head: data(body), around: around).text == part + "\n" + Self.whole)
        #expect(
            try page(
                head: data(Self.whole.replacing("\n", with: " ")), after: "<p>Nothing of this is said in its data.</p>"
            ).text == Self.whole)
    }

    @Test("an article of links is found by its markup")
    func articleOfLinks() throws {
        let items = (1...12).map {
            "<li><p><a href='https://n\($0).example/'>News of the coast, part \($0)</a></p></li>"
        }
        let html = """
            <html><head><title>Links</title></head><body><div class="cookie-banner widget"><p>This paper uses cookies, \
            and who reads on agrees to their being set.</p></div><article><div class="entry-content"><ul>\
            \(items.joined())</ul><p>Saved with a tool of mine.</p></div></article></body></html>
            """
        let article = try #require(extraction(of: Array(html.utf8), named: "page.html").articles.first)
        #expect(article.text.split(separator: "\n").count == 13)
    }
}
