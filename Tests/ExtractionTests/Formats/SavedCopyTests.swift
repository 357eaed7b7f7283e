import HTML
import Model
import Testing
import Text

@testable import Extraction

@Suite("Marks of savers and archives")
struct SavedCopyTests {
    @Test(arguments: [
        (
            "https://web.archive.org/web/20200514101112/https://river.example.org/a?b=c",
            "https://river.example.org/a?b=c"
        ),
        ("http://web.archive.org/web/20200514101112id_/http://river.example.org/", "http://river.example.org/"),
        (
            "https://web.archive.org/web/20200514101112/river.example.org/2020/a.html",
            "http://river.example.org/2020/a.html"
        ),
        ("https://archive.ph/2020.05.14-101112/https://river.example.org/a", "https://river.example.org/a"),
        ("https://archive.is/20200514/https:/river.example.org/a", "https://river.example.org/a"),
        ("https://archive.ph/o/AbC12/https://river.example.org/a", "https://river.example.org/a"),
        (
            "https://wayback.library.example/4711/20200514101112/https://river.example.org/a",
            "https://river.example.org/a"
        ),
        (
            "https://cache.example/search?q=cache:Ab12:https://river.example.org/a+bolts&hl=en",
            "https://river.example.org/a"
        ),
        ("about:reader?url=https%3A%2F%2Friver.example.org%2Fa%3Fb%3Dc", "https://river.example.org/a?b=c"),
        (
            "https://archive.ph/20210514101112/https://web.archive.org/web/20200514101112/https://river.example.org/a",
            "https://river.example.org/a"
        ),
    ])
    func copiesLeadToTheirOriginal(address: String, original: String) {
        #expect(ArchivedAddress(address)?.original == original)
    }

    @Test(arguments: [
        "https://river.example.org/2020/05/14/gates.html", "https://river.example.org/2020/ports.html",
        "https://river.example.org/go?to=https://other.example.org/", "https://river.example.org/http-explained/",
        "https://river.example.org/https://", "mailto:ada@river.example.org", "",
    ])
    func pagesAreNoCopies(address: String) { #expect(ArchivedAddress(address) == nil) }

    private func article(head: String = "", before: String = "", after: String = "", top: String = "") throws -> Article
    {
        let page = """
            \(before)<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Nine gates with loose bolts</title>\(head)
            </head><body>\(top)<article><h1>Nine gates with loose bolts</h1><p>The river board said on Monday that it had found
            loose bolts in nine of the twelve gates it looked at, and that two more had been painted over.</p><p>Delegates from
            both banks sat together for three hours and agreed to trade the telephone numbers of their night watch.</p>
            <p>A further meeting is planned for October, to which the mayors of both towns have been asked to come.</p>
            </article></body></html>\(after)
            """
        return try #require(extraction(of: page).articles.first)
    }

    @Test(arguments: [
        (
            "<!--\n Page saved with SingleFile \n url: https://river.example.org/a \n saved date: Thu May 14 2020 10:00:00 GMT+0200 (X)\n-->",
            "2020-05-14"
        ),
        ("<!-- saved from url=(0029)https://river.example.org/a -->", nil),
        ("<!-- Saved from https://river.example.org/a at 2020-05-14T10:00:00Z using monolith v2.4.1 -->", "2020-05-14"),
        (
            "<html data-scrapbook-source=\"https://river.example.org/a\" data-scrapbook-create=\"20200514101112000\">",
            "2020-05-14"
        ),
    ])
    func marksGiveAddressAndDay(mark: String, day: String?) throws {
        let metadata = try article(before: mark).metadata
        #expect(metadata.url == "https://river.example.org/a")
        #expect(metadata.accessed?.text == day)
        #expect(metadata.issued == nil)
    }

    @Test func aCommentOfACacheIsNoMark() throws {
        let mark = "<!-- Page cached on 2020-05-14, saved 40 queries. Learn more: https://cache.example/plugin/ -->"
        #expect(try article(after: mark).metadata.url == nil)
    }

    @Test func aCanonicalLinkComesBeforeMarks() throws {
        let metadata = try article(
            head: "<link rel=canonical href=\"/a\">",
            before: "<!-- saved from url=(0036)https://river.example.org/a?page=2 -->"
        ).metadata
        #expect(metadata.url == "https://river.example.org/a")
    }

    @Test func nothingOfAnArchiveIsTheArticles() throws {
        let copy = "https://archive.ph/2020.05.14-101112/https://river.example.org/a"
        let article = try article(
            head: """
                <link rel="canonical" href="\(copy)"><meta property="og:site_name" content="archive.ph">
                <meta property="article:modified_time" content="2020-05-14T10:11:12Z">
                """,
            top:
                "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><p>The archive asks for a gift.</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
        )
        #expect(article.metadata.url == "https://river.example.org/a" && article.metadata.archiveURL == copy)
        #expect(article.metadata.containerTitle == nil && article.metadata.modified == nil)
        #expect(article.metadata.accessed?.text == "2020-05-14")
        #expect(!article.text.contains("gift"))
        #expect(article.removals.contains { $0.rule == "archive-bar" && $0.text.contains("gift") })
    }

    @Test func anArticleAboutAnArchiveKeepsItsAddressAndName() throws {
        let metadata = try article(
            head:
                "<link rel=canonical href=\"https://river.example.org/wayback\"><meta property=\"og:site_name\" content=\"Internet Archive\">"
        ).metadata
        #expect(metadata.url == "https://river.example.org/wayback" && metadata.containerTitle == "Internet Archive")
        #expect(metadata.archiveURL == nil && metadata.accessed == nil)
    }
}
