import Model
import Testing
import Text

@testable import Extraction

@Suite("Dates of pages")
struct DateTests {
    private static func published(_ date: String) -> String {
        "<meta property=\"article:published_time\" content=\"\(date)\">"
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var head = ""
        var body = ""
        var address: String?
        let issued: String?
        let source: MetadataSource?
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "the zone is kept as found", head: published("2019-05-12T23:30:00-04:00"),
            issued: "2019-05-12T23:30:00-04:00", source: .openGraph),
        Case(
            name: "the day that the page shows corrects one in Universal Time",
            head: published("2019-05-13T03:30:00+00:00"),
            body: "<time class=\"entry-date\" datetime=\"2019-05-12T23:30:00-04:00\">May 12</time>",
            issued: "2019-05-12T23:30:00-04:00", source: .dateElement),
        Case(
            name: "one that the page shows anywhere needs no correction",
            head: published("2019-05-13T03:30:00+00:00"),
            body: "<p class=\"post-date\">12 May 2019</p><p class=\"post-date\">13 May 2019</p>",
            issued: "2019-05-13T03:30:00+00:00", source: .openGraph),
        Case(
            name: "the address corrects one in Universal Time", head: published("2018-12-31T23:11:59+00:00"),
            address: "https://gull.example/2019/01/01/new-year/", issued: "2019-01-01", source: .address),
        Case(
            name: "the address does not correct one with a zone", head: published("2018-12-31T23:11:59+01:00"),
            address: "https://gull.example/2019/01/01/new-year/", issued: "2018-12-31T23:11:59+01:00",
            source: .openGraph),
        Case(
            name: "a date far from the stated one is another's", head: published("2019-05-13T03:30:00+00:00"),
            body: "<p class=\"post-date\">2 March 2017</p>", issued: "2019-05-13T03:30:00+00:00", source: .openGraph),
        Case(
            name: "the address alone", address: "https://gull.example/2019/01/01/new-year/", issued: "2019-01-01",
            source: .address),
        Case(
            name: "what programs write that know no date is none", head: published("0001-01-01T00:00:00Z"), issued: nil,
            source: nil),
        Case(
            name: "nor is the first second of the epoch", head: published("1970-01-01T00:00:00+00:00"), issued: nil,
            source: nil),
        Case(
            name: "boxes for day, month and year",
            body: "<div class=\"post-date\"><span>Feb</span><span>18</span><span>2009</span></div>",
            issued: "2009-02-18", source: .dateElement),
        Case(
            name: "a class whose last word is the date", body: "<span class=\"ArticleHeader-Date\">6 May 2022</span>",
            issued: "2022-05-06", source: .dateElement),
        Case(
            name: "today's date at the top of the page is not the article's",
            body: "<span class=\"topbar-date\">6 May 2022</span><h1>Ice in the sound</h1><p>12 May 2019</p>",
            issued: "2019-05-12", source: .text),
        Case(
            name: "the date of a change is not that of publication",
            body: "<time class=\"updated\" datetime=\"2022-05-06\">6 May</time>", issued: nil, source: nil),
        Case(
            name: "what stands before a day says that it is of a change",
            body: "<p>Updated <time datetime=\"2022-05-06\">6 May</time></p>", issued: nil, source: nil),
        Case(
            name: "the day of publication, not that of a change before it",
            body: "<p>Updated <time datetime=\"2022-05-06\">6 May</time></p>"
                + "<p>Published <time datetime=\"2021-01-02\">2 January</time></p>",
            issued: "2021-01-02", source: .dateElement),
        Case(
            name: "papers are received and accepted before they are published",
            body: "<h1>Ice in the sound</h1><p>Received: 11 May 2022</p><p>Accepted: 16 December 2022</p>"
                + "<p>Published online: 2 January 2023</p>",
            issued: "2023-01-02", source: .text),
        Case(
            name: "a month and year that stand alone", body: "<h1>Ice in the sound</h1><p>March 2019</p>",
            issued: "2019-03", source: .text),
        Case(
            name: "a day completes the month that the data gives", head: published("2019-05"),
            body: "<p class=\"post-date\">12 May 2019</p>", issued: "2019-05-12", source: .dateElement),
        Case(
            name: "a sentence that holds a day tells of something else",
            body: "<h1>Ice in the sound</h1><p>The meeting on 5 June 2015 was long.</p>", issued: nil, source: nil),
        Case(
            name: "a line beside the heading", body: "<h1>Ice in the sound</h1><p>12 May 2019</p>",
            issued: "2019-05-12",
            source: .text),
    ]

    @Test("The day of publication is", arguments: cases)
    func issued(_ example: Case) throws {
        let article = try article(
            head: example.head + "<title>Ice in the sound</title>", body: example.body, address: example.address)
        #expect(article.metadata.issued?.text == example.issued)
        #expect(article.source(of: .issued) == example.source)
    }

    /// A page whose article, heading and all, stands in an element of its own.
    private func page(_ inner: String = "", after: String = "") throws -> Article {
        let prose = String(
            repeating:
                "<p>The ferry will not sail before the ice has gone, the company said, and neither the tug nor the "
                + "mail boat can break the ice in the sound this winter.</p>", count: 4)
        let html =
            "<!DOCTYPE html><title>Ice in the sound holds</title><main><article><h1>Ice in the sound holds</h1>\(inner)"
            + "\(prose)</article>\(after)</main>"
        let capture = Capture(file: SourceFile(path: "page.html", bytes: Array(html.utf8)))
        return try #require(Extractor().extract(capture).articles.first)
    }

    @Test("The days of other articles and of the page's foot are not the article's")
    func elsewhere() throws {
        let cards = """
            <section><h2>Keep reading</h2><a href="/1"><time datetime="2018-12-05">Dec 5</time><h3>A lock</h3></a></section>
            """
        #expect(try page(after: cards).metadata.issued == nil)
        #expect(try page("<p>Published March 14, 2019</p>", after: cards).metadata.issued?.text == "2019-03-14")
        let foot = "<footer>Site rebuilt <time datetime=\"2022-02-02\">2 February 2022</time></footer>"
        #expect(try page(after: foot).metadata.issued == nil)
    }

    @Test("The author and the day are read from what stands beside the text, but not from a list of other articles")
    func beside() throws {
        let own = """
            <aside><address>By <a rel="author" href="/people/ada">Ada Shore</a></address>\
            <details><summary>Thu 14 Mar 2019 09.30 GMT</summary></details></aside>
            """
        let article = try page(own)
        #expect(article.metadata.authors == ["Ada Shore"])
        #expect(article.metadata.issued?.text == "2019-03-14")
        let others = """
            <aside><h3>Latest</h3><ul><li><a href="/1">Rope prices fall again</a> <a rel="author" href="/by/x">Emil \
            Brink</a> <time datetime="2017-08-01">1 August</time></li></ul></aside>
            """
        #expect(try page(others).metadata.authors.isEmpty)
        #expect(try page(others).metadata.issued == nil)
        #expect(try page(after: others).metadata.authors.isEmpty)
    }

    @Test("The day of change is kept apart")
    func modified() throws {
        let article = try article(
            head: Self.published("2019-05-12")
                + "<meta property=\"article:modified_time\" content=\"2019-06-01T10:00:00Z\">")
        #expect(article.metadata.issued?.text == "2019-05-12")
        #expect(article.metadata.modified?.text == "2019-06-01T10:00:00Z")
        #expect(article.source(of: .modified) == .openGraph)
    }
}
