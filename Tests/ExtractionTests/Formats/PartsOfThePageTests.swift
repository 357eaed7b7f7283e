import Model
import Testing

@testable import Extraction

/// What pages hide, set apart, repeat, put above or below an article, and how that is told from the article.
@Suite("Parts of pages that are the article's, and parts that are not")
struct PartsOfThePageTests {
    private static let first =
        "The keepers of the northern coast met on Monday to speak about the lamps that failed, and agreed on little."
    private static let second =
        "Four of nine lamps went dark for an hour, they said, and two ships had to wait outside the bay until morning."
    private static let third =
        "New lamps are to be bought next year, although nobody could say who is going to pay for them or make them."
    private static let fourth =
        "The council asked for a list of all repairs since the year of the flood, and got a box that nobody had read."

    private func article(_ body: String) throws -> Article {
        let html = "<!DOCTYPE html><html><head><title>Lamps that failed</title></head><body>\(body)</body></html>"
        return try #require(extraction(of: Array(html.utf8), named: "page.html").articles.first)
    }

    private func text(_ body: String) throws -> String {
        try article("<article><h1>Lamps that failed</h1>\(body)</article>").text
    }

    private static func p(_ text: String) -> String { "<p>\(text)</p>" }

    @Test("the rest behind a button and the panels of tabs stay", arguments: ["style='display:none'", "hidden"])
    func hiddenRest(mark: String) throws {
        let rest = "<div \(mark)>\(Self.p(Self.third))\(Self.p(Self.fourth))</div>"
        let text = try text(Self.p(Self.first) + Self.p(Self.second) + rest)
        #expect(text.hasSuffix(Self.third + "\n" + Self.fourth))
    }

    @Test("a hidden copy, a hidden dialogue and words off the page go")
    func hiddenRemains() throws {
        let whole = [Self.first, Self.second, Self.third].joined(separator: "\n")
        let body = [Self.first, Self.second, Self.third].map(Self.p).joined()
        let hidden = [
            "<div style='display:none'>\(body)</div>",
            "<div class='modal' style='display:none'><p>\(Self.fourth)</p><form><input></form></div>",
            "<p style='position:absolute;left:-9999px'>An external link, for those who hear the page.</p>",
        ]
        for part in hidden { #expect(try text(body + part) == whole, "\(part)") }
    }

    @Test("notes that open at their marks stay")
    func hiddenNotes() throws {
        let note = "<aside class='footnote' hidden>The box was found in the year after the flood.</aside>"
        #expect(try text(Self.p(Self.first) + note + Self.p(Self.second)).contains("The box was found"))
    }

    @Test("a button within a sentence is its words, one between paragraphs is not")
    func controls() throws {
        let sentence = "<p>They spoke of <button>beacons</button> and of <button>foghorns</button> that fail.</p>"
        let body = Self.p(Self.first) + Self.p(Self.second)
        #expect(try text(body + sentence).contains("They spoke of beacons and of foghorns that fail."))
        #expect(try text(body + "<p><button>Show more</button></p>" + Self.p(Self.third)).contains("Show") == false)
        #expect(try text(body + "<p>\(Self.third) <button>Copy</button></p>").hasSuffix(Self.third))
    }

    @Test("a drop capital is the first letter of its word, a word of one letter is a word")
    func capitals() throws {
        let drop = "<p><span class='dropcap'>\n T\n</span>he lamps of the coast were old, and nobody had the money.</p>"
        #expect(try text(drop + Self.p(Self.first)).hasPrefix("The lamps"))
        let word = "<p><span> A </span>lamp of the coast is old, and nobody has had the money for a new one.</p>"
        #expect(try text(word + Self.p(Self.first)).hasPrefix("A lamp"))
    }

    @Test("elements that a style sets as blocks are lines")
    func lines() throws {
        let block =
            "<div><span style='display:block'>First line.</span><span style='display: block'>Second line.</span></div>"
        #expect(try text(Self.p(Self.first) + block + Self.p(Self.second)).contains("First line.\nSecond line."))
    }

    @Test("a further article with a heading and an author of its own goes, sections with headings stay")
    func furtherArticles() throws {
        let one =
            "<article><h1>Lamps that failed</h1>\([Self.first, Self.second, Self.third, Self.fourth].map(Self.p).joined())</article>"
        let other = String(
            repeating: "Grain is dear this year, since no ship could be found to bring it here. ", count: 4)
        let two = "<article><h1>What the grain costs</h1><p class='byline'>By Ada Shore</p><p>\(other)</p></article>"
        #expect(try article(one + two).text.contains("Grain") == false)
        let section = "<h1>What the grain costs</h1><p>\(other)</p>"
        #expect(try article("<div>\(one)\(section)</div>").text.contains("Grain is dear"))
    }

    @Test("a sentence that is set apart and stands in the text goes, one that says something new stays")
    func quotes() throws {
        let body = Self.p(Self.first) + Self.p(Self.second)
        let repeated = "<blockquote><p>two ships had to wait outside the bay</p><cite>A keeper</cite></blockquote>"
        #expect(
            try text(body + repeated + Self.p(Self.third))
                == [Self.first, Self.second, Self.third].joined(separator: "\n"))
        let new = "<blockquote><p>We had no light and no telephone.</p></blockquote>"
        #expect(try text(body + new + Self.p(Self.third)).contains("no telephone"))
    }

