import Foundation
import Model
import Testing

@testable import Search

/// A small index in memory, and a search of it.
struct SmallArchive {
    let files: [String: [UInt8]]

    init(files: [String: [UInt8]]) { self.files = files }

    init(_ documents: [SearchDocument], jobs: Int = 1, layout: IndexLayout = IndexLayout()) throws {
        let index = try SearchIndex(joining: documents.map(SearchIndexer().postings), jobs: jobs, layout: layout)
        files = Dictionary(uniqueKeysWithValues: try index.outputs.map { ($0.path, try $0.bytes()) })
    }

    var search: ArchiveSearch { get throws { try ArchiveSearch(load: load) } }

    /// A file's bytes.
    func load(_ path: String) throws -> [UInt8] {
        guard let file = files[path] else { throw IndexFault.missing(path) }
        return file
    }

    /// A layout that cuts even a small archive into many files and runs, with newest pages apart.
    static var fineLayout: IndexLayout {
        var layout = IndexLayout()
        layout.files = .init(words: 9, wordRuns: 200, cards: 6, fragments: 4, places: 5, smallFragments: 5)
        layout.least = .init(words: 60, wordRuns: 10, cards: 60, fragments: 60, wholeFragments: 4_000, places: 60)
        layout.newestFrom = 6
        return layout
    }

    /// The addresses found, best first.
    func find(_ query: String) throws -> [String] { try search.search(query, limit: 100).results.map(\.url) }

    static let sample = [
        SearchDocument(
            kind: .actor, id: "apt3", title: "APT3", language: "en", aliases: ["Gothic Panda", "TG-0110"],
            facets: [.init("actor", "apt3", count: 8)],
            passages: [.init(anchor: "", text: Array("A group of intruders.".utf8))]),
        SearchDocument(
            kind: .actor, id: "mss", title: "Ministry of State Security", language: "en", aliases: ["国家安全部"],
            facets: [.init("actor", "mss", count: 8)]),
        SearchDocument(
            kind: .agreement, id: "accord", title: "Antalya accord", date: "2015-11-16", year: 2015, language: "en",
            facets: [.init("agreement", "accord", count: 8)],
            passages: [.init(anchor: "", text: Array("No theft of intellectual property.".utf8))]),
        briefing(
            "groups", 2015, "Names and groups",
            ["APT 10 and APT3 are names of groups.", "The G-20 met; the U.S. spoke of trade secrets."],
            facets: [.init("actor", "apt3"), .init("publisher", "ledger")]),
        briefing(
            "secrets", 2016, "Secrets in the trade",
            ["Secrets of every trade, and a détente.", "Theft of intellectual property."],
            facets: [.init("publisher", "dispatch")]),
        briefing(
            "indictment", 2017, "An indictment", ["Accusations were unsealed.", "The accused conducted intrusions."],
            facets: [.init("publisher", "ledger"), .init("stance", "contradicts")]),
        SearchDocument(
            kind: .briefing, id: "deutsch", title: "Vereinbarungen", date: "2018", year: 2018, language: "de",
            passages: [.init(anchor: "p1", text: Array("Die Häuser und das Geschäftsgeheimnis.".utf8))]),
    ]

    static func briefing(
        _ id: String, _ year: Int, _ title: String, _ paragraphs: [String], facets: [SearchDocument.Facet] = []
    ) -> SearchDocument {
        SearchDocument(
            kind: .briefing, id: id, title: title, date: "\(year)-05-01", year: year, language: "en", facets: facets,
            passages: paragraphs.enumerated().map { .init(anchor: "p\($0 + 1)", text: Array($1.utf8)) })
    }
}
