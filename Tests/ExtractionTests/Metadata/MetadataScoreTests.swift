import Foundation
import Model
import Testing
import Text

@testable import Extraction

/// Metadata of real pages against their truth: ../shared/tools/extraction_score.py, mode meta.
@Suite("Metadata of real pages")
struct MetadataScoreTests {
    private struct Entry: Decodable {
        let title, author, date: String?
    }

    /// A field's hits among the pages whose truth has it.
    private struct Score {
        var (count, hits) = (0, 0)
        var share: Double { Double(hits) / Double(max(1, count)) }

        mutating func add(_ isHit: Bool) { (count, hits) = (count + 1, hits + (isHit ? 1 : 0)) }
    }

    @Test(.enabled(if: DevelopmentPages.areHere, "needs ../shared"))
    func wordPressPagesKeepTheirFloors() throws {
        let truth = try DevelopmentPages.truth("wp-pages", as: Entry.self)
        var (titles, authors, dates) = (Score(), Score(), Score())
        for page in try DevelopmentPages.pages("wp-pages") {
            guard let wanted = truth[page.name] else { continue }
            let found = extraction(of: page.bytes, named: page.name).articles.first?.metadata
            if let title = plain(wanted.title) { titles.add(isLenient(title, plain(found?.title) ?? "")) }
            if let author = plain(wanted.author) {
                authors.add(author == plain(found?.authors.joined(separator: "; ")))
            }
            if let date = plain(wanted.date) { dates.add(date.prefix(10) == found?.issued?.text.prefix(10) ?? "") }
        }
        #expect(titles.count > 100 && authors.count > 100 && dates.count > 100)
        #expect(titles.share >= 0.94, "title, lenient: \(titles.share)")
        #expect(authors.share >= 0.75, "author, exact: \(authors.share)")
        #expect(dates.share >= 0.95, "date: \(dates.share)")
    }

    private func plain(_ text: String?) -> String? {
        let words = (text ?? "").precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Whether one title holds the other and is no more than twice as long, letter case and punctuation aside.
    private func isLenient(_ wanted: String, _ found: String) -> Bool {
        let texts = [wanted, found].map { words(of: $0.lowercased()).joined(separator: " ") }
            .sorted { $0.count < $1.count }
        return wanted == found
            || !texts[0].isEmpty && texts[1].contains(texts[0]) && texts[0].count * 2 >= texts[1].count
    }
}