    @Test("a notice above the page goes, a lead above the heading stays")
    func notices() throws {
        let body = "<h1>Lamps that failed</h1>" + [Self.first, Self.second, Self.third].map(Self.p).joined()
        let notice =
            "<div><p>You are looking at an older state of this site, on which nothing is kept up any more.</p></div>"
        #expect(try article(notice + "<div id='main'>\(body)</div>").text.hasPrefix(Self.first))
        let lead = "<p>Two ships waited for a night, and for two years nobody was told why that had been so.</p>"
        #expect(try article("<article>\(lead)\(body)</article>").text.hasPrefix("Two ships"))
    }

    @Test("the hours of a chronicle stay, the day above an article goes")
    func chronicle() throws {
        let entries = zip(["21:02", "21:40", "00:15", "04:05"], [Self.first, Self.second, Self.third, Self.fourth])
            .map { "<p>\($0)</p><p>\($1)</p>" }.joined()
        let text = try text("<p>What is known of the night on which the lamps failed.</p>" + entries)
        #expect(text.contains("21:02\n\(Self.first)") && text.contains("04:05\n\(Self.fourth)"))
        #expect(
            try self.text("<p>5 September 2016</p>" + Self.p(Self.first) + Self.p(Self.second)).hasPrefix(Self.first))
    }

    @Test("short first sentences with marks of notes are text")
    func noteMarks() throws {
        let short = "<p>The first survey is widely cited.<sup>1</sup></p>"
        #expect(try text(short + Self.p(Self.first)).hasPrefix("The first survey"))
    }

    @Test("the text of shadow roots stands where readers see it")
    func shadowRoots() throws {
        let page = """
            <main><h1>Lamps that failed</h1><x-body><template shadowrootmode="open"><slot name="lead"></slot>
            \(Self.p(Self.second))<template><p>Nobody sees this.</p></template></template><p slot="lead">\(Self.first)</p>
            </x-body></main>
            """
        #expect(try article(page).text == Self.first + "\n" + Self.second)
    }

    @Test("a frame of any site is a link, one that advertises is not")
    func frames() {
        func markdown(_ address: String) -> String {
            HTMLArticle.convert(fragment: Array("<p>Text.</p><iframe src='\(address)'></iframe>".utf8)).markdown
        }
        #expect(markdown("https://social.example/@ada/111/embed").contains("social.example/@ada/111"))
        #expect(markdown("https://ads.example/frame?id=9").contains("ads.example") == false)
    }
}
