import Model
import Testing
import Text

@testable import Extraction

@Suite("Titles")
struct TitleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var head = ""
        var body = ""
        let title: String
        let source: MetadataSource
        var testDescription: String { name }
    }

    static let site = "<meta property=\"og:site_name\" content=\"The Gull\">"
    static let cases = [
        Case(
            name: "the site's name is cut where it is known and set apart",
            head: site + "<meta property=\"og:title\" content=\"Ferry stays in port | The Gull\">",
            title: "Ferry stays in port", source: .openGraph),
        Case(
            name: "the site's name before the title is cut too",
            head: site + "<title>The Gull » Ferry stays in port until spring</title>",
            title: "Ferry stays in port until spring", source: .titleElement),
        Case(
            name: "a dash within the title stays",
            head: site + "<meta property=\"og:title\" content=\"Ferry – and mail boat – stay in port\">",
            title: "Ferry – and mail boat – stay in port", source: .openGraph),
        Case(
            name: "a dash that a template left at the end goes",
            head: "<meta property=\"og:title\" content=\"Ferry stays in port -\">",
            title: "Ferry stays in port", source: .openGraph),
        Case(
            name: "a headline for machines comes first",
            head: structured(#"{"@type":"NewsArticle","headline":"Islands cut off by ice"}"#)
                + "<meta property=\"og:title\" content=\"Will the ferry ever sail again?\">",
            body: "<h2>Islands cut off by ice</h2>", title: "Islands cut off by ice", source: .structuredData),
        Case(
            name: "the marked heading is the title, not that of the preview",
            head: "<meta property=\"og:title\" content=\"You will not believe this winter\">"
                + "<title>You will not believe this winter</title>",
            body: "<h1 class=\"entry-title\">Ferry stays in port</h1>", title: "Ferry stays in port", source: .heading),
        Case(
            name: "so is the only first heading",
            head: "<title>Ferries: tickets, times, prices</title>",
            body: "<h1>Why the ferry stays in port</h1>", title: "Why the ferry stays in port", source: .heading),
        Case(
            name: "the heading is taken as it is printed",
            head: "<meta property=\"og:title\" content=\"Captain's word: 'no ferry'\">",
            body: "<h1>Captain’s word: ‘no ferry’</h1>", title: "Captain’s word: ‘no ferry’", source: .heading),
        Case(
            name: "a heading with a label before the title is not",
            head: "<meta property=\"og:title\" content=\"Ferry stays in port\">",
            body: "<h1>Shipping Ferry stays in port</h1>", title: "Ferry stays in port", source: .openGraph),
        Case(
            name: "a heading that leads home names the site",
            head: "<title>Ferry stays in port | Letters from the sound</title>",
            body: "<h1><a href=\"/\">Letters from the sound</a></h1><h2>Ferry stays in port</h2>",
            title: "Ferry stays in port", source: .titleElement),
        Case(
            name: "the only heading, with which the title element ends, names the site",
            head: "<title>Ferry stays in port | Letters from the sound</title>"
                + "<meta property=\"og:title\" content=\"Ferry stays in port\">",
            body: "<h1>Letters from the sound</h1>", title: "Ferry stays in port", source: .openGraph),
        Case(
            name: "a heading of a pop-up is not the article's",
            head: "<title>Ferry tickets, times, prices</title>",
            body:
                "<article><h1>Ferry stays in port</h1></article><div class=\"newsletter\"><h1>Our letter to you, weekly</h1></div>",
            title: "Ferry stays in port", source: .heading),
        Case(
            name: "a headline that the page never shows is another page's",
            head: structured(
                #"{"@type":"Article","headline":"Encyclopaedia list entry","name":"Ferries of the sound"}"#)
                + "<title>Ferries of the sound - Harbour Encyclopaedia</title>",
            body: "<h1 class=\"page-title\">Ferries of the sound</h1>", title: "Ferries of the sound", source: .heading),
        Case(
            name: "the name of a page has the site's name in it and is no headline",
            head: structured(#"{"@type":"WebPage","name":"Ferry times | The Gull","datePublished":"2019-01-02"}"#),
            body: "<h1 class=\"entry-title\">Ferry stays in port</h1>", title: "Ferry stays in port", source: .heading),
        Case(
            name: "several names of one property are several properties",
            head:
                "<meta property=\"x:title dc:title\" content=\"Ferry stays in port\"><title>Ferry stays in port</title>",
            title: "Ferry stays in port", source: .dublinCore),
        Case(
            name: "what a heading shows of markup is text", head: "<title>The &lt;main&gt; street</title>",
            body: "<h1 class=\"entry-title\">The &lt;main&gt; street</h1>", title: "The <main> street", source: .heading
        ),
    ]

    @Test("The title is", arguments: cases)
    func title(_ example: Case) throws {
        let article = try article(head: example.head, body: example.body)
        #expect(article.metadata.title == example.title)
        #expect(article.source(of: .title) == example.source)
    }

    @Test(
        "What leads home",
        arguments: [
            ("/", true), ("https://gull.example", true), ("https://gull.example/", true),
            ("https://archive.example/web/2010/http://gull.example/", true), ("/news/", false),
            ("https://gull.example/news", false), ("https://gull.example/?p=4", false), ("#top", false),
        ])
    func home(_ address: String, isHome: Bool) {
        #expect(PageHeadings.isHome(address) == isHome)
    }

    @Test("A page that calls its title its application's name keeps its title")
    func applicationName() throws {
        let article = try article(
            head: Self.site
                + "<meta name=\"application-name\" content=\"Ferry stays in port\"><title>Ferry stays in port</title>")
        #expect(article.metadata.title == "Ferry stays in port")
        #expect(article.metadata.containerTitle == "The Gull")
    }
}
