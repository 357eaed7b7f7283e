import Model
import Testing
import Text

@testable import Extraction

@Suite("Front matter that is not read keeps a draft from readers all the same")
struct HeadKeysTests {
    private static let body =
        "\n\nThe ferries of Vellmark sail again since Friday morning, nine days after their crews had walked out.\n"

    @Test(arguments: [
        "+++\ntitle = \"Quay plan\"\ndraft = true\n+++", "+++\ndraft=true # for now\n+++",
        "Title: Quay plan\nDate: 2010-12-03 10:20\nStatus: draft",
        "Quay plan\n#########\n\n:date: 2010-10-03 10:20\n:status: draft",
        ".. title: Quay plan\n.. status: private", "#+TITLE: Quay plan\n#+DRAFT: true",
        "---\ntitle: Quay: plan: two\ndraft: true\n---", "---\ntitle: [\ndraft: yes\n---",
        "\n---\ntitle: Quay plan\npublished: false\n---",
        "---\ntitle: Quay plan\ndraft: true\n", "---toml\ndraft = true\n---", "---\ndraft: false\ndraft: true\n---",
    ])
    func isLeftOut(head: String) throws {
        for text in [head + Self.body, (head + Self.body).replacing("\n", with: "\r\n")] {
            let found = extraction(of: text)
            #expect(found.articles.allSatisfy { $0.status != .published && $0.text.isEmpty && $0.markdown.isEmpty })
            #expect(!found.articles.isEmpty || !found.diagnostics.isEmpty)
        }
    }

    @Test(arguments: [
        "Draft: the new plan for the quay", "Private talks\n\nStatus: draft treaty agreed",
        "Title: Quay plan\nStatus: published",
        "+++\ndraft = false\n+++", "The quay plan", "Published: no date is known, says the office",
    ])
    func isPublished(head: String) {
        #expect(extraction(of: head + Self.body).articles.map(\.status) == [.published])
    }

    @Test func theReasonNamesTheKey() {
        let withholding = Withholding(key: "draft", value: "true")
        let capture = Capture(
            file: SourceFile(path: "a.md", bytes: Array(Self.body.utf8)), withholding: withholding)
        let article = Extractor().extract(capture).articles.first
        #expect(article?.status == .unpublished("its front matter says “draft: true”"))
        #expect(article?.text == "")
    }
}
