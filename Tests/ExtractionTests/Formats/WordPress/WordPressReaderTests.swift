import Foundation
import Model
import Testing
import Text

@testable import Extraction

private let folder = "data/extraction/dev/wordpress"

@Suite("WordPress REST captures")
struct WordPressReaderTests {
    private func article(_ json: String) throws -> Article {
        let found = extraction(of: json)
        #expect(found.diagnostics.isEmpty)
        return try #require(found.articles.first)
    }

    @Test func fieldsBecomeMetadata() throws {
        let article = try article(
            #"""
            {"id":7,"date":"2019-03-01T23:30:00","date_gmt":"2019-03-02T05:30:00","modified":"2019-03-04T10:00:00",
             "modified_gmt":"2019-03-04T10:00:00","slug":"quiet-accord","status":"publish","type":"post",
             "link":"https://example.org/quiet-accord/","title":{"rendered":"A <em>quiet</em> accord &#8211; &amp; after"},
             "content":{"rendered":"<p>Text.</p>","protected":false},
             "excerpt":{"rendered":"<p>In short. [&hellip;]</p>\n<p>Continue reading</p>"},"tags":[4],"acf":{"a":1},
             "_embedded":{"author":[{"name":"Ada L&ouml;w"},{"code":"x","message":"no"}],
               "wp:term":[[{"name":"Uncategorized","slug":"uncategorized","taxonomy":"category"}],
                          [{"name":"R&amp;D","slug":"rd","taxonomy":"post_tag"}]]},
             "yoast_head_json":{"author":"Someone Else","og_site_name":"Example &amp; Co","og_locale":"en_US",
               "schema":{"@graph":[{"@type":["WebPage"],"inLanguage":"en-GB"},{"@type":"Person","name":"P"}]}}}
            """#)
        let metadata = article.metadata
        #expect(metadata.id == "quiet-accord")
        #expect(metadata.title == "A quiet accord – & after")
        #expect(metadata.authors == ["Ada Löw"])
        #expect(metadata.issued?.text == "2019-03-01T23:30:00-06:00")
        #expect(metadata.modified?.text == "2019-03-04T10:00:00Z")
        #expect(metadata.url == "https://example.org/quiet-accord/")
        #expect(metadata.containerTitle == "Example & Co")
        #expect(metadata.language == "en-GB")
        #expect(metadata.keywords == ["R&D"])
        #expect(metadata.abstract == "In short.")
        #expect(article.text == "Text.")
    }

    @Test func fieldsOfOtherKindsAreRead() throws {
        let article = try article(
            #"""
            {"id":"7","slug":"x","title":"Plain","content":"<p>Text.</p>","date":"2019-03-01 23:30:00","author":{"name":"Ada"},
             "_embedded":[],"yoast_head_json":false,"categories":{"0":3},"excerpt":false,"meta":[]}
            """#)
        #expect(article.metadata.title == "Plain" && article.metadata.authors == ["Ada"])
        #expect(article.metadata.issued?.text == "2019-03-01T23:30:00")
    }

    @Test(arguments: [
        (#""status":"draft""#, "draft"), (#""status":"future""#, "future"), (#""status":"private""#, "private"),
        (#""password":"hunter2""#, "password"),
    ])
    func whatIsNotPublicKeepsNoText(field: String, status: String) throws {
        let article = try article(#"{"slug":"x","title":"T","content":"<p>Secret.</p>","excerpt":"Secret.",\#(field)}"#)
        #expect(article.status == .unpublished(status))
        #expect(article.text.isEmpty && article.markdown.isEmpty && article.metadata.abstract == nil)
    }

    @Test func protectedContentIsNotPublic() throws {
        let article = try article(#"{"slug":"x","title":"T","content":{"rendered":"","protected":true}}"#)
        #expect(article.status == .unpublished("password"))
    }

    @Test func mendedDamageIsListedWithItsPlace() throws {
        let article = try article("{\"slug\":\"x\",\"title\":\"T\",\"content\":\"<p>One\ntwo.</p>\",}")
        #expect(article.text == "One two.")
        #expect(
            article.removals.map(\.why) == [
                "mended once at 1:42: line breaks inside strings were not escaped",
                "mended once at 2:10: commas with nothing after them",
            ])
    }

    @Test func whatLiesDeepCostsOnlyItself() throws {
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        let article = try article("{\"meta\":\(deep),\"slug\":\"x\",\"title\":\"T\",\"content\":\"<p>One two.</p>\"}")
        #expect(article.text == "One two.")
        #expect(
            article.removals.map(\.why) == [
                "mended once at 1:508: lists and objects too deep within others were left out"
            ])
    }

    @Test func listsThatPHPWroteAsObjectsAreReadInTheirOrder() throws {
        let names = #"{"10":{"name":"Cee"},"9":{"name":"Bee"},"2":{"name":"Ada"}}"#
        let article = try article(#"{"slug":"x","title":"T","content":"<p>One.</p>","coauthors":\#(names)}"#)
        #expect(article.metadata.authors == ["Ada", "Bee", "Cee"])
    }

    @Test(arguments: [
        ("IMG_1234.jpg", true), ("img_1234-640x480.jpg", true), ("IMG_1234-scaled.jpg?w=300", true),
        ("IMG_12345.jpg", false), ("IMG_123.jpg", false),
    ])
    func aFeaturedPictureThatTheTextShowsIsShownOnce(shown: String, isSame: Bool) throws {
        let article = try article(
            """
            {"slug":"x","title":"T","content":"<p>One.</p><img src='https://cdn.example/\(shown)' alt='Crane'>",
            "_embedded":{"wp:featuredmedia":[{"source_url":"https://port.example/uploads/2024/05/IMG_1234.jpg",
            "caption":{"rendered":"The crane at noon"}}]}}
            """)
        #expect(article.markdown.ranges(of: "![").count == (isSame ? 1 : 2))
        #expect(article.markdown.contains("The crane at noon") == !isSame)
    }

    @Test func aFeaturedPictureThatTheTextOnlyNamesIsShown() throws {
        let article = try article(
            """
            {"slug":"x","title":"T","content":"<p>See IMG_1234.jpg, or <a href='/IMG_1234.jpg'>the picture</a>.</p>",
            "_embedded":{"wp:featuredmedia":[{"source_url":"https://port.example/uploads/2024/05/IMG_1234.jpg",
            "caption":{"rendered":"The crane at noon"}}]}}
            """)
        #expect(article.markdown.contains("![") && article.markdown.contains("The crane at noon"))
    }

    @Test func paragraphsWithoutOpeningTagsAreKeptApart() throws {
        let article = try article(
            #"{"slug":"x","title":"T","content":"\n<\/figure>\n\nFirst <\/a>one.<\/p>\n\n\nSecond<\/em> one.<\/p>"}"#)
        #expect(article.text == "First one.\nSecond one.")
        #expect(article.markdown == "First one.\n\nSecond one.\n")
    }

    @Test(arguments: [
        ("<p>The post <a href='x'>A quiet accord</a> appeared first on <a href='y'>Gazette</a>.</p>", "feed-footer"),
        ("<p>The post A quiet accord appeared first on Gazette.</p>", "feed-footer"),
        ("<p>Der Beitrag X erschien zuerst auf Y.</p>", "feed-footer"),
        ("<p>L’article X est apparu en premier sur Y.</p>", "feed-footer"),
        ("<p>Запись X впервые появилась Y.</p>", "feed-footer"),
        ("<p><strong>Also read:</strong> <a href='x'>Pilots in focus</a></p>", "related-posts"),
        ("<p>Read more: <a href='x'>Pilots</a></p>", "related-posts"),
        ("<p>Watch: <a href='x'>Pilots</a></p>", "related-link"),
    ])
    func linesThatLeadElsewhereGo(line: String, rule: String) throws {
        let data = try JSONEncoder().encode(["slug": "x", "title": "T", "content": "<p>Text.</p>\(line)"])
        let article = try #require(extraction(of: [UInt8](data)).articles.first)
        #expect(article.text == "Text.")
        #expect(article.removals.map(\.rule) == [rule])
    }

    @Test(arguments: [
        "The post office appeared first in 1840.", "Read: he could read.",
        "Also: a <a href='x'>note</a> on what came after it.",
    ])
    func sentencesThatLookAlikeStay(line: String) throws {
        let data = try JSONEncoder().encode(["slug": "x", "title": "T", "content": "<p>Text.</p><p>\(line)</p>"])
        #expect(try #require(extraction(of: [UInt8](data)).articles.first).removals.isEmpty)
    }

    @Test func postsWithinALargerAnswerAreFound() {
        let found = extraction(
            of:
                #"{"found":2,"posts":[{"ID":1,"slug":"a","title":"A","content":"<p>One.</p>","URL":"https://e.org/a"},{"ID":2,"slug":"b","title":"B","content":"<p>Two.</p>"}]}"#
        )
        #expect(found.articles.map(\.text) == ["One.", "Two."])
        #expect(found.articles.first?.metadata.url == "https://e.org/a")
        let wrapped = extraction(of: #"{"meta":{},"data":{"slug":"a","title":"A","content":"<p>One.</p>"}}"#)
        #expect(wrapped.articles.map(\.text) == ["One."])
    }

    @Test(.enabled(if: SharedData.has(folder), "needs ../shared"))
    func everyRealFileIsReadOrRefused() throws {
        for part in ["rest", "cagov-drought"] {
            for name in try SharedData.names(in: folder + "/" + part) where name.hasSuffix(".json") {
                let found = extraction(of: try SharedData.bytes("\(folder)/\(part)/\(name)"), named: name)
                #expect(found.articles.isEmpty != found.diagnostics.isEmpty, "\(name)")
                let isOther = ["author", "categories", "multiple-users", "comments"].contains { name.contains($0) }
                #expect(
                    found.articles.isEmpty
                        == (isOther && !name.contains("co-authors") && !name.contains("no-author") || part != "rest"),
                    "\(name)")
                for article in found.articles {
                    #expect(!article.text.isEmpty && article.metadata.title != nil, "\(name)")
                }
            }
        }
    }

    @Test(.enabled(if: SharedData.has(folder), "needs ../shared"))
    func everyWordOfTheContentIsInTheTextOrInARemoval() throws {
        for name in try SharedData.names(in: folder + "/rest") {
            let bytes = try SharedData.bytes("\(folder)/rest/\(name)")
            let repaired = JSONRepairer.repair(bytes)
            var contents: [String] = []
            for record in repaired.records {
                let data = Data(repaired.bytes[record.range])
                if case .post(let post)? = try? JSONDecoder().decode(WordPressRecord.self, from: data) {
                    contents.append(post.content?.html ?? "")
                }
            }
            for (article, content) in zip(extraction(of: bytes, named: name).articles, contents) {
                var counts: [Substring: Int] = [:]
                for word in words(of: MarkupText.text(content) ?? "") { counts[word, default: 0] += 1 }
                for word in words(of: article.text + " " + article.removals.map(\.text).joined(separator: " ")) {
                    counts[word, default: 0] -= 1
                }
                let lost = counts.filter { $0.value > 0 }
                #expect(lost.isEmpty, "\(name): \(lost)")
            }
        }
    }
}
