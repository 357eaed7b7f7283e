import Model
import Testing
import Text

@testable import Extraction

@Suite("Bad input is a diagnostic, never a crash")
struct BadInputTests {
    private let post =
        #"{"id":1,"slug":"a-post","title":{"rendered":"A post"},"content":{"rendered":"<p>One two three.</p>"}}"#

    @Test(arguments: [
        [], Array(" \n\t".utf8), [UInt8](repeating: 0, count: 2000), [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3],
    ])
    func nothingToReadIsSaid(bytes: [UInt8]) {
        let found = extraction(of: bytes)
        #expect(found.articles.isEmpty && found.diagnostics.count == 1)
    }

    @Test(arguments: [
        #"{"a":1}"#, "[]", "{}", "[1,2,3]", #"[{"id":3,"name":"Ada","avatar_urls":{}}]"#,
        #"{"code":"rest_forbidden","message":"Sorry","data":{"status":401}}"#,
        #"[{"id":9,"post":60,"author_name":"A","content":{"rendered":"<p>x</p>"},"type":"comment"}]"#,
        #"{"id":4,"taxonomy":"category","name":"News","slug":"news"}"#, #"{"title":"x","excerpt":"y","slug":"z"}"#,
        #"{"a":"#, #"[{"id"#,
    ])
    func otherJSONIsRefused(json: String) {
        let found = extraction(of: json)
        #expect(found.articles.isEmpty && !found.diagnostics.isEmpty)
    }

    private static let notFound = #"{"code":"rest_post_invalid_id","message":"Invalid post ID.","data":{"status":404}}"#

    @Test(arguments: [
        notFound, "\u{FEFF}" + notFound, "/**/call(" + notFound + ");",
        "HTTP/1.1 404 Not Found\r\nServer: a\r\n\r\n" + notFound,
        "Notice: rest_gate is <strong>deprecated</strong> since version 4.7.0! in /var/www/f.php on line 4605\n"
            + notFound,
        "<br />\n<b>Warning</b>:  Undefined variable in <b>/var/www/f.php</b> on line <b>28</b><br />\n" + notFound,
        "PHP Deprecated:  Function a is deprecated in /f.php on line 3\n\nNotice: b in /f.php on line 4\n[" + notFound
            + "]",
        #"{"error":"unknown_post","message":"Unknown post"}"#, #"{"error":{"message":"No such post","code":404}}"#,
        #"{"errors":[{"message":"No such post"}]}"#,
    ])
    func anErrorOfAnInterfaceIsNoArticle(answer: String) {
        let found = extraction(of: answer)
        #expect(found.articles.isEmpty)
        #expect(found.diagnostics.contains { $0.summary.contains("error message") })
    }

    @Test func aPostBehindMessagesOfPHPIsRead() {
        let notices = "<br />\n<b>Notice</b>:  Undefined index: a in <b>/f.php</b> on line <b>28</b><br />\n"
        let found = extraction(of: notices + post)
        #expect(found.articles.map(\.text) == ["One two three."])
        #expect(found.diagnostics.map(\.kind) == [.strayText])
    }

    @Test func anArticleThatQuotesJSONIsText() {
        let text =
            "Notice of sale\n\nThe office of Vellmark said that it answers with {\"id\":1} on line 5 and nothing else.\n"
        #expect(extraction(of: text).articles.map(\.format) == ["text"])
    }

    @Test(arguments: [
        #"[{"is_archived":0,"id":4,"title":"Ports","url":"https://a.example/","content":"<p>One two three.</p>"}]"#
    ])
    func anEntryOfAnotherProgramIsNoPost(json: String) {
        let found = extraction(of: json)
        #expect(found.articles.isEmpty && found.diagnostics.map(\.kind) == [.otherJSON])
    }

