import Search
import Testing

@testable import sitegen

@Suite("Texts for the search")
struct SearchTextTests {
    @Test("An editor's Markdown is searched without its marks, block by block")
    func prose() {
        let markdown = """
            ## A *heading*

            Prose with [a link](https://archive.example/path "title"), _emphasis_, `code` and \\* a star\\*.

            - one
            - **two**

            > quoted <https://archive.example/>
            """
        let passages = SearchText.prose(markdown)
        #expect(
            passages.map { String(decoding: $0.text, as: UTF8.self) } == [
                "A heading", "Prose with a link, emphasis, code and * a star*.", "one", "two",
                "quoted https://archive.example/",
            ])
        #expect(passages.map(\.role) == [.heading, .text, .text, .text, .text])
        #expect(SearchText.prose("").isEmpty)
    }

    @Test("A text that is too intricate to be read as Markdown is searched as it was written")
    func intricate() {
        let uses = Array(repeating: "[a]", count: 100_000).joined(separator: " ")
        let markdown = "[a]: https://archive.example/\(String(repeating: "x", count: 1_000))\n\n" + uses
        let bytes = SearchText.prose(markdown).reduce(0) { $0 + $1.text.count }
        #expect(bytes > 100_000)
    }
}
