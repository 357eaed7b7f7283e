import Foundation
import Model
import Testing
import Text

@testable import Extraction

@Suite("Saved pages")
struct SavedPageTests {
    private static let page = """
        <!DOCTYPE html><html lang="en_GB"><head><title>Harbour closed after storm | The Gull</title>
        <meta property="og:site_name" content="The Gull"><link rel="canonical" href="https://gull.example/2019/harbour">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour closed after storm",
        "datePublished":"2019-05-12T08:00:00+02:00","author":{"@id":"#ada"}},
        {"@type":"Person","@id":"#ada","name":"Ada Shore"}]}</script></head><body>
        <ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>
        <div class="top"><h1>Harbour closed after storm</h1><p>Boats will stay in port until the weekend, officials said.</p>
        <span>12 May 2019</span></div>
        <div class="entry-content"><p>The harbour was closed on Sunday after a storm had torn two piers from their moorings.</p>
        <figure><img src="/pier.jpg" alt="A pier"><figcaption>The pier.</figcaption></figure>
        <p>Nobody was hurt, but a dozen boats were damaged, and the market will not open this week.</p>
        <p><a href="/other">Another storm closes another harbour</a></p>
        <p>Repairs are to begin on Monday.</p><h3>Related articles</h3><ul><li><a href="/a">A storm in March</a></li></ul></div>
        <div class="box"><p><a href="/x">Gull chicks hatch on the town hall</a></p></div></body></html>
        """

    private func extract(_ text: String) -> Extraction {
        Extractor().extract(Capture(file: SourceFile(path: "page.html", bytes: Array(text.utf8))))
    }

    @Test("the article is found, with its lead and without what surrounds it")
    func article() throws {
        let article = try #require(extract(Self.page).articles.first)
        #expect(
            article.text == """
                Boats will stay in port until the weekend, officials said.
                The harbour was closed on Sunday after a storm had torn two piers from their moorings.
                Nobody was hurt, but a dozen boats were damaged, and the market will not open this week.
                Repairs are to begin on Monday.
                """)
        #expect(article.markdown.contains("![A pier](https://gull.example/pier.jpg)\\\nThe pier."))
        #expect(
            article.removals.map(\.rule) == [
                "outside-article", "outside-article", "caption", "related-link", "related-posts", "outside-article",
            ])
    }

    @Test("what the page says of its article is read")
    func metadata() throws {
        let metadata = try #require(extract(Self.page).articles.first).metadata
        #expect(metadata.title == "Harbour closed after storm")
        #expect(metadata.authors == ["Ada Shore"])
        #expect(metadata.issued?.text == "2019-05-12T08:00:00+02:00")
        #expect(metadata.containerTitle == "The Gull")
        #expect(metadata.url == "https://gull.example/2019/harbour")
        #expect(metadata.language == "en-GB")
    }

    @Test("empty and unreadable captures give a warning that says what was seen")
    func unreadable() {
        #expect(extract(" \n").diagnostics.map(\.kind.id) == ["capture-empty"])
        let binary = Extractor().extract(
            Capture(file: SourceFile(path: "x", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1])))
        #expect(binary.articles.isEmpty)
        #expect(binary.diagnostics.first?.summary.contains("PNG") == true)
    }

    @Test("200,000 nested elements and a line of 5 MB are read")
    func hostileSizes() {
        let nested = "<html><body>" + String(repeating: "<div>", count: 200_000) + "deep words"
        #expect(extract(nested).articles.first?.text == "deep words")
        let long = "<html><body><p>" + String(repeating: "word ", count: 1_000_000)
        #expect(extract(long).articles.first?.text.utf8.count == 4_999_999)
    }

    @Test("what is kept for each block, run and line is small, since a hostile capture is nothing else")
    func sizes() {
        #expect(MemoryLayout<Block>.stride <= 36)
        #expect(MemoryLayout<Run>.stride <= 20)
        #expect(MemoryLayout<BlockContainer>.stride <= 12)
        #expect(MemoryLayout<BlockFacts>.stride <= 16)
        #expect(MemoryLayout<TextLine>.stride <= 32)
        #expect(MemoryLayout<LineKind>.stride <= 2)
    }

    @Test("a hundred thousand labels, rows of links and items are read in one pass each")
    func hostileRepetition() {
        let prose = "<p>The harbour was closed on Sunday after a storm had torn two piers from their moorings.</p>"
        let parts = [
            prose + "<p>Related:</p><p>Tags</p>", prose + "<p><a href='/a'>One two three four</a></p>",
            "<ul><li><a href='/a'>link</a> of some more words</ul>",
        ]
        for part in parts {
            let page = "<html><body><article>" + prose + String(repeating: part, count: 50_000)
            #expect(extract(page).articles.count == 1)
        }
    }

    private struct Truth: Decodable {
        let articleBody: String
    }

    /// Floors a little below what is reached; see the tables in `Benchmarks`.
    @Test("the development pages keep their scores", .enabled(if: DevelopmentPages.areHere))
    func floors() throws {
        for (collection, floor) in [("scrapinghub", 0.980), ("readability", 0.955)] {
            let truth = try DevelopmentPages.truth(collection, as: Truth.self)
            var (precision, recall, count) = (0.0, 0.0, 0.0)
            for page in try DevelopmentPages.pages(collection) {
                guard let wanted = truth[page.name]?.articleBody else { continue }
                let found = BlockReading.page(page.bytes).article.text
                let (want, have) = (Self.shingles(wanted), Self.shingles(found))
                let common = want.reduce(0) { $0 + min($1.value, have[$1.key] ?? 0) }
                precision += Double(common) / Double(max(1, have.values.reduce(0, +)))
                recall += Double(common) / Double(max(1, want.values.reduce(0, +)))
                count += 1
                #expect(!found.isEmpty, "\(page.name)")
            }
            (precision, recall) = (precision / count, recall / count)
            #expect(2 * precision * recall / (precision + recall) >= floor, "\(collection)")
        }
    }

    private struct Segments: Decodable {
        let with: [String]
        let without: [String]
    }

    @Test("the WordPress pages keep their score", .enabled(if: DevelopmentPages.areHere))
    func segmentFloor() throws {
        let truth = try DevelopmentPages.truth("wp-pages", as: Segments.self)
        var (found, wrong, wanted) = (0, 0, 0)
        for page in try DevelopmentPages.pages("wp-pages") {
            guard let segments = truth[page.name] else { continue }
            let text = Self.squeezed(BlockReading.page(page.bytes).article.text)
            found += segments.with.count { text.contains(Self.squeezed($0)) }
            wrong += segments.without.count { text.contains(Self.squeezed($0)) }
            wanted += segments.with.count
        }
        let (precision, recall) = (Double(found) / Double(found + wrong), Double(found) / Double(wanted))
        #expect(2 * precision * recall / (precision + recall) >= 0.959, "\(found) found, \(wrong) wrong")
    }

    /// A text with each run of white space as one space.
    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The runs of four words in a text, as the article-extraction benchmark counts them.
    private static func shingles(_ text: String) -> [[Substring]: Int] {
        let words = Substring(text).unicodeScalars.split {
            !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_")
        }.map { Substring($0) }
        if words.isEmpty { return [:] }
        return (0...max(0, words.count - 4)).reduce(into: [:]) {
            $0[Array(words[$1..<min(words.count, $1 + 4)]), default: 0] += 1
        }
    }
}
