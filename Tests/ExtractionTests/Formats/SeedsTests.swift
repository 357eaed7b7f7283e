import Foundation
import Model
import Testing
import Text

@testable import Extraction

/// The two captures that the archive began with, against what a person read in them.
@Suite("Seeds", .enabled(if: SharedData.has("seeds/expected.json"), "needs ../shared"))
struct SeedsTests {
    private struct Expected: Decodable {
        var source: String
        var format: String
        var title: String
        var author: [String]
        var issued: String
        var modified: String?
        var URL: String?
        var siteName: String?
        var language: String?
        var keyword: [String]?
        var paragraphs: Int
        var headings: [String]?
        var firstWords: String
        var lastWords: String
        var wordCount: Int
        var absent: [String]
    }

    @Test func articlesEqualWhatAPersonRead() throws {
        let expected = try JSONDecoder().decode(
            [String: Expected].self, from: Data(SharedData.bytes("seeds/expected.json")))
        for (id, wanted) in expected {
            let bytes = try SharedData.bytes("seeds/Content/sources/" + wanted.source)
            let extraction = Extractor().extract(Capture(file: SourceFile(path: wanted.source, bytes: bytes)))
            #expect(extraction.articles.count == 1 && extraction.diagnostics.isEmpty)
            let article = try #require(extraction.articles.first)
            check(article, wanted, id)
        }
    }

    private func check(_ article: Article, _ wanted: Expected, _ id: String) {
        #expect(article.format == wanted.format)
        #expect(article.metadata.title == wanted.title)
        #expect(article.metadata.authors == wanted.author)
        let words = article.text.split(whereSeparator: \.isWhitespace)
        #expect(words.count == wanted.wordCount)
        let flat = words.joined(separator: " ").replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(flat.hasPrefix(wanted.firstWords) && flat.hasSuffix(wanted.lastWords))
        for text in wanted.absent {
            #expect(!article.text.contains(text) && !article.markdown.contains(text), "\(text)")
        }
        let blocks = article.markdown.split(separator: "\n\n")
        let headings = blocks.filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " }.trimmingWhitespace }
        #expect(headings == wanted.headings ?? [])
        #expect(blocks.count - headings.count == wanted.paragraphs)
        if wanted.format == "text" {
            #expect(article.metadata.keywords == wanted.keyword ?? [])
        } else {
            #expect(article.metadata.id == id)
            #expect(article.metadata.issued?.text == wanted.issued + "+10:00")
            #expect(article.metadata.modified?.text == wanted.modified.map { $0 + "+10:00" })
            #expect(article.metadata.url == wanted.URL)
            #expect(article.metadata.language == wanted.language)
            #expect(article.metadata.containerTitle == wanted.siteName)
        }
    }
}
