import Testing

@testable import Extraction

@Suite("Markdown that reads back as the same text")
struct MarkdownWriterTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let name: String
        let html: String
        let markdown: String
        var testDescription: String { name }

        init(_ name: String, _ html: String, _ markdown: String) {
            (self.name, self.html, self.markdown) = (name, html, markdown)
        }
    }

    static let examples = [
        Example("number at the start of a line", "<p>1. first</p>", "1\\. first"),
        Example("number within a line", "<p>part 1. first</p>", "part 1. first"),
        Example("dash at the start", "<p>- dash</p>", "\\- dash"),
        Example("number sign at the start", "<p># hash</p>", "\\# hash"),
        Example("number sign without a space", "<p>#hash</p>", "#hash"),
        Example("underline after a new line", "<p>foo<br>===</p>", "foo\\\n\\==="),
        Example("row of a table after a new line", "<p>a | b<br>--- | ---</p>", "a | b\\\n\\--- | ---"),
        Example("stars between spaces", "<p>2 * 3 * 4</p>", "2 * 3 * 4"),
        Example("stars in words", "<p>3*4*5</p>", "3\\*4\\*5"),
        Example("underscores within words", "<p>snake_case _x_</p>", "snake_case \\_x\\_"),
        Example("reference as text", "<p>&amp;copy; AT&amp;T</p>", "\\&copy; AT&T"),
        Example("tag as text", "<p>&lt;div&gt; 1 &lt; 2</p>", "\\<div> 1 < 2"),
        Example("mail address as text", "<p>&lt;'@b&gt; &lt;5 &lt; 6</p>", "\\<'@b> <5 < 6"),
        Example("brackets", "<p>he [sic] said [a](b)</p>", "he [sic] said \\[a](b)"),
        Example("bare addresses", "<p>see http://a.org and www.b.org</p>", "see http\\://a.org and www\\.b.org"),
        Example("emphasis with spaces in it", "<p><em> a </em>b</p>", "*a* b"),
        Example(
            "emphasis that goes on after a picture and a link",
            "<p><em>a <a href='/x'>b <b><img src='/a.png' alt=''>c</b></a> d</em></p>",
            "*a [b](/x)* [![](/a.png)***c***](/x) *d*"),
        Example(
            "bold within a word of what began as bold and slanted",
            "<p><i><b>a</b> b<b>c</b>d</i></p>", "***a** &#98;**c**d*"),
        Example(
            "late-starting list in a list without items", "<ul><li>a<ul><ol start=3><li>b</ol></ul></ul>",
            "- a\n\n  3. b"),
        Example("nested emphasis", "<p><b>x <i>y</i></b> z</p>", "**x *y*** z"),
        Example("quotation mark before a letter", "<p>and<b>“q”</b>word</p>", "an&#100;**“q”**&#119;ord"),
        Example("symbol before a quotation mark in bold", "<p>©<b>“q”</b> a</p>", "&#169;**“q”** a"),
        Example("backslash before a referred letter", "<p>\\a<b>“q”</b></p>", "\\\\&#97;**“q”**"),
        Example("letter between two delimiters", "<p>a<b>b<i>“c”</i></b></p>", "&#97;**&#98;*“c”***"),
        Example("two delimiters at once", "<p>a<b><i>“c”</i></b></p>", "&#97;***“c”***"),
        Example("text in a list outside of its items", "<ol start=2>One<li>two</li></ol>", "One\n\n2. two"),
        Example(
            "nested list that starts later", "<ul><li>a<ol start=2><li>b</li></ol></li></ul>", "- a\n\n  2. b"),
        Example("paragraph in an item", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n- b"),
        Example(
            "table in a figure with a caption",
            "<figure><table><tr><th>A<th>B<tr><td>a<td>b</table><figcaption>C</figcaption></figure>",
            "| A | B |\n| --- | --- |\n| a | b |\n\nC"),
        Example(
            "caption below a table", "<table><tr><th>A<th>B<tr><td>a<td>b</tr><caption>C</caption></table>",
            "| A | B |\n| --- | --- |\n| a | b |\n\nC"),
        Example("definitions with two meanings", "<dl><dt>T</dt><dd>a</dd><dd>b</dd></dl>", "**T**\n\n- a\n\n* b"),
        Example(
            "one picture of lazy twins",
            "<p><img class=lazy src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/a.jpg' alt='A'>"
                + "<noscript><img src='/a.jpg' alt='A'></noscript></p>",
            "![A](/a.jpg)"),
        Example("code with a backtick", "<p><code>a`b</code></p>", "``a`b``"),
        Example("parentheses in an address", "<p><a href='/A_(b)'>A</a></p>", "[A](/A_(b))"),
        Example("space in an address", "<p><a href='/a b'>A</a></p>", "[A](/a%20b)"),
        Example("exclamation mark before a link", "<p>oh!<a href='/a'>A</a></p>", "oh\\![A](/a)"),
        Example("letters above and below", "<p>H<sub>2</sub>O, 3<sup>rd</sup></p>", "H<sub>2</sub>O, 3<sup>rd</sup>"),
        Example("deletion", "<p><del>old</del> new</p>", "~~old~~ new"),
        Example("tight list in a list", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        Example("loose list", "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
        Example("list that starts later", "<ol start=5><li>e</li><li>f</li></ol>", "5. e\n6. f"),
        Example("two lists", "<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        Example("two quotations", "<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b"),
        Example(
            "code longer than its fence", "<pre class='language-swift'>let a = ```b```\n c</pre>",
            "````swift\nlet a = ```b```\n c\n````"),
        Example(
            "table", "<table><tr><th>A<th>B</tr><tr><td>x|y<td><code>a|b</code></table>",
            "| A | B |\n| --- | --- |\n| x\\|y | `a\\|b` |"),
        Example(
            "picture with a caption", "<figure><img src='/a.jpg' alt='A'><figcaption>C</figcaption></figure>",
            "![A](/a.jpg)\\\nC"),
        Example(
            "definitions", "<dl><dt>Term</dt><dd>Meaning.</dd></dl>", "**Term**\n\n- Meaning."),
        Example("heading in bold", "<h2><strong>Head #</strong></h2>", "## Head \\#"),
        Example(
            "stanzas", "<pre class='wp-block-verse'>one\ntwo <em>three\n  four</em>\n\nfive</pre>",
            "one\\\ntwo *three\\\nfour*\n\nfive"),
        Example("verse", "<pre class='wp-block-verse'>one<br>two</pre>", "one\\\ntwo"),
    ]

    @Test("writes", arguments: examples)
    func writes(_ example: Example) {
        let converted = HTMLArticle.convert(fragment: Array(example.html.utf8))
        #expect(converted.markdown == example.markdown + "\n")
    }

    @Test("reads back", arguments: examples)
    func readsBack(_ example: Example) {
        let list = Self.blocks(example.html)
        let text = String(decoding: PlainText.text(of: list, withCaptions: true), as: UTF8.self)
        let markdown = String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self)
        #expect(MarkdownReading.words(markdown) == MarkdownReading.words(of: text))
    }

    @Test(
        "what the fuzzer found reads back",
        arguments: [
            "<<del<em>>:2\"<code>\"\"m>2<br>>\"<a href=x>c<p>><b>ß\u{01}|||||",
            "<del<em>>:1\">>:2\"<code><a href=x>\"<a h|a hr<a href=x5\"<a h|a hrre",
            "<<e<<d>\"<a <b<em>><< <br>\"<a <b<r>\"<a <b<em>><< |p<<<:?]   ?d><t<t]\"r>",
        ])
    func found(html: String) {
        let list = Self.blocks(html)
        let text = String(decoding: PlainText.text(of: list, withCaptions: true), as: UTF8.self)
        let markdown = String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self)
        #expect(MarkdownReading.words(markdown) == MarkdownReading.words(of: text), "\(markdown)")
    }

    @Test(
        "code that grows has one backtick more than it holds",
        arguments: [
            (["a", "b"], "`ab`"), (["a`", "b"], "`` a`b ``"), (["a", "``"], "``` a`` ```"), (["`", "`"], "``` `` ```"),
            ([" a "], "`  a  `"), ([" a", " "], "`  a  `"), (["  "], "`  `"), (["a "], "`a `"),
        ])
    func growingCode(pieces: [String], markdown: String) {
        var line = Array("x".utf8)
        var span = CodeSpan(isInCell: false, at: 1)
        for piece in pieces { span.append(Array(piece.utf8), to: &line) }
        #expect(String(decoding: line, as: UTF8.self) == "x" + markdown)
    }

    /// Every visible character of ASCII beside every other, alone, in emphasis and at the start of a line.
    @Test("any two punctuation marks read back")
    func pairsReadBack() {
        let marks = (0x21...0x7E).map { UInt8($0) }.filter(\.isASCIIPunctuation)
        for first in marks {
            var html = ""
            for second in marks {
                let pair = "&#\(first);&#\(second);"
                html += "<p>\(pair) a\(pair)b <em>\(pair)c\(pair)</em>d<br>\(pair)<a href=x>\(pair)</a>\(pair)</p>"
            }
            let list = Self.blocks(html)
            let markdown = String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self)
            let text = String(decoding: PlainText.text(of: list), as: UTF8.self)
            #expect(MarkdownReading.words(markdown) == MarkdownReading.words(of: text), "after \(first)")
        }
    }

    static func blocks(_ html: String) -> BlockList { BlockReading.blocks(html) }

    @Test("all development pages read back", .enabled(if: DevelopmentPages.areHere))
    func pagesReadBack() throws {
        for collection in ["scrapinghub", "readability", "wp-pages"] {
            for page in try DevelopmentPages.pages(collection) {
                var list = BlockReading.page(page.bytes).blocks
                // All of the page, not only what is kept: menus and comments are written in stranger ways.
                for index in list.blocks.indices { list.blocks[index].rule = nil }
                for index in list.runs.indices { list.runs[index].rule = nil }
                let markdown = String(decoding: MarkdownWriter.markdown(of: list), as: UTF8.self)
                let text = String(decoding: PlainText.text(of: list, withCaptions: true), as: UTF8.self)
                #expect(MarkdownReading.words(markdown) == MarkdownReading.words(of: text), "\(page.name)")
            }
        }
    }
}
