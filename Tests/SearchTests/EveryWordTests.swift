import Foundation
import Testing

@testable import Search

/// Whatever is written can be indexed, and is found by every word of it.
@Suite("Texts in all scripts")
struct EveryWordTests {
    /// How many archives of 12 pages are made up; `SEARCH_ROUNDS` sets more for a long run, `SEARCH_SEED` others.
    static let rounds = number("SEARCH_ROUNDS") ?? 24
    static let seed = number("SEARCH_SEED") ?? 1

    static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

    @Test("Every word of a page finds the page, and every place comes back")
    func everyWord() throws {
        for round in 0..<Self.rounds {
            var generator = TextGenerator(seed: UInt64(truncatingIfNeeded: Self.seed &* 1_000_003 &+ round))
            let pages = generator.pages(12)
            try check(
                pages, SmallArchive(pages, layout: round % 2 == 0 ? SmallArchive.fineLayout : IndexLayout()),
                "round \(round) of seed \(Self.seed)")
        }
    }

    private func check(_ pages: [SearchDocument], _ archive: SmallArchive, _ name: String) throws {
        let index = try IndexReader(load: archive.load)
        let search = try archive.search
        let numbers = try Dictionary(
            uniqueKeysWithValues: index.everything().map {
                ("\(try index.card(of: $0).kind) \(try index.card(of: $0).id)", $0)
            })
        for page in pages {
            let number = try #require(numbers["\(page.kind) \(page.id)"])
            for (form, places) in Self.words(of: page) {
                let groups = try WordResolver(index: index).exact(form)
                let found = try groups.contains { group in
                    try index.shard(group.run).postings(of: group.group).contains { $0.number == number }
                }
                #expect(found, "\(name): \(String(decoding: form, as: UTF8.self)) on \(page.id)")
                let known = try Set(
                    groups.flatMap { try index.places(of: $0) }.filter { $0.page == number }.flatMap(\.places))
                // Common words have no places, and what shares their stem neither.
                #expect(places.isSubset(of: known) || known.isEmpty, "\(name): \(form) on \(page.id) at \(places)")
                #expect(
                    !known.isEmpty || index.common.contains { $0.first == form.first }, "\(name): \(form) on \(page.id)"
                )
            }
            let text = page.passages.max { $0.text.count < $1.text.count }?.text ?? []
            for word in WordReader.words(of: text).prefix(6) {
                let answer = search.search(
                    String(decoding: text[word.source], as: UTF8.self), limit: pages.count, passages: false)
                #expect(answer.faults == [])
                #expect(
                    answer.results.contains { $0.url == "\(page.kind)s/\(page.id)/" },
                    "\(name): \(String(decoding: text[word.source], as: UTF8.self).debugDescription) on \(page.id)")
            }
        }
    }

    /// The words of a page with their places, as the indexer counts them.
    private static func words(of page: SearchDocument) -> [[UInt8]: Set<Int>] {
        var words: [[UInt8]: Set<Int>] = [:]
        var position = 0
        let names = ([page.title] + page.aliases + page.shownNames).map { Array($0.utf8) }
        for text in names + page.passages.map(\.text) {
            let read = WordReader.words(of: text, from: position)
            for word in read { words[word.form, default: []].insert(word.position) }
            position = (read.last.map { $0.position + 1 } ?? position) + SearchIndexer.blockGap
        }
        return words
    }
}
