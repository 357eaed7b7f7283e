import Foundation
import Model
import Testing

@testable import sitegen

/// The two captures that the project began with, against what a person says is in them.
@Suite("Seeds", .enabled(if: Scratch.has("seeds/expected.json"), "../shared is absent"))
struct SeedsTests {
    struct Expected: Decodable {
        struct Mentions: Decodable {
            let actors: [String: Int]
            let agreements: [String: Int]
        }
        let title: String
        let author: [String]
        let mentions: Mentions
        let wordCount: Int
    }

    @Test("Mentions, titles, notes and the host are as a person found them")
    func archive() throws {
        let scratch = try Scratch()
        let expected = try JSONDecoder().decode(
            [String: Expected].self, from: Data(contentsOf: Scratch.shared.appending(path: "seeds/expected.json")))
        let outcome = try scratch.build(Scratch.shared.appending(path: "seeds/Content").path)
        #expect(outcome.briefingCount == 2)
        #expect(outcome.noteCount == 5)
        #expect(outcome.diagnostics.map(\.kind.id).sorted() == ["orphan-note", "unregistered-host"])
        let rows = try table(in: scratch)
        for (id, wanted) in expected {
            let own = rows.filter { $0[0] == id && $0[4] != "title" }
            #expect(counts(own, "actor") == wanted.mentions.actors, "\(id)")
            #expect(counts(own, "agreement") == wanted.mentions.agreements, "\(id)")
            let page = try #require(try scratch.files(in: "site")["briefings/\(id)/index.html"])
            #expect(String(decoding: page, as: UTF8.self).contains(wanted.title))
        }
    }

    private func counts(_ rows: [[String]], _ kind: String) -> [String: Int] {
        rows.filter { $0[1] == kind }.reduce(into: [:]) { $0[$1[2], default: 0] += 1 }
    }

    /// The first five columns of the table of mentions; none of them holds a comma here.
    private func table(in scratch: borrowing Scratch) throws -> [[String]] {
        let data = try #require(try scratch.files(in: "site")["data/mentions.csv"])
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false).map(String.init) }
    }
}
