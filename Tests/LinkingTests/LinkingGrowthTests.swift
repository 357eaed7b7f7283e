import Model
import Testing

@testable import Linking

/// Twice as much takes about twice as long: a square would take four times as long.
@Suite("Costs of linking", .serialized)
struct LinkingGrowthTests {
    private static func grows(_ small: Int, _ work: (Int) throws -> Void) rethrows -> Double {
        func shortest(_ size: Int) throws -> Duration {
            var shortest: Duration = .seconds(3600)
            for _ in 0..<4 { shortest = min(shortest, try ContinuousClock().measure { try work(size) }) }
            return shortest
        }
        return try shortest(2 * small) / max(try shortest(small), .milliseconds(1))
    }

    @Test("Names in one paragraph, among links, code and excluded phrases")
    func mentions() throws {
        let actors = [Sample.actor("skerry", "Skerry", not: ["Skerry Fish"])]
        let text = "Skerry and `Skerry` by Skerry Fish on [Skerry](https://x.example) at skerry.example/Skerry. "
        let growth = try Self.grows(2_000) { count in
            _ = try Sample.entry(String(repeating: text, count: count), actors: actors)
        }
        #expect(growth < 3)
    }

    @Test("Many names, each a part of the next, and each mentioned")
    func names() throws {
        let growth = try Self.grows(2_000) { count in
            let actors = (0..<count).map {
                Sample.actor("a\($0)", "Harbour \($0) Works", aliases: [Sample.alias("\($0) Works")])
            }
            let text = (0..<count).map { "Then Harbour \($0) Works sailed." }.joined(separator: " ")
            let found = try Sample.entry(text, actors: actors).entry.mentions
            #expect(found.count == count)
        }
        #expect(growth < 3)
    }

    @Test("Many notes on one text, on words that occur once or often")
    func notes() throws {
        let growth = try Self.grows(2_000) { count in
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
        #expect(growth < 3)
    }
}
