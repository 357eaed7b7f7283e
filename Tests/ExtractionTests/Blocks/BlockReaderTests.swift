import Model
import Testing

@testable import Extraction

@Suite("Blocks of damaged and odd HTML")
struct BlockReaderTests {
    private func convert(_ html: String, _ context: ArticleContext = ArticleContext()) -> ConvertedHTML {
        HTMLArticle.convert(fragment: Array(html.utf8), context: context)
    }

    @Test("end tags without start tags still say what their text was")
    func orphanEndTags() {
        let converted = convert(
            """


            </figure>


            First of the <a</a> paragraphs</a>, <em>kept</em>.</p>


            A heading</h2>

            one</li>
            two</li>
            </ol>

            Quoted words.</p></blockquote>

            After it.</p>
            """)
        #expect(
            converted.markdown == """
                First of the  paragraphs, *kept*.

                ## A heading

                1. one
                2. two

                > Quoted words.

                After it.

                """.replacing("the  par", with: "the par"))
        #expect(converted.removals.map(\.rule) == ["orphan-end-tag"])
    }

    @Test("posts typed without tags have paragraphs and lines")
    func typedText() {
        var context = ArticleContext()
        context.lineBreaks = .typed
        #expect(convert("One\ntwo\n\nthree", context).markdown == "One\\\ntwo\n\nthree\n")
    }

    @Test("a picture that scripts load is shown once, in its largest form")
    func lazyPicture() {
        let converted = convert(
            """
            <p><img src="data:image/gif;base64,R0" data-src="https://a.org/p-300x200.jpg"
            ><noscript><img src="https://a.org/p.jpg"></noscript> text</p>
            """)
        #expect(converted.markdown == "![](https://a.org/p-300x200.jpg) text\n")
    }

    @Test("the picture of an emoji is the emoji")
    func emoji() {
        #expect(convert("<p>Hi <img class='emoji' alt='🙂' src='x.png'></p>").text == "Hi 🙂")
    }

    @Test("addresses that run or hold something are dropped, their text is not")
    func unsafeAddresses() {
        let converted = convert("<p><a href=' java\nscript:alert(1)'>a</a> <a href='data:text/html,x'>b</a></p>")
        #expect(converted.markdown == "a b\n")
        #expect(converted.removals.map(\.rule) == ["unsafe-address"])
    }

    @Test("relative addresses lead from the page")
    func relativeAddresses() {
        var context = ArticleContext()
        context.address = Array("https://a.org/x/y?q".utf8)
        let html = "<a href='z'>1</a> <a href='../w'>2</a> <a href='//b.org'>3</a> <a href='?r'>4</a> <a href='#f'>5</a>"
        #expect(
            convert("<p>\(html)</p>", context).markdown
                == "[1](https://a.org/x/z) [2](https://a.org/w) [3](https://b.org) [4](https://a.org/x/y?r) 5\n")
    }

    @Test("a film is a picture that only its address stands for")
    func film() {
        let converted = convert("<iframe title='Talk' src='https://www.youtube.com/embed/x'></iframe>")
        #expect(converted.markdown == "![Talk](https://www.youtube.com/embed/x)\n")
    }

    @Test("a table that sets parts side by side is read as text")
    func layoutTable() {
        let html = "<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr><tr><td>4<td>5</table>"
        #expect(convert(html).markdown == "One.\n\nTwo.\n\nThree.\n\n4\n\n5\n")
    }

    @Test("cells that span rows and columns keep their places")
    func spans() {
        let html =
            "<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr></table>"
        #expect(convert(html).markdown == "| a | b | |\n| --- | --- | --- |\n| | c | d |\n")
    }

    @Test("nesting of any depth is read, and written to a bounded one")
    func deepNesting() {
        let html = String(repeating: "<ul><li>", count: 5000) + "deep"
        #expect(convert(html).text == "deep")
        #expect(convert(html).markdown.utf8.count < 200)
    }
}
