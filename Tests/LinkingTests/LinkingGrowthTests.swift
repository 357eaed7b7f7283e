import Growth
import Model
import Testing

@testable import Linking

/// Four times as much takes about four times as long: a square would take sixteen times as long.
@Suite("Costs of linking", .serialized)
struct LinkingGrowthTests {
    @Test("Names in one paragraph, among links, code and excluded phrases")
    func mentions() throws {
        let actors = [Sample.actor("skerry", "Skerry", not: ["Skerry Fish"])]
        let text = "Skerry and `Skerry` by Skerry Fish on [Skerry](https://x.example) at skerry.example/Skerry. "
        let growth = try Growth.factor(of: 1_000) { count in
            _ = try Sample.entry(String(repeating: text, count: count), actors: actors)
        }
        #expect(growth < 9)
    }

    @Test("Many names, each a part of the next, and each mentioned")
    func names() throws {
        let growth = try Growth.factor(of: 1_000) { count in
            let actors = (0..<count).map {
                Sample.actor("a\($0)", "Harbour \($0) Works", aliases: [Sample.alias("\($0) Works")])
            }
            let text = (0..<count).map { "Then Harbour \($0) Works sailed." }.joined(separator: " ")
            let found = try Sample.entry(text, actors: actors).entry.mentions
            #expect(found.count == count)
        }
        #expect(growth < 9)
    }

    @Test("Names in capitals, at the beginning of sentences and in one list of numbers")
    func doubtfulNames() throws {
        let actors = [
            Sample.actor("play", "Play"), Sample.actor("who", "WHO"), Sample.actor("a1", "A1"),
            Sample.actor("panda", "Stone Panda"),
        ]
        for text in ["PLAY WHO STONE PANDA ", "Play is. Play was. ", "“Play ", "A1/1/1/1", "WHO? "] {
            let growth = try Growth.factor(of: 1_000) { count in
                _ = try Sample.entry(String(repeating: text, count: count), actors: actors)
            }
            #expect(growth < 9, "\(text)")
        }
    }

    @Test("Many inflected names that begin alike, and each mentioned")
    func inflectedNames() throws {
        let growth = try Growth.factor(of: 500) { count in
            let actors = (0..<count).map {
                Sample.actor("a\($0)", "Harbour \($0)x", aliases: [Sample.alias("Harbour \($0)x", match: .inflected)])
            }
            let text = (0..<count).map { "Then Harbours \($0)x sailed." }.joined(separator: " ")
            var metadata = BriefingMetadata()
            metadata.language = "en"
            let found = try Sample.entry(text, actors: actors, metadata: metadata).entry.mentions
            #expect(found.count == count)
        }
        #expect(growth < 9)
    }

    @Test("Many notes on one text, on words that occur once or often")
    func notes() throws {
        let growth = try Growth.factor(of: 1_000) { count in
            let text = (0..<count).map { "Boat \($0) lies here." }.joined(separator: "\n\n")
            let notes = (0..<count).flatMap {
                [
                    QuoteTests.note("Boat \($0) lies"), QuoteTests.note("lies here", prefix: "Boat \($0)"),
                    QuoteTests.note("here"),
                ]
            }
            let found = try Sample.entry(text, actors: [], notes: notes).entry.notes
            #expect(found.count { !$0.anchor.places.isEmpty } == 2 * count)
        }
        #expect(growth < 9)
    }
}
