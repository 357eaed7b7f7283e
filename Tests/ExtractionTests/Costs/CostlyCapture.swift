import Testing

/// A kind of capture whose reading has cost more than its length, as something in it is said many times.
struct CostlyCapture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The least number of repetitions.
    let start: Int
    /// The greatest: what lies in each other is cut off at some depth.
    var largest = 1 << 17
    let make: @Sendable (Int) -> String

    /// A page with something in its head, in its article and after it.
    private static func page(head: String = "", _ body: String = "") -> String {
        """
        <!DOCTYPE html><html><head><title>Ferries sail again</title>\(head)</head><body><article>
        <h1>Ferries sail again</h1><p>The ferries sail again since Friday morning, nine days after the crews walked out.</p>
        \(body)<p>The harbour office said that both sides had agreed on a rota, and that talks would go on.</p>
        </article></body></html>
        """
    }

    private static func author(_ value: String) -> String { page(head: "<meta name=\"author\" content=\"\(value)\">") }

    private static func data(_ json: String) -> String {
        page(head: "<script type=\"application/ld+json\">\(json)</script>")
    }

    private static func paragraph(_ text: String) -> String { page("<p>\(text)</p>") }

    /// Names of which no two have the same letters.
    private static func name(_ number: Int) -> String {
        let letters = (0..<4).map { place in
            "abcdefghijklmnopqrstuvwxyz".utf8.dropFirst(number >> (4 * place) & 15).first
        }
        return "Maren L" + String(decoding: letters.compactMap { $0 }, as: UTF8.self)
    }

    private static func many(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

    private static func nested(_ count: Int, _ open: String, _ inner: String, _ close: String) -> String {
        String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }

    private static func post(_ content: String, more: String = "") -> String {
        "{\"slug\":\"x\",\"title\":{\"rendered\":\"Ferries\"},\"content\":{\"rendered\":\"\(content)\"}\(more)}"
    }

    private static func export(_ items: String) -> String {
        """
        <?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version>
        \(items)</channel></rss>
        """
    }

    private static func item(_ content: String, more: String = "") -> String {
        """
        <item><title>Title</title><content:encoded><![CDATA[\(content)]]></content:encoded><wp:post_id>1</wp:post_id>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\(more)</item>
        """
    }
}

extension CostlyCapture {
    /// What pages say of their authors, titles and dates.
    static let metadata: [CostlyCapture] = [
        CostlyCapture(testDescription: "brackets after an author", start: 500) {
            author("Maren Lind " + many($0) { _ in "()" })
        },
        CostlyCapture(testDescription: "words before an author", start: 500) {
            author(many($0) { _ in "by " } + "Maren Lind")
        },
        CostlyCapture(testDescription: "authors in one line", start: 50) { author(many($0) { name($0) + ", " }) },
        CostlyCapture(testDescription: "authors in many elements", start: 50) { count in
            page(head: many(count) { "<meta name=\"author\" content=\"\(name($0))\">" })
        },
        CostlyCapture(testDescription: "data within data", start: 6, largest: 20) {
            data(nested($0, "{\"@graph\":", "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail\"}", "}"))
        },
        CostlyCapture(testDescription: "data within what it is about", start: 6, largest: 20) {
            data(nested($0, "{\"mainEntity\":", "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail\"}", "}"))
        },
        CostlyCapture(testDescription: "authors by their identifiers", start: 100) { count in
            data(
                "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail\",\"author\":["
                    + (0..<count).map { "{\"@id\":\"#\($0)\"}" }.joined(separator: ",") + "]},"
                    + (0..<count).map { "{\"@id\":\"#\($0)\",\"name\":\"\(name($0))\"}" }.joined(separator: ",") + "]}")
        },
        CostlyCapture(testDescription: "links to authors in one line", start: 100) { count in
            paragraph(many(count) { "<a rel=author href=/author/\($0)>Ada</a> " })
        },
        CostlyCapture(testDescription: "links to authors around paragraphs", start: 100) { count in
            page(
                "<div>" + many(count) { "<a rel=author href=/author/\($0)>Ada</a><p>Some words of text.</p>" }
                    + "</div>")
        },
        CostlyCapture(testDescription: "bylines within bylines", start: 100) { count in
            page(many(count) { _ in "<div class=byline><b></b>" } + "Ada")
        },
        CostlyCapture(testDescription: "marked headlines within each other", start: 50) { count in
            page(many(count) { _ in "<div itemprop=headline>Some words " })
        },
        CostlyCapture(testDescription: "marked authors", start: 100) { count in
            page(many(count) { "<i itemprop=author>Ada</i><i itemprop=name>\($0)</i>" })
        },
        CostlyCapture(testDescription: "dates within dates", start: 100) { count in
            page(many(count) { _ in "<div class=entry-date><b></b>" } + "x")
        },
        CostlyCapture(testDescription: "lines in a heading", start: 200) { count in
            page("<h2>" + many(count) { _ in "<br> " } + "</h2>")
        },
        CostlyCapture(testDescription: "titles of drawings", start: 100) { count in
            page(many(500) { _ in "<div>" } + many(count) { _ in "<svg><title>x</title></svg>" })
        },
        CostlyCapture(testDescription: "labels of a host", start: 100) { count in
            page(head: "<link rel=canonical href=\"https://" + many(count) { _ in "a." } + "example/\">")
        },
        CostlyCapture(testDescription: "words of a title", start: 200) { count in
            page(head: "<meta property=\"og:title\" content=\"" + many(count) { "Word\($0) " } + "\">")
        },
        CostlyCapture(testDescription: "parts of a title", start: 200) { count in
            page(head: "<meta property=\"og:title\" content=\"" + many(count) { "Word\($0) | " } + "\">")
        },
    ]

