import Foundation
import Model
import Testing
import Text

@testable import Rendering

@Suite struct MarkupTests {
    @Test func jsonKeepsScriptElementsWhole() throws {
        let text = "</script><!-- \u{0}\u{2028} \"\\\n é"
        let bytes = JSONText.object([("a", .string(text)), ("b", .array([.number(3), .bool(true)]))]).bytes
        let json = String(decoding: bytes, as: UTF8.self)
        #expect(!json.contains("<") && !json.contains(">"))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(read["a"] as? String == text)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-4_321, "-4,321"),
    ])
    func numbersHaveCommas(_ number: Int, _ expected: String) { #expect(English.number(number) == expected) }

    @Test func listsAndCountsAreEnglish() {
        #expect(English.list([]) == "")
        #expect(English.list(["a"]) == "a")
        #expect(English.list(["a", "b"]) == "a and b")
        #expect(English.list(["a", "b", "c"]) == "a, b and c")
        #expect(English.count(1, "note") == "1 note")
        #expect(English.count(1_200, "note") == "1,200 notes")
        #expect([12, 18_734, 1_950_000].map(English.size) == ["12 bytes", "19 KB", "1.9 MB"])
    }

    @Test func shorteningCutsAtWordsAndNeverInsideACharacter() {
        #expect(English.shortened("one two three", to: 9) == "one two…")
        #expect(English.shortened("short", to: 9) == "short")
        #expect(English.shortened("国家国家国家", to: 7) == "国家…")
    }

    @Test(
        arguments: [
            ("en", "en"), ("en_AU", "en-AU"), ("zh-Hans-CN", "zh-Hans-CN"), ("x\" onload=\"", nil), ("english", nil),
            ("", nil),
        ] as [(String, String?)])
    func languageTagsAreCheckedByShape(_ tag: String, _ expected: String?) {
        #expect(LanguageTag.valid(tag) == expected)
    }

    @Test func chartsShowEveryYearBetweenTheFirstAndTheLast() {
        let bars = BarChart.bars(byYear: [2015: 2, 2018: 1])
        #expect(bars.map(\.label) == ["2015", "2016", "2017", "2018"])
        #expect(bars.map(\.value) == [2, 0, 0, 1])
        #expect(BarChart.bars(byYear: [1900: 1, 2018: 2, 2011: 3]).map(\.label) == ["1900s", "2010s"])
        #expect(BarChart.bars(byYear: [:]).isEmpty)
        let svg = BarChart.svg(bars, title: "A & B", description: "<d>")
        #expect(svg.contains("<title id=\"chart-title\">A &amp; B</title>") && svg.contains("&lt;d&gt;"))
        #expect(!svg.contains("style="))
    }

    @Test func citationsDoNotEndTwice() throws {
        var metadata = BriefingMetadata()
        (metadata.authors, metadata.url) = (["Ana Doe", "J. R. Roe Jr."], "https://x.example/a b")
        metadata.issued = try EDTFDate("2018-04-09")
        let digest = ContentDigest(of: [])
        let briefing = Briefing(
            id: "x", title: "What now?", metadata: metadata, markdown: "",
            provenance: Provenance(path: "x", format: "html", mediaType: "text/html", byteCount: 0, digest: digest),
            location: SampleRecords.nowhere)
        let entry = BriefingEntry(
            briefing: briefing, publisherName: "The Harbour", opening: "", wordCount: 0, headings: [], mentions: [],
            notes: [])
        let citation = Citation(entry, in: Site(title: "Archive"))
        #expect(citation.text == "Ana Doe and J. R. Roe Jr. “What now?” The Harbour, 9 April 2018.")
        #expect(citation.address == "https://x.example/a%20b")
    }
}
