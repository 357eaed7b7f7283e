import HTML
import Testing

/// A mark that never ends costs itself, not what follows it.
struct RecoveryTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let source: String
        let outline: String
        let faults: [MarkupFault.Kind]
        var testDescription: String { source }

        init(_ source: String, _ outline: String, _ faults: MarkupFault.Kind...) {
            (self.source, self.outline, self.faults) = (source, outline, faults)
        }
    }

    static let quotationMarks = [
        Case(#"<p>a <a href="x>b</a> c</p><p>d"#, "p[a  a[b]  c] p[d]", .quotationMark),
        Case(#"<p>a <a href='x>b</a> c</p><p>d"#, "p[a  a[b]  c] p[d]", .quotationMark),
        Case(#"<a href="x>b</a> c <a href="y">d</a> e"#, "a[b]  c  a[d]  e", .quotationMark),
        Case(#"<a href="x>b</a> c <img src=z alt="y">d"#, "a[b]  c  img d", .quotationMark),
        Case(#"<a href="x>b</a> he said "no" and <b>left</b>."#, #"a[b]  he said "no" and  b[left] ."#, .quotationMark),
        Case("<a title='x>it isn't open</a> now", "a[it isn't open]  now", .quotationMark),
        Case(#"<a href="x <b>c</b> d"#, "a[b[c]  d]", .quotationMark),
        Case(
            #"<a href="x>b</a> c <a href="y>d</a> e <a href="z">f</a>"#, "a[b]  c  a[d]  e  a[f]", .quotationMark,
            .quotationMark),
        Case(#"a <a href="/x b</a> c"#, "a  a[ b]  c", .quotationMark),
        Case(#"a <a href="/x b</a> c <a href="y">d</a>"#, "a  a[ b]  c  a[d]", .quotationMark),
        Case(#"<p title="1 > 0">a</p>"#, "p[a]"),
        Case(#"<p data-x="a > b" data-y="<b>c</b>">d</p>"#, "p[d]"),
        Case(#"<a onclick="if(a>b){alert('<b>')}">c</a>"#, "a[c]"), Case(#"<p title="<a href="x">">b</p>"#, #"p[">b]"#),
    ]

    static let tags = [
        Case(#"a <a href="x" rest of the page"#, "a  a[ rest of the page]", .tag),
        Case(#"<p>a <a href="x" here</a> b</p><p>c"#, "p[a  a[ here]  b] p[c]", .tag),
        Case("<p class=x<b>a</b> b", "p[a /b  b]"),
        Case(#"<p class="x" <b>a</b> b"#, "p[b[a]  b]", .tag),
        Case("<p<b>a</b>", "p[b[a]]", .tag),
        Case("a</p<div>b", "a /p div[b]", .tag),
        Case("<input disabled <b>a", "input b[a]", .tag),
        Case("one <a href='two", "one ", .tag),
        Case("a < b and c", "a < b and c"),
    ]

    static let comments = [
        Case("a<!-- b\nc<p>d", "a ! b \nc p[d]", .comment),
        Case("a<!-- b <p>d", "a ! b  p[d]", .comment),
        Case("a<!-- b > c<!-- d -->e", "a ! b > c<!-- d  e"),
        Case("a<!-- b - > c", "a ! b -   c", .comment),
        Case(
            "<!-- a\n<p>b c d e f g h i j k l m n o</p><!-- p -->q", "! a \n p[b c d e f g h i j k l m n o] ! p  q",
            .comment),
        Case(
            "<!--[if IE]><p>b c d e f g h i j k l m n o</p><!-- p -->q",
            "![if IE]><p>b c d e f g h i j k l m n o</p><!-- p  q"),
        Case("<!-- <p>b c d</p><!-- p -->q", "! <p>b c d</p><!-- p  q"),
        Case("a<!b\nc", "a !b \nc", .comment),
        Case("<p><![CDATA[a <b>c</b> d]]> e</p>", "p[a  b[c]  d  e]"),
        Case("<p><![CDATA[a b]]> c</p><![CDATA[d]]>", "p[a b  c] ![CDATA[d]]"),
        Case("<p><![CDATA[a</p><p>b", "p[a] p[b]", .section),
        Case("<svg><![CDATA[a</svg>b", "svg[a] b", .section),
    ]

    static let elements = [
        Case("<title>a</head><body><p>b", "title[a] /head body[p[b]]", .element),
        Case("<title>a\n<meta name=x><p>b", "title[a] \n meta p[b]", .element),
        Case("<title>a</head><p>b</p><svg><title>c</title></svg>", "title[a] /head p[b] svg[title[c]]", .element),
        Case("<form><textarea>a</form><p>b", "form[textarea[a]] p[b]", .element),
        Case("<style>a{}\n</head><p>b", "style[a{}] \n /head p[b]", .element),
        Case("<script>a()\n</head><body><p>b", "script[a()] \n /head body[p[b]]", .element),
        Case("<script>a='<p>'\n<p>b", "script[a='<p>'] \n p[b]", .element),
        Case(
            "<script>a()\n<p>b</p>\n<script>c()</script>d", "script[a()] \n p[b] \n script[c()] d", .element),
        Case("<script><!-- <script \na</script><p>b", "script[<!-- <script \na] p[b]"),
        Case("<iframe src=x><p>b", "iframe p[b]", .element),
        Case("<script src=x /><p>b</p><script>c</script>", "script p[b] script[c]", .element),
        Case("<div><noscript><p>b</div>c", "div[div[p[b]]] c", .element),
        Case("<template><p>b", "div[p[b]]", .element),
        Case("<div><noscript><img></div>c", "div[noscript[img]] c"),
        Case("<template><p>b</p></template>c", "template[p[b]] c"),
        Case("<textarea><p>a</p></textarea>b", "textarea[<p>a</p>] b"),
        Case("<iframe><p>a</p></iframe>b", "iframe[<p>a</p>] b"),
    ]

    @Test(arguments: quotationMarks + tags + comments + elements)
    func costsItselfAlone(test: Case) {
        let document = Document(test.source)
        #expect(document.outline == test.outline)
        #expect(document.faults.map(\.kind) == test.faults)
        #expect(document.violations(forSourceOf: test.source.utf8.count).isEmpty)
    }

    @Test func faultsHaveTheirPlace() {
        let document = Document("<p>a</p>\n<p>b <a href=\"x>c</a> d</p>\n<!-- e")
        #expect(document.faults.map(\.source) == [14, 37])
        #expect(document.faultCount == 2)
    }

    @Test func theStandardsReadingStays() {
        var tokenizer = Tokenizer(Array("<a href=\"x>b</a> c".utf8))
        #expect(tokenizer.next() == nil)
        #expect(tokenizer.unfinishedTag == 0..<18)
    }

    @Test(arguments: [
        "<a b=\"x>c</a> ", "<a b='x>c\"", "<!-- a\n", "<!a\n", "<title>a<p>", "<script>\n<p>\n<script>\n", "<a b c ",
        "<!-- a b c d e f g h i j k l m n o ", "<noscript><p>", "<template><p>", "<![CDATA[<b>",
        "<svg><![CDATA[a</svg>", "<textarea>a</form>", "<style>a</p>", "<iframe></body>",
    ])
    func manyOfThemAreReadInLinearTime(piece: String) {
        for ending in ["", "]]>", "-->", "</script>", "</title>", "</style>", "\"'>"] {
            let source = Array((String(repeating: piece, count: 50_000) + ending).utf8)
            let document = Document(parsing: source)
            #expect(document.violations(forSourceOf: source.count).isEmpty)
        }
    }
}
