import Model
import Testing

@testable import Extraction

@Suite("Shortcodes")
struct ShortcodeTranslationTests {
    private func translated(_ text: String) -> (html: String, removed: [String]) {
        let translation = ShortcodeTranslation(Array(text.utf8))
        return (String(decoding: translation.output, as: UTF8.self), translation.removals.map(\.text))
    }

    @Test(arguments: [
        "Plain [sic] text [1] and [ spaced ] and [[x]] no", "An <a title=\"[gallery]\">attribute</a>", "[unclosed",
        "<pre>[gallery ids=\"1\"]</pre>", "[Update: it is over]", "[2015] a year", "a[i] = b[j]",
    ])
    func bracketsThatAreTextStay(text: String) {
        let (html, removed) = translated(text)
        #expect(html == text.replacing("[[x]]", with: "[x]") && removed.isEmpty)
    }

    @Test func captionsBecomeFigures() {
        let figure =
            "\n<figure><a href=\"x\"><img src=\"y.jpg\" /></a><figcaption> The <em>view</em></figcaption></figure>\n"
        #expect(
            translated(
                "a[caption id=\"q\" width=\"300\"]<a href=\"x\"><img src=\"y.jpg\" /></a> The <em>view</em>[/caption]b"
            ).html
                == "a" + figure + "b")
        #expect(
            translated("[caption caption=\"Old\"]<img src=\"y\">[/caption]").html.contains(
                "<figcaption>Old</figcaption>"))
    }

    @Test func playersBecomeLinks() {
        #expect(
            translated("[embed]https://v.example/1?a=1&b=2[/embed]").html.contains(
                "<a href=\"https://v.example/1?a=1&amp;b=2\">"))
        #expect(translated("[audio mp3=\"https://v.example/a.mp3\"][/audio]").html.contains("https://v.example/a.mp3"))
        #expect(translated("[youtube https://v.example/x]").html.contains("https://v.example/x"))
    }

    @Test func codeKeepsItsLanguage() {
        #expect(
            translated("[code language=\"swift\"]let a = 1[/code]").html
                == "\n<pre><code class=\"language-swift\">let a = 1</code></pre>\n")
    }

    @Test func unknownOnesGoAndAreListedWhatTheyHoldStays() {
        let (html, removed) = translated(
            "[vc_row width=&#8221;1/1&#8243;]Text [box color=\"red\"]inner[/box] end[/vc_row]<p>[ninja_form id=3]</p>")
        #expect(html == "Text inner end<p></p>")
        #expect(
            removed == [
                "[vc_row width=&#8221;1/1&#8243;]", "[box color=\"red\"]", "[/box]", "[/vc_row]", "[ninja_form id=3]",
            ])
    }

    @Test func galleriesShowTheirPicturesWithCaptions() {
        var media = WordPressMedia()
        media.add(.init(address: "https://e.org/a.jpg", title: "A", caption: "First", parent: 9), id: 3)
        media.add(.init(address: "https://e.org/b.jpg", title: "B", parent: 9), id: 4)
        media.post = 9
        let named = ShortcodeTranslation(Array("[gallery ids=\"4,77\"]".utf8), media: media)
        #expect(
            String(decoding: named.output, as: UTF8.self)
                == "\n<figure><img src=\"https://e.org/b.jpg\" alt=\"B\"></figure>\n")
        let all = ShortcodeTranslation(Array("[gallery]".utf8), media: media)
        #expect(String(decoding: all.output, as: UTF8.self).contains("<figcaption>First</figcaption>"))
        #expect(ShortcodeTranslation(Array("[gallery]".utf8)).removals.map(\.text) == ["[gallery]"])
    }

    @Test func galleriesOfOnePostShowABoundedNumberOfPictures() {
        var media = WordPressMedia()
        media.post = 9
        for id in 0..<400 { media.add(.init(address: "https://e.org/\(id).jpg", parent: 9), id: id) }
        let translated = ShortcodeTranslation(Array("[gallery] [gallery] [gallery] [gallery]".utf8), media: media)
        let pictures = String(decoding: translated.output, as: UTF8.self).ranges(of: "<img").count
        #expect(pictures == 800 && translated.removals.map(\.text) == ["[gallery]", "[gallery]"])
    }

    @Test(arguments: [
        ("a=1 b='two words' c=\"x]y\"", ["a": "1", "b": "two words", "c": "x]y"]), ("x y", ["0": "x", "1": "y"]),
        ("a=”q” b=&#8221;r&#8243;", ["a": "q", "b": "r"]), ("A = \"1\" \"loose\"", ["a": "1", "0": "loose"]), ("", [:]),
    ])
    func attributesAreRead(text: String, attributes: [String: String]) {
        #expect(ShortcodeAttributes.read(Array(text.utf8)[...]) == attributes)
    }
}
