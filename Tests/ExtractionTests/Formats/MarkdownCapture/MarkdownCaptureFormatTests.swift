import Model
import Testing
import Text

@testable import Extraction

@Suite("Markdown captures")
struct MarkdownCaptureFormatTests {
    private func article(_ text: String, bodyStart: Int = 0, title: String? = nil) throws -> Article {
        var corrections = BriefingMetadata()
        corrections.title = title
        let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
        let extraction = Extractor().extract(Capture(file: file, bodyStart: bodyStart, corrections: corrections))
        #expect(extraction.diagnostics.isEmpty)
        return try #require(extraction.articles.first)
    }

    @Test func textAfterFrontMatterIsKeptAsItIs() throws {
        let front = "---\ntitle: A quiet accord\n---\n"
        let article = try article(
            front + "\nFirst *paragraph*.\n\n- one\n- two\n", bodyStart: front.utf8.count, title: "A quiet accord")
        #expect(article.format == "markdown")
        #expect(article.markdown == "First *paragraph*.\n\n- one\n- two\n")
        #expect(article.text == "First paragraph.\none\ntwo")
        #expect(article.removals.isEmpty)
    }

    @Test func firstHeadingIsTheTitle() throws {
        let article = try article("# A *quiet* accord #\n\nText.\n")
        #expect(article.metadata.title == "A quiet accord")
        #expect(article.markdown == "Text.\n")
        #expect(
            article.removals == [Removal(rule: "text-title", why: "is the title", text: "A quiet accord", place: 0)])
        #expect(try self.article("A quiet accord\n===\n\nText.").metadata.title == "A quiet accord")
    }

    @Test func anotherTitleInFrontMatterLeavesTheHeading() throws {
        let front = "---\ntitle: B\n---\n"
        #expect(
            try article(front + "# A\n\nText.\n", bodyStart: front.utf8.count, title: "B").markdown == "# A\n\nText.\n")
    }

    @Test(arguments: ["#hashtag and more words", "Plain words.\n\nMore of them.", "", "#\n\nText"])
    func textWithoutAHeadingIsNotMarkdown(text: String) {
        #expect(MarkdownTitle(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("## Head ##\nA line\nand another.", "Head\nA line and another."),
        ("> quoted **bold** `code`", "quoted bold code"),
        ("[a link](https://x.example/a_b) snake_case _em_", "a link snake_case em"),
        ("![picture](x.png \"t\") 3 \\* 4", "picture 3 * 4"), ("| a | b |\n|---|---|\n| c | d |", "a b\nc d"),
        ("```swift\nlet a_b = [1]\n```\nend", "let a_b = [1]\nend"),
        ("1. one\n2) two\n\n1990s. was", "one\ntwo\n1990s. was"),
        ("](](](", "((("), ("Title\n===\n\n===", "Title\n==="),
        ("***\n\n`***` and `a*b` ` c\n\n* * *", "*** and a*b ` c"),
        ("?!\n\n3 * 4 ~ 5 ~~no~~", "?!\n3 * 4 ~ 5 no"), ("| a |\n| - |\n| b |", "a\nb"),
    ])
    func marksAreTakenOff(markdown: String, text: String) {
        #expect(String(decoding: MarkdownPlainText.text(of: Array(markdown.utf8)), as: UTF8.self) == text)
    }
}
