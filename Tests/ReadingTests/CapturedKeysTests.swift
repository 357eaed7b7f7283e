import Model
import Testing
import Text

@testable import Reading

@Suite struct CapturedKeysTests {
    private func read(_ head: String) throws -> (Capture?, [Diagnostic]) {
        let fixture = try ContentFixture(["sources/x.md": "---\n\(head)\n---\nBody"])
        let content = try #require(fixture.read().content)
        return CaptureReader(content: content).read(try #require(content.captures.first))
    }

    @Test(arguments: [
        "draft: true", "Draft: yes", "draft: True # later", "is_draft: 1", "isDraft: true", "published: false",
        "publish: no",
        "Publish: False", "private: true", "status: draft", "status: Draft", "Status: pending", "status: private",
        "status: future",
        "status: trash", "post_status: auto-draft", "wordpress_post_status: \"private\"", "visibility: private",
        "visibility: members", "unlisted: true", "hidden: yes", "permalink: false", "public: 'no'",
        "password: open-sesame",
        "meta:\n  draft: true", "draft: [true]", "draft: WIP", "state: in review", "wp_status: PENDING",
    ])
    func whatOtherProgramsKeepBackIsWithheld(head: String) throws {
        let (capture, diagnostics) = try read("title: Plan\n" + head)
        let withholding = try #require(capture?.withholding)
        #expect(head.contains(withholding.key))
        #expect(!withholding.reason.contains("sesame"))
        #expect(diagnostics == [])
    }

    @Test(arguments: [
        "draft: false", "draft:", "draft: no", "published: true", "published: 2015-09-28", "published:",
        "publish: full",
        "publish: citation", "publish: excerpt", "publish: true", "status: published", "status: publish",
        "status: read",
        "status: withdrawn", "visibility: public", "private: false", "unlisted: false", "permalink: /a/b/",
        "layout: post",
        "author: Draft Private", "tags: [draft, private]", "password:",
    ])
    func whatIsPublishedIsNot(head: String) throws {
        let (capture, diagnostics) = try read("title: Plan\n" + head)
        #expect(try #require(capture).withholding == nil && diagnostics == [])
    }

    @Test func ourOwnKeysKeepTheirMeaning() throws {
        let (capture, diagnostics) = try read("publish: citaton\nstatus: withdrawn")
        #expect(capture?.stated.status == .withdrawn)
        #expect(diagnostics.map(\.summary) == ["“publish” cannot be “citaton”"])
    }

    @Test(arguments: [
        ("date: 2015-09-28 10:00:00 +0900", "2015-09-28T10:00:00+09:00"), ("date: 2015/09/28", "2015-09-28"),
        ("issued: September 28, 2015", "2015-09-28"), ("date: 2015-09-28 10:00", "2015-09-28 10:00"),
        ("date: 2015-09-28\npublishDate: 2099-01-01", "2099-01-01"),
    ])
    func datesOfOtherProgramsAreRead(head: String, expected: String) throws {
        let (capture, diagnostics) = try read(head)
        #expect(capture?.stated.issued?.text == expected && diagnostics == [])
    }

    @Test(arguments: [("lang: zh_tw", "zh-TW"), ("language: pt_BR.UTF-8", "pt-BR"), ("lang: EN-us", "en-US")])
    func languagesOfOtherProgramsAreRead(head: String, expected: String) throws {
        let (capture, diagnostics) = try read(head)
        #expect(capture?.stated.language == expected && diagnostics == [])
    }

    @Test func anEditorsDatesAndLanguagesAreNot() throws {
        let fixture = try ContentFixture([
            "briefings/a.md": "---\ntitle: A\nissued: 2015/09/28 10:00\nlanguage: zh_tw\n---\nBody"
        ])
        #expect(fixture.read().diagnostics.map(\.kind.id) == ["impossible-date", "invalid-language"])
    }

    private func stated(_ text: String) throws -> BriefingMetadata {
        let fixture = try ContentFixture(["sources/x.md": text])
        let content = try #require(fixture.read().content)
        let (capture, diagnostics) = CaptureReader(content: content).read(try #require(content.captures.first))
        #expect(diagnostics == [])
        return try #require(capture).stated
    }

    @Test(arguments: [
        "---\ntitle: \"Gates\"\nsource: https://river.example.org/a\nauthor:\n  - \"[[Edda Lund]]\"\n  - \"[[people/tom|Tom Rask]]\"\npublished: 2020-05-14\ncreated: 2021-01-02\n---\nBody",
        "---\nTitle: Gates\nCanonicalURL: <https://river.example.org/a>\nAuthors: Edda Lund and Tom Rask\nDate_Published: May 14, 2020\ndate_saved: 2021-01-02\n---\nBody",
        "---\ntitle: Gates\nauthor: [[Edda Lund]], [[Tom Rask]]\nsource: [River](https://river.example.org/a)\npubDate: 2020-05-14\nclipped: 2021-01-02\n---\nBody",
        "---\ntitle: Gates\nauthors:\n  - name: Edda Lund\n    url: https://x.example\n  - name: Tom Rask\nlink: https://river.example.org/a\ndate: 2020-05-14\nsaved: 2021-01-02\n---\nBody",
        "+++\ntitle = \"Gates\"\ndate = 2020-05-14\n[extra]\nauthors = [\"Edda Lund\", \"Tom Rask\"]\nsource = \"https://river.example.org/a\"\naccessed = 2021-01-02\n+++\nBody",
    ])
    func keysOfOtherProgramsAreRead(text: String) throws {
        let metadata = try stated(text)
        #expect(metadata.title == "Gates" && metadata.authors == ["Edda Lund", "Tom Rask"])
        #expect(metadata.url == "https://river.example.org/a" && metadata.issued?.text == "2020-05-14")
        #expect(metadata.accessed?.text == "2021-01-02" || text.contains("date: 2020"))
    }

    @Test(arguments: [
        ("title: Gates: nine of twelve", "Gates: nine of twelve"),
        ("title: \"Gates\" and bolts", "\"Gates\" and bolts"),
        ("title: [Gates] and bolts", "[Gates] and bolts"), ("title: @gates", "@gates"),
        ("title: Gates\ntitle: Bolts", "Gates"),
        ("title: Gates\ntags:\n\t- a", "Gates"), ("title: 'It''s: late'", "It's: late"),
        ("title: 50% of gates", "50% of gates"),
    ])
    func whatIsNearlyYAMLIsRead(head: String, title: String) throws {
        let metadata = try stated("---\n\(head)\nurl: https://river.example.org/a\n---\nBody")
        #expect(metadata.title == title && metadata.url == "https://river.example.org/a")
    }

    @Test func aDayOfSavingIsNoDayOfPublication() throws {
        let metadata = try stated(
            "---\ntitle: A\nsource: https://a.example/\ncreated: 2020-05-14\nupdated: 2020-05-14\n---\nBody")
        #expect(metadata.issued == nil && metadata.modified == nil && metadata.accessed?.text == "2020-05-14")
        #expect(try stated("---\ntitle: A\ncreated: 2020-05-14\n---\nBody").issued?.text == "2020-05-14")
    }

    @Test func damagedTOMLIsLeftInTheText() throws {
        #expect(try stated("+++\ntitle = \n+++\nBody").title == nil)
    }
}