    /// What stands in the text of pages.
    static let text: [CostlyCapture] = [
        CostlyCapture(testDescription: "styles in a style", start: 100) {
            paragraph("<b>" + many($0) { "a<i>(\($0))</i>c" } + "</b>")
        },
        CostlyCapture(testDescription: "two styles at once", start: 100) {
            paragraph(many($0) { "a<b><i>(\($0))</i></b>c" })
        },
        CostlyCapture(testDescription: "styles beside each other", start: 100) {
            paragraph(many($0) { _ in "x<i>y</i><s>z</s>" })
        },
        CostlyCapture(testDescription: "styles in a link", start: 100) {
            paragraph("<a href=/x>" + many($0) { "a<b>.\($0).</b>b<i>(c)</i>" } + "</a>")
        },
        CostlyCapture(testDescription: "links in a paragraph", start: 100) { count in
            paragraph(many(count) { "<a href=/\($0)>word</a> " })
        },
        CostlyCapture(testDescription: "blocks in a cell", start: 100) { count in
            page(
                "<table><tr><td>x</td><td>y</td></tr><tr><td>" + many(count) { _ in "<div>some words</div>" }
                    + "</td><td>z</td></tr></table>")
        },
        CostlyCapture(testDescription: "lists in lists", start: 100) { page(many($0) { _ in "<ul><li>a" }) },
        CostlyCapture(testDescription: "quotations in quotations", start: 100) {
            page(many($0) { _ in "<blockquote><p>a</p>" })
        },
        CostlyCapture(testDescription: "comments in comments", start: 50) { count in
            page(
                many(count) { _ in "<div class=comments><p>The ferries sail again since Friday morning, they say.</p>" }
            )
        },
        CostlyCapture(testDescription: "pictures", start: 100) {
            paragraph(many($0) { "<img src=/i\($0).jpg alt=a>" })
        },
        CostlyCapture(testDescription: "tags that nothing closes", start: 100) {
            page(many($0) { _ in "<p><b><font>x" })
        },
        CostlyCapture(testDescription: "end tags of nothing", start: 100) {
            post(many($0) { _ in "a</li>b</p></ul>" })
        },
        CostlyCapture(testDescription: "backslashes and styles", start: 100) { count in
            paragraph(many(count) { _ in "\\" } + many(count) { "a<b>(\($0))</b>" })
        },
    ]

    /// What stands in answers and exports of WordPress.
    static let wordPress: [CostlyCapture] = [
        CostlyCapture(testDescription: "galleries of one post", start: 20) { count in
            let pictures = many(count) { number in
                """
                <item><title>a</title><wp:attachment_url>http://a/\(number).jpg</wp:attachment_url>
                <wp:post_id>\(number + 10)</wp:post_id><wp:post_parent>1</wp:post_parent>
                <wp:post_type>attachment</wp:post_type></item>
                """
            }
            return export(pictures + item(many(count) { _ in "[gallery]" }))
        },
        CostlyCapture(testDescription: "blocks for footnotes", start: 20) { count in
            let notes = (0..<count).map { "{\"id\":\"a\($0)\",\"content\":\"x\"}" }.joined(separator: ",")
            let meta =
                "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[\(notes)]]]></wp:meta_value></wp:postmeta>"
            return export(item(many(count) { _ in "<!-- wp:footnotes /-->" }, more: meta))
        },
        CostlyCapture(testDescription: "subjects of an item", start: 100) { count in
            export(
                item("x", more: many(count) { "<category domain=\"category\" nicename=\"c\($0)\">c\($0)</category>" }))
        },
        CostlyCapture(testDescription: "authors of a post", start: 100) { count in
            post(
                "x",
                more: ",\"coauthors\":[" + (0..<count).map { "{\"name\":\"\(name($0))\"}" }.joined(separator: ",") + "]"
            )
        },
        CostlyCapture(testDescription: "subjects of a post", start: 100) { count in
            let terms = (0..<count).map { "{\"name\":\"T\($0)\"}" }.joined(separator: ",")
            return post("x", more: ",\"_embedded\":{\"wp:term\":[[\(terms)]]}")
        },
        CostlyCapture(testDescription: "lists as objects within each other", start: 6, largest: 20) {
            post("x", more: ",\"_embedded\":{\"wp:term\":" + nested($0, "{\"0\":", "1", "}") + "}")
        },
        CostlyCapture(testDescription: "a graph within a graph", start: 6, largest: 20) {
            post("x", more: ",\"yoast_head_json\":{\"schema\":" + nested($0, "{\"@graph\":", "1", "}") + "}")
        },
        CostlyCapture(testDescription: "quotation marks that are not escaped", start: 100) {
            post(many($0) { _ in "a \"b\" c " })
        },
        CostlyCapture(testDescription: "shortcodes that nothing ends", start: 100) {
            post(many($0) { _ in "[quote][code][fn]" })
        },
        CostlyCapture(testDescription: "letters of a slug", start: 100) { count in
            "{\"slug\":\"" + many(count) { _ in "%C3%A4-" } + "\",\"title\":\"T\",\"content\":\"<p>x</p>\"}"
        },
        CostlyCapture(testDescription: "words between records", start: 50) {
            many($0) { _ in post("x") + "\nsome words\n" }
        },
    ]
}
