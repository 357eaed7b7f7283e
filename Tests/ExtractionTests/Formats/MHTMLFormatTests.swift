import Model
import Testing
import Text

@testable import Extraction

@Suite("Pages saved as one file")
struct MHTMLFormatTests {
    private func file(head: String, type: String = "text/html; charset=utf-8", encoding: String, body: String) -> String
    {
        """
        \(head)
        MIME-Version: 1.0
        Content-Type: multipart/related;
        \ttype="text/html"; boundary="seam"

        --seam
        Content-Type: \(type)
        Content-Transfer-Encoding: \(encoding)
        Content-Location: https://river.example.org/a

        \(body)
        --seam
        Content-Type: text/css

        p { color: red }
        --seam--
        """
    }

    private let page = """
        <html><head><title>Nine gates</title></head><body><article><h1>Nine gates with loose bolts</h1><p>The river board said \
        on Monday that it had found loose bolts in na=C3=AFve gates, and that =
        two more had been painted over.</p><p>Delegates from both banks sat together for three hours and agreed.</p>\
        </article></body></html>
        """

    @Test func thePageInItIsRead() throws {
        let text = file(
            head:
                "From: <Saved by Blink>\nSnapshot-Content-Location: https://river.example.org/a\nDate: Thu, 14 May 2020 10:00:00 -0000",
            encoding: "quoted-printable", body: page)
        for text in [text, text.replacing("\n", with: "\r\n")] {
            let article = try #require(extraction(of: text).articles.first)
            #expect(article.format == "mhtml" && article.metadata.url == "https://river.example.org/a")
            #expect(article.metadata.accessed?.text == "2020-05-14" && article.metadata.issued == nil)
            #expect(article.text.contains("in naïve gates, and that two more"))
            #expect(!article.text.contains("color"))
        }
    }

    @Test func anEncodingInTheHeadOfThePartIsBelieved() throws {
        let text = file(
            head: "From: \"Saved by Internet Explorer 11\"", type: "text/html; charset=\"windows-1252\"",
            encoding: "quoted-printable", body: page.replacing("na=C3=AFve", with: "na=EFve"))
        #expect(try #require(extraction(of: text).articles.first).text.contains("naïve"))
    }

    @Test func aMailIsNone() {
        let text = file(
            head: "From: ada@port.example\nTo: owner@port.example\nSubject: gates\nMessage-ID: <1@port.example>",
            encoding: "8bit",
            body: page)
        let found = extraction(of: text)
        #expect(found.articles.isEmpty && found.diagnostics.map(\.summary) == ["this is a mail, not an article"])
    }

    @Test(arguments: ["--seam", "--seam\nContent-Type: text/html", "Content-Transfer-Encoding: base64\n\n===="])
    func whatBreaksOffDoesNoHarm(rest: String) {
        _ = extraction(of: "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=\"seam\"\n\n" + rest)
    }
}
