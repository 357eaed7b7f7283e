import Model
import Testing

@testable import Extraction

@Suite("Text that an export keeps elsewhere")
struct FieldTextsTests {
    @Test(arguments: [
        (
            #"{"accordion_0_title":"What was found","_accordion_0_title":"field_1","accordion_0_content":"Nine \u003cb\u003egates\u003c/b\u003e"}"#,
            "<h3>What was found</h3>\n<p>Nine <b>gates</b></p>"
        ),
        (
            #"[{"elType":"widget","settings":{"title":"Bolts","header_size":"h2"}},{"settings":{"editor":"<p>Nine gates</p>","_css_classes":"a b c d e"}}]"#,
            "<h3>Bolts</h3>\n<p>Nine gates</p>"
        ),
        (
            #"{"className":"one two three four five","url":"https://river.example.org/a b c d e","align":"full width"}"#,
            ""
        ),
        (#"[{\"settings\":{\"editor\":\"<p>He said \\\"no\\\"</p>\"}}]"#, "<p>He said \"no\"</p>"),
        (#"{"quote":"Too late","author_email":"ada at river dot org now"}"#, "<p>Too late</p>"),
        (#"{"text":"unended"#, ""), ("", ""), ("\"", ""),
    ])
    func whatReadsLikeTextIsText(json: String, expected: String) {
        #expect(String(decoding: FieldTexts.html(ofJSON: Array(json.utf8)), as: UTF8.self) == expected)
    }

    private func export(_ items: String...) -> String {
        """
        <?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>River Post</title><wp:wxr_version>1.2</wp:wxr_version>\(items.joined())</channel></rss>
        """
    }

    private func item(
        _ id: Int, _ content: String, type: String = "post", status: String = "publish", meta: String = ""
    ) -> String {
        """
        <item><title>Item \(id)</title><content:encoded><![CDATA[\(content)]]></content:encoded><wp:post_id>\(id)</wp:post_id>
        <wp:post_name>item-\(id)</wp:post_name><wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>
        <wp:post_password></wp:post_password>\(meta)</item>
        """
    }

    private func meta(_ key: String, _ value: String) -> String {
        "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
    }

    private func texts(_ export: String) -> [String] { extraction(of: export).articles.map(\.text) }

    @Test func aSyncedBlockStandsWhereItIsShown() {
        let found = texts(
            export(
                item(
                    1,
                    "<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":7} /--><p>After.</p>"
                ),
                item(7, "<p>Within.</p><!-- wp:block {\"ref\":7} /-->", type: "wp_block")))
        #expect(found.count == 1 && found[0].hasPrefix("Before.\nWithin.") && found[0].hasSuffix("After."))
    }

    @Test func aBlockThatIsNotPublicIsNotShown() {
        let found = texts(
            export(
                item(1, "<p>Before.</p><!-- wp:block {\"ref\":7} /-->"),
                item(7, "<p>Within.</p>", type: "wp_block", status: "private")))
        #expect(found == ["Before."])
    }

    @Test func fieldsOfAPluginAreTheTextOfAPostWithoutOne() {
        let fields =
            meta("sections_0_heading", "What was found") + meta("_sections_0_heading", "field_1")
            + meta("sections_0_text", "Nine of the twelve gates had loose bolts.") + meta("_sections_0_text", "field_2")
            + meta("secret_note", "Nobody may read these few words.")
        #expect(
            texts(export(item(1, "", meta: fields))) == ["What was found\nNine of the twelve gates had loose bolts."])
        #expect(texts(export(item(1, "<p>A text of its own.</p>", meta: fields))) == ["A text of its own."])
    }
}
