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