    @Test(arguments: ["null", "true", "-12", #""a string, no article""#, #"[null]"#, #"["a","b"]"#])
    func bareValuesOfJSONAreNoText(json: String) {
        let found = extraction(of: json)
        #expect(found.articles.isEmpty && !found.diagnostics.isEmpty)
    }

    @Test(arguments: [
        #"{"slug":"a","title":"T","content":["<p>One.</p>","<p>Two.</p>"]}"#,
        #"{"slug":"a","title":"T","content":[{"rendered":"<p>One.</p>"},{"raw":"<p>Two.</p>"}]}"#,
        #"{"slug":"a","title":{"rendered":"T"},"content":{"rendered":["<p>One.</p>","<p>Two.</p>"]}}"#,
    ])
    func contentInPiecesIsKeptWhole(json: String) {
        let found = extraction(of: json)
        #expect(found.articles.map(\.text) == ["One.\nTwo."] && found.diagnostics.isEmpty)
    }

    @Test func contentOfAnotherKindIsSaid() {
        let found = extraction(of: #"{"slug":"a","title":"T","content":{"blocks":[{"text":"Words."}]}}"#)
        #expect(found.articles.isEmpty && found.diagnostics.map(\.kind) == [.otherJSON])
    }

    @Test func contentGivenTwiceIsSaid() {
        let found = extraction(of: #"{"slug":"a","title":"T","content":"<p>One.</p>","content":"<p>Two.</p>"}"#)
        #expect(found.articles.count == 1)
        #expect(found.diagnostics.map(\.kind) == [.repeatedName] && found.diagnostics.map(\.location.column) == [49])
    }

    @Test(arguments: [#""status":"inherit""#, #""type":"revision""#, #""type":"wp_block","status":"publish""#])
    func revisionsAreNoArticles(fields: String) {
        let found = extraction(of: #"{"slug":"a",\#(fields),"title":"T","content":"<p>Secret.</p>"}"#)
        #expect(!"\(found.articles)".contains("Secret"))
        #expect(found.articles.allSatisfy { $0.status != .published })
        #expect(!found.articles.isEmpty || !found.diagnostics.isEmpty)
    }

    @Test func aThousandRecordsOfOneKindAreSaidOnce() {
        let found = extraction(of: post + String(repeating: "{}", count: 1000))
        #expect(found.articles.count == 1 && found.diagnostics.count == 1)
        #expect(found.diagnostics[0].summary.contains("1000") && found.diagnostics[0].location.column > post.count)
    }

    @Test func zeroBytesAreNotTakenForUTF16() {
        let text = "A headline of some length here\n\nThis is one paragraph of the text, long enough to be one.\n"
        for count in [1, 10, 20] {
            var bytes: [UInt8] = []
            for (index, byte) in text.utf8.enumerated() {
                if index < 2 * count, index % 2 == 0 { bytes.append(0) }
                bytes.append(byte)
            }
            let found = extraction(of: bytes)
            #expect(found.articles.allSatisfy { words(of: $0.text).contains("paragraph") })
            #expect(found.articles.count == 1 || !found.diagnostics.isEmpty)
        }
        #expect(extraction(of: Array("# A title\n\nSome \0 words.\n".utf8)).articles.count == 1)
    }

    @Test func aPageInUTF16IsAPageWithoutAMarkToo() {
        let page = "<!DOCTYPE html><title>T</title><article><p>One paragraph of text, long enough to be one.</article>"
        let little = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big, [0xFF, 0xFE] + little] {
            #expect(extraction(of: bytes).articles.map(\.format) == ["html"])
        }
    }

    @Test(arguments: [
        "%PDF-1.4 and so on", "From: <Saved by Blink>\nMIME-Version: 1.0\n\nwords",
        "<?xml version='1.0'?><opml><a/></opml>",
    ])
    func documentsOfOtherKindsAreRefused(text: String) {
        let found = extraction(of: text)
        #expect(found.articles.isEmpty && found.diagnostics.count == 1)
    }

    @Test func goodObjectsBesideBadOnesAreKept() {
        let found = extraction(of: post + "\n{\"a\":1}\n" + post)
        #expect(found.articles.map(\.text) == ["One two three.", "One two three."])
        #expect(found.diagnostics.map(\.location.line) == [2])
    }

    @Test func deepNestingIsRefusedAndTheRestKept() {
        let deep = "{\"a\":" + String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000) + "}"
        let found = extraction(of: deep + "\n" + post)
        #expect(found.articles.count == 1 && found.diagnostics.count == 1)
    }

    @Test func hostileSlugIsMadeSafe() {
        let found = extraction(of: #"{"slug":"../../x","title":"T","content":"<p>Words.</p>"}"#)
        #expect(found.articles.first?.metadata.id == "x")
        let encoded = extraction(of: #"{"slug":"%e5%9b%bd%e5%ae%b6","title":"T","content":"<p>Words.</p>"}"#)
        #expect(encoded.articles.first?.metadata.id == "guo-jia")
    }

    @Test func truncatedObjectIsReadAndReportedAtItsEnd() throws {
        let cut = String(post.dropLast(7))
        let found = extraction(of: cut)
        #expect(found.articles.map(\.text) == ["One two three."])
        let diagnostic = try #require(found.diagnostics.first)
        #expect(diagnostic.kind == .truncatedCapture && diagnostic.location.column == cut.count + 1)
    }

    @Test func utf16IsRead() {
        for text in [
            post,
            "A headline of some length here\n\nThis is one paragraph of the text, and it is long enough to be one.\n",
        ] {
            let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            let big: [UInt8] = text.utf16.flatMap { unit in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
            for bytes in [little, big] {
                let found = extraction(of: bytes)
                #expect(found.articles.count == 1 && found.diagnostics.isEmpty)
                #expect(found.articles.first?.metadata.title?.hasPrefix("A ") == true)
            }
        }
    }

    @Test func invalidUTF8IsReplacedAndCounted() {
        let bytes =
            Array("Élan vital and other words, with some more to make a line of it: ".utf8) + [0xFF]
            + Array(" and so on to the end.".utf8)
        let found = extraction(of: bytes)
        #expect(found.articles.first?.text.contains("\u{FFFD}") == true)
        #expect(found.diagnostics.map(\.kind) == [.invalidCharacters])
        let guessed = extraction(
            of: Array("A caf".utf8) + [0xE9] + Array(" in the old town, which closes at five on every day.".utf8))
        #expect(guessed.articles.first?.text.contains("café") == true)
        #expect(guessed.diagnostics.map(\.kind) == [.guessedEncoding])
    }

    @Test func randomBytesNeverCrash() {
        var state: UInt64 = 11
        let starts = [
            "{\"content\":\"", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><item>", "# t\n", "", "<p>",
            "[caption]",
        ]
        for round in 0..<600 {
            var bytes = Array(starts[round % starts.count].utf8)
            for _ in 0..<200 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: state >> 40)
                bytes.append(round % 2 == 0 ? byte : 0x20 + byte % 0x5F)
            }
            let found = extraction(of: bytes)
            #expect(!found.articles.isEmpty || !found.diagnostics.isEmpty)
        }
    }

    @Test func linesOfAllKindsNeverCrash() {
        var state: UInt64 = 5
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = [
            "By Ada Löw", " and ", "Related Articles", "12 Comments", "• ", "1. ", "2015-09-25T10:00", "25.09.2015",
            "May 3,", " 2015",
            "Title of it", "A sentence of a few words, which ends here. ", "Photo: ", "(AP)", "©", "—", "…", "\n",
            "\n\n", "\r\n", " ",
            "\u{200B}", "年", "関連記事", "2019年11月9日", "https://a.example/b", "Eve Noor", "Contents", ":", ",", "!",
            "3 hours ago", "12:30",
            "[caption]", "[gallery ids=\"1\"]", "[/caption]", "<p>", "&amp;", "\u{A0}", "É", "İ", "ß", "🤹‍♀️",
        ]
        for _ in 0..<400 {
            let text = (0..<next(80)).map { _ in pieces[next(pieces.count)] }.joined()
            let found = extraction(of: text)
            #expect(!found.articles.isEmpty || !found.diagnostics.isEmpty)
            for article in found.articles where article.format == "text" {
                let all = words(of: text)
                let kept = words(of: article.text), removed = article.removals.flatMap { words(of: $0.text) }
                #expect(kept.count + removed.count >= all.count - all.count { Int($0) != nil }, "\(text)")
            }
        }
    }
}
