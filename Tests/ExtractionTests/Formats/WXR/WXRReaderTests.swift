import Foundation
import Model
import Testing
import Text

@testable import Extraction

@Suite("WordPress exports")
struct WXRReaderTests {
    private func export(_ items: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>The Gazette</title><link>https://gazette.example</link><language>en-GB</language>
        <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://gazette.example</wp:base_blog_url>
        <wp:author><wp:author_login>ada</wp:author_login><wp:author_email>a@example.org</wp:author_email>
        <wp:author_display_name><![CDATA[Ada Löw]]></wp:author_display_name></wp:author>
        \(items)
        </channel></rss>
        """
    }

    private func item(
        _ content: String, type: String = "post", status: String = "publish", more: String = "", id: Int = 1
    ) -> String {
        """
        <item><title>A &amp; B</title><link>/a-b/</link><dc:creator>ada</dc:creator>
        <content:encoded><![CDATA[\(content)]]></content:encoded><excerpt:encoded><![CDATA[In short.]]></excerpt:encoded>
        <wp:post_id>\(id)</wp:post_id><wp:post_date>2015-09-25 12:00:00</wp:post_date>
        <wp:post_date_gmt>2015-09-25 16:00:00</wp:post_date_gmt><wp:post_name>a-b</wp:post_name>
        <wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>
        <category domain="category" nicename="uncategorized">Uncategorized</category>
        <category domain="post_tag" nicename="cable"><![CDATA[Cable]]></category>\(more)</item>
        """
    }

    private func markdown(_ content: String, more: String = "", others: String = "") throws -> String {
        let found = extraction(of: export(item(content, more: more) + others))
        return try #require(found.articles.first).markdown
    }

    @Test func fieldsBecomeMetadata() throws {
        let found = extraction(of: export(item("<!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph -->")))
        #expect(found.diagnostics.isEmpty)
        let article = try #require(found.articles.first)
        #expect(article.format == "wxr" && article.text == "Text.")
        #expect(article.metadata.id == "a-b" && article.metadata.title == "A & B")
        #expect(article.metadata.authors == ["Ada Löw"] && article.metadata.keywords == ["Cable"])
        #expect(article.metadata.issued?.text == "2015-09-25T12:00:00-04:00")
        #expect(article.metadata.url == "https://gazette.example/a-b/")
        #expect(article.metadata.containerTitle == "The Gazette" && article.metadata.language == "en-GB")
        #expect(article.metadata.abstract == "In short.")
    }

    @Test func coauthorsAreNamedInOrder() throws {
        let terms =
            #"<category domain="author" nicename="cap-eve">Eve Noor</category><category domain="author" nicename="ada">x</category>"#
        let found = extraction(of: export(item("x", more: terms)))
        #expect(found.articles.first?.metadata.authors == ["Eve Noor", "Ada Löw"])
    }

    @Test func classicPostsGetTheirParagraphs() throws {
        #expect(
            try markdown("One\ntwo.\n\n<strong>Three</strong>\n<!--more-->\nFour.\n<!--nextpage-->\nFive.")
                == "One\\\ntwo.\n\n**Three**\n\nFour.\n\nFive.\n")
    }

    @Test func codeBlocksKeepTheirLanguage() throws {
        #expect(
            try markdown(
                "<!-- wp:code {\"language\":\"swift\"} --><pre class=\"wp-block-code\"><code>let a = 1</code></pre><!-- /wp:code -->"
            )
                == "```swift\nlet a = 1\n```\n")
    }

    @Test func footnotesComeFromTheMeta() throws {
        let note = #"[{"id":"f1","content":"A <em>note</em>"}]"#
        var item = WXRItem()
        item.meta["footnotes"] = note
        item.content = Array(
            ##"<!-- wp:paragraph --><p>Text<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->"##
                .utf8)
        let fragment = String(decoding: WXRContent(item, media: WordPressMedia()).fragment, as: UTF8.self)
        let list = ##"<ol class="wp-block-footnotes"><li id="f1">A <em>note</em> <a href="#f1-link">↩︎</a></li></ol>"##
        #expect(fragment.hasSuffix("\n" + list + "\n"))
    }

    @Test func featuredPictureStandsAboveTheTextWithItsCaption() throws {
        let picture = item(
            "", type: "attachment", status: "inherit",
            more: "<wp:attachment_url>https://gazette.example/pier.jpg</wp:attachment_url>", id: 5
        )
        .replacing("In short.", with: "The pier")
        let text = try markdown(
            "Text.",
            more: "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>",
            others: picture)
        #expect(text == "![A & B](https://gazette.example/pier.jpg)\\\nThe pier\n\nText.\n")
    }

    @Test func featuredPictureThatAGalleryOrTheTextShowsIsShownOnce() throws {
        let picture = item(
            "", type: "attachment", status: "inherit",
            more: "<wp:attachment_url>https://gazette.example/2024/05/IMG_12.jpg</wp:attachment_url>", id: 5)
        let thumbnail =
            "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>"
        for shown in ["[gallery ids=\"5\"]", "<img src=\"https://cdn.example/IMG_12-300x200.jpg\" alt=\"A\">"] {
            let text = try markdown("Text.\n\n\(shown)", more: thumbnail, others: picture)
            #expect(text.ranges(of: "![").count == 1, "\(text)")
        }
    }

    @Test func footnotesStandOnceHoweverManyBlocksTellOfThem() throws {
        let notes = #"[{"id":"a","content":"A note."}]"#
        let meta =
            "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>\(notes)</wp:meta_value></wp:postmeta>"
        let blocks = String(repeating: "<!-- wp:footnotes /-->", count: 3)
        #expect(try markdown("Text.\n\n\(blocks)", more: meta).ranges(of: "A note.").count == 1)
    }

    @Test func addressAloneOnALineIsALink() throws {
        #expect(try markdown("See:\n\nhttps://v.example/1?a=1&amp;b=2\n\nEnd.").contains("https://v.example/1?a=1&b=2"))
    }

    @Test func discussionIsCountedAndLeftOut() throws {
        let comments =
            "<wp:comment><wp:comment_content>Rude words</wp:comment_content><wp:comment_type></wp:comment_type></wp:comment>"
            + "<wp:comment><wp:comment_type>pingback</wp:comment_type></wp:comment>"
        let article = try #require(extraction(of: export(item("Text.", more: comments))).articles.first)
        #expect(article.removals.map(\.why) == ["1 comment and 1 pingback of readers and other sites"])
        #expect(!"\(article)".contains("Rude"))
    }

    @Test(arguments: ["draft", "pending", "private", "future", "trash"])
    func whatIsNotPublicKeepsNoText(status: String) throws {
        let article = try #require(extraction(of: export(item("Secret.", status: status))).articles.first)
        #expect(article.status == .unpublished(status))
        #expect(!"\(article)".contains("Secret") && !"\(article)".contains("In short"))
    }

    @Test func passwordIsNowhere() throws {
        let found = extraction(
            of: export(item("Secret.", more: "<wp:post_password><![CDATA[hunter2]]></wp:post_password>")))
        #expect(found.articles.map(\.status) == [.unpublished("password")])
        #expect(!"\(found)".contains("hunter2") && !"\(found)".contains("Secret"))
    }

    @Test func itemsWithoutTextAreCountedByType() {
        let found = extraction(
            of: export(item("x", type: "nav_menu_item") + item("y", type: "nav_menu_item") + item("Text.")))
        #expect(found.articles.count == 1)
        #expect(found.diagnostics.map(\.summary) == ["items that hold no article are left out: 2 nav_menu_item"])
    }

    @Test func postsWithOneSlugGetNumbers() {
        let found = extraction(of: export(item("One.") + item("Two.") + item("Three.")))
        #expect(found.articles.map(\.metadata.id) == ["a-b", "a-b-2", "a-b-3"])
    }

    @Test func brokenOffExportKeepsWhatComesBefore() throws {
        let whole = export(item("One.") + item("Two."))
        let cut = String(whole[..<(try #require(whole.range(of: "Two."))).upperBound])
        let found = extraction(of: cut)
        #expect(found.articles.map(\.text) == ["One."])
        let fault = try #require(found.diagnostics.first)
        #expect(fault.kind == .malformedXML && fault.location.line > 8 && fault.summary.contains("A & B"))
    }

    @Test func afterAFaultTheNextItemsAreRead() throws {
        let bad = item("Bad.").replacing("<wp:post_id>1</wp:post_id>", with: "<wp:post_id>1 <a")
        let text = export(item("One.") + "\n" + bad + "\n" + item("Three.") + "\n" + bad + "\n" + item("Five."))
        let found = extraction(of: text)
        #expect(found.articles.map(\.text) == ["One.", "Three.", "Five."])
        #expect(found.articles.map(\.metadata.authors) == [["Ada Löw"], ["Ada Löw"], ["Ada Löw"]])
        #expect(found.articles.map(\.location?.line) == [7, 21, 35])
        #expect(found.diagnostics.map(\.kind) == [.malformedXML, .malformedXML])
        // The parser may notice a line or two later.
        #expect(zip(found.diagnostics, [16, 30]).allSatisfy { ($1...$1 + 2).contains($0.location.line) })
    }

    @Test func anItemThatHasLostItsStatusIsNotPublished() {
        let bad = item("Secret.", status: "draft").replacing("<wp:status>draft</wp:status>", with: "")
        let found = extraction(of: export(item("One.") + bad))
        #expect(found.articles.map(\.status) == [.published, .unpublished(WXRItem.lostStatus)])
    }

    @Test func exportsOneAfterAnotherAreAllRead() {
        let found = extraction(of: export(item("One.")) + export(item("Two.")))
        #expect(found.articles.map(\.text) == ["One.", "Two."])
        #expect(found.diagnostics.map(\.kind).contains(.malformedXML))
    }

    @Test func countlessFaultsAreFewDiagnostics() {
        let found = extraction(of: export(String(repeating: "<item><a></b></item>", count: 3000) + item("Last.")))
        #expect(found.diagnostics.count < 30 && !found.diagnostics.isEmpty)
    }

    @Test func smallFaultsAreMendedAndReported() throws {
        let faulty = export(
            item("One.").replacing("A &amp; B", with: "A & B &nbsp; \u{1}C") + "<!-- x -->" + item("Two ]]> three."))
        let found = extraction(of: faulty)
        #expect(found.articles.map(\.metadata.title) == ["A & B C", "A & B"])
        #expect(found.articles.map(\.text) == ["One.", "Two three."])
        #expect(found.diagnostics.map(\.kind) == [.mendedXML])
    }

    @Test func entitiesCannotBeDeclared() {
        let bomb = export(item("Text.")).replacing(
            "<rss", with: "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<rss"
        )
        .replacing("A &amp; B", with: "T &b; <!ENTITY>")
        let found = extraction(of: bomb)
        #expect(found.articles.first?.metadata.title?.contains("aaaa") == false)
    }

    @Test func anItemWithinAnItemIsAnItem() {
        let inner = item("Inner.").replacing("a-b", with: "inner")
        let found = extraction(of: export(item("Outer.", more: inner)))
        #expect(found.articles.map(\.text).sorted() == ["Inner.", "Outer."])
    }

    @Test func markupThatIsNotEscapedIsKept() {
        let raw = item("x").replacing(
            "<![CDATA[x]]>", with: "<p>One &amp; <b>two</b><br>three &lt;four&gt;</p><p>Five.</p>")
        let found = extraction(of: export(raw + item("Six.")))
        #expect(found.articles.map(\.text) == ["One & two\nthree <four>\nFive.", "Six."])
        #expect(found.diagnostics.map(\.kind) == [.mendedXML])
    }

    @Test func sectionThatEndsEarlyIsKept() {
        let raw = item("One ]]> <p>two</p>")
        #expect(extraction(of: export(raw)).articles.map { words(of: $0.text) } == [["One", "two"]])
    }

    @Test func aTagWithManyAttributesCostsNoMoreThanItsLength() throws {
        let attributes = (0..<20_000).map { #" a\#($0)="x""# }.joined()
        let found = extraction(of: export(item("Text.").replacing("<item>", with: "<item\(attributes)>")))
        #expect(found.articles.map(\.text) == ["Text."] && found.diagnostics.map(\.kind) == [.mendedXML])
        // The parser is given a bounded number of them, whatever the tag has.
        var cleaner = XMLCleaner()
        cleaner.add(Array("<item\(attributes)/>".utf8))
        cleaner.add(nil)
        let clean = String(decoding: cleaner.next(), as: UTF8.self)
        #expect(clean.count(where: { $0 == "=" }) == 64 && clean.hasSuffix("/>"))
    }

    @Test func aLongDocumentTypeHidesNothing() {
        let entities = (0..<60_000).map { "<!ENTITY e\($0) 'x'>\n" }.joined()
        let found = extraction(
            of: export(item("Text.")).replacing("<rss", with: "<!DOCTYPE rss [\(entities)]>\n<rss"))
        #expect(found.articles.map(\.text) == ["Text."])
    }

    @Test func aTextLongerThanAnyArticleIsLeftOutAndSaid() {
        let long = String(repeating: "All work and no play. ", count: (Limits.exportedText.value / 22) + 2)
        let found = extraction(of: export(item("One.") + item(long) + item("Three.")))
        #expect(found.articles.map(\.text) == ["One.", "Three."])
        #expect(found.diagnostics.map(\.kind) == [.longItem])
    }

    @Test func aTextOfManyMegabytesIsKept() {
        let long = String(repeating: "All work and no play. ", count: 600_000)
        #expect(extraction(of: export(item(long))).articles.map(\.text.utf8.count) == [long.utf8.count - 1])
    }

    @Test func pagesAndCustomTypesAreArticles() {
        let found = extraction(
            of: export(item("Post.") + item("Page.", type: "page") + item("Report.", type: "report")))
        #expect(found.articles.map(\.text) == ["Post.", "Page.", "Report."])
    }

    @Test func shortcodesBecomeWhatTheyMean() throws {
        let pictures = [5, 6].map { id in
            item(
                "", type: "attachment", status: "inherit",
                more: "<wp:attachment_url>https://gazette.example/\(id).jpg</wp:attachment_url>", id: id
            ).replacing("In short.", with: "Caption \(id)")
        }.joined()
        let text = try markdown(
            "[gallery ids=\"5,6\"]\n\n[caption id=\"x\"]<img src=\"https://gazette.example/7.jpg\" alt=\"Seven\"> The mole[/caption]\n\n"
                + "[embed]https://v.example/8[/embed]\n\n[audio mp3=\"https://v.example/9.mp3\"]\n\n"
                + "[video src=\"https://v.example/10.mp4\"][/video]\n\n[contact-form-7 id=\"3\"]\n\nEnd.",
            others: pictures)
        for piece in [
            "![A & B](https://gazette.example/5.jpg)\\\nCaption 5", "Caption 6",
            "![Seven](https://gazette.example/7.jpg)\\\nThe mole", "https://v.example/8", "https://v.example/9.mp3",
            "https://v.example/10.mp4", "End.",
        ] { #expect(text.contains(piece), "\(piece)") }
        #expect(!text.contains("contact-form"))
    }

    @Test func unknownShortcodesAreRemovedAndListed() throws {
        let article = try #require(
            extraction(of: export(item("One [weather_box city=\"x\"] two [sic] three."))).articles.first)
        #expect(article.text == "One two [sic] three.")
        #expect(article.removals.map(\.rule) == ["wordpress-shortcode"])
        #expect(article.removals.map(\.text) == ["[weather_box city=\"x\"]"])
    }

    @Test func placesAreThoseOfTheCapture() {
        let found = extraction(of: export(item("One.") + "\n" + item("Two.", status: "draft")))
        #expect(found.articles.map(\.location?.line) == [7, 14])
        #expect(found.articles.map(\.location?.column) == [1, 1])
    }

    @Test func theStatusThatShowsLessCounts() {
        let twice = item("Secret.", more: "<wp:status>draft</wp:status>")
        let found = extraction(
            of: export(twice + item("Hidden.", status: "draft", more: "<wp:status>publish</wp:status>")))
        #expect(found.articles.map(\.status) == [.unpublished("draft"), .unpublished("draft")])
    }
}
