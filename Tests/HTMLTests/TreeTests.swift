import HTML
import Testing

/// Which tree comes of which source.
struct TreeTests {
    struct Case: CustomTestStringConvertible {
        let source: String
        let outline: String
        var testDescription: String { source }

        init(_ source: String, _ outline: String) {
            self.source = source
            self.outline = outline
        }
    }

    private static let impliedEndTags = [
        Case("<p>a<p>b", "p[a] p[b]"),
        Case("<p>a<div>b</div>c", "p[a] div[b] c"),
        Case("<p><b>a<div>b", "p[b[a]] div[b]"),
        Case("<p>a<span>b<p>c", "p[a span[b]] p[c]"),
        Case("<p>a<button><p>b</button>c", "p[a button[p[b]] c]"),
        Case("<h1>a<h2>b</h2>", "h1[a] h2[b]"),
        Case("<h1>a</h2>b", "h1[a] b"),
        Case("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul[li[a] li[b ul[li[c]]] li[d]]"),
        Case("<li><div>a<li>b", "li[div[a]] li[b]"),
        Case("<li><section>a<li>b", "li[section[a li[b]]]"),
        Case("<dl><dt>a<dd>b<dt>c</dl>d", "dl[dt[a] dd[b] dt[c]] d"),
        Case(
            "<select><optgroup><option>a<option>b<optgroup><option>c</select>d",
            "select[optgroup[option[a] option[b]] optgroup[option[c]]] d"),
        Case("<ruby>a<rp>(<rt>b<rp>)</ruby>", "ruby[a rp[(] rt[b] rp[)]]"),
        Case("<button>a<button>b", "button[a] button[b]"),
        Case("<a>b<a>c</a>", "a[b] a[c]"),
        Case("<head><title>a</title><div>b", "head[title[a]] div[b]"),
        Case("<head><meta> <link></head><body>a", "head[meta   link] body[a]"),
        Case("<head>a<body>b", "head a body[b]"),
    ]

    private static let tables = [
        Case("<table><tr><td>a<td>b<tr><th>c</table>d", "table[tr[td[a] td[b]] tr[th[c]]] d"),
        Case("<table><thead><tr><td>a<tbody><tr><td>b", "table[thead[tr[td[a]]] tbody[tr[td[b]]]]"),
        Case("<table><caption>a<colgroup><col><tr><td>b", "table[caption[a] colgroup[col] tr[td[b]]]"),
        Case("<table><tr><td><table><tr><td>a</table>b<td>c", "table[tr[td[table[tr[td[a]]] b] td[c]]]"),
        Case("<table>a<tr>b<td>c</td>d</table>", "table[a tr[b td[c] d]]"),
        Case("<div><table><td>a</div>b</table>c</div>d", "div[table[td[a /div b]] c] d"),
        Case("<p>a<table><td>b</p>c</table>", "p[a] table[td[b /p c]]"),
        Case("<td>a<td>b", "td[a] td[b]"),
        Case("<table><tr><td><p>a</tr><tr><td>b", "table[tr[td[p[a]]] tr[td[b]]]"),
    ]

    private static let endTags = [
        Case("<div><p>a</div>b", "div[p[a]] b"),
        Case("<b><p>a</b>b</p>c", "b[p[a /b b]] c"),
        Case("<em>a<strong>b</em>c</strong>d", "em[a strong[b]] c /strong d"),
        Case("<a><div>b<a>c</a></div>d", "a[div[b a[c]]] d"),
        Case("<form><div>a</form>b</div>c", "form[div[a /form b]] c"),
        Case("a</p>b</a>c</em></figure>d", "a /p b /a c /em /figure d"),
        Case("<div>a</span>b</div></div>c", "div[a /span b] /div c"),
        Case("a</br>b", "a br b"),
        Case("a</img>b", "a /img b"),
        Case("<html><body>a</body>b</html>c", "html[body[a b c]]"),
        Case("a</body>b", "a /body b"),
        Case("<body>a<body class=b>c", "body[a body c]"),
        Case("<template><td>a</template>b", "template[td[a]] b"),
        Case("<x-card>a<x-note>b</x-card>c", "x-card[a x-note[b]] c"),
        Case("a</>b", "a b"),
    ]

    private static let content = [
        Case("<img>a<br/>b<hr>c<image>", "img a br b hr c img"),
        Case("<div/>a", "div[a]"),
        Case("<script>a<b>&amp;</script>c", "script[a<b>&amp;] c"),
        Case("<script><!--<script></script>--></script>c", "script[<!--<script></script>-->] c"),
        Case("<title>a<b>&amp;</title>c", "title[a<b>&] c"),
        Case("<textarea>\na</textarea><pre>\n\nb</pre>", "textarea[a] pre[\nb]"),
        Case("<style>a</b></style>", "style[a</b>]"),
        Case("<noscript><img></noscript>", "noscript[img]"),
        Case("<plaintext>a</plaintext>", "plaintext[a</plaintext>]"),
        Case("a<!--b-->c<!doctype html>d", "a !b c d"),
        Case("a\0b", "ab"),
        Case("<svg><path/><title>a<b></svg>c", "svg[path title[a b]] c"),
        Case("<svg><![CDATA[a<b]]></svg><![CDATA[c]]>", "svg[a<b] ![CDATA[c]]"),
        Case("<svg><g>a<p>b", "svg[g[a]] p[b]"),
        Case("<svg><foreignObject><p>a</p></foreignObject></svg>b", "svg[foreignobject[p[a]]] b"),
        Case("<svg><font>a<font color=b>c", "svg[font[a]] font[c]"),
        Case("<math><mi>a</mi></math>b", "math[mi[a]] b"),
    ]

    @Test(arguments: impliedEndTags)
    func startTagsCloseWhatTheyImply(_ test: Case) { #expect(Document(test.source).outline == test.outline) }

    @Test(arguments: tables)
    func tablePartsCloseEachOther(_ test: Case) { #expect(Document(test.source).outline == test.outline) }

    @Test(arguments: endTags)
    func endTagsCloseTheNearestOrAreKept(_ test: Case) { #expect(Document(test.source).outline == test.outline) }

    @Test(arguments: content)
    func contentIsReadAsItsElementAsks(_ test: Case) { #expect(Document(test.source).outline == test.outline) }
}
