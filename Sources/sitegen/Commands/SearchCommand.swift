import ArgumentParser
import Foundation
import Search
import Text

/// `sitegen search`: the site's own search, from its own files.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search a built site as its readers do.",
        discussion: """
            Words rank; "a phrase" must be there; -word must not. kind:briefing, year:2015..2017, actor:ID, \
            agreement:ID and publisher:ID narrow down.
            """)

    @Argument(help: ArgumentHelp("What to search for.", valueName: "query"))
    var query: [String]

    @Option(help: ArgumentHelp("The folder with the built site.", valueName: "folder"))
    var output = "Public"

    @Option(help: "How many results to print.")
    var limit = 10

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Show what each word adds to each score.")
    var explain = false

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
    }

    func run() throws {
        let answer: SearchAnswer
        do {
            let site = output
            let search = try ArchiveSearch { path in
                guard let bytes = FileManager.default.contents(atPath: site + "/" + path) else {
                    throw UnreadableIndex(path: site + "/" + path)
                }
                return [UInt8](bytes)
            }
            answer = try search.search(query.joined(separator: " "), limit: limit)
        } catch {
            Console.print("\(output):1:1: error: \(error)\n  hint: build the site first", to: .standardError)
            throw ExitCode(1)
        }
        Console.print(json ? try JSONText.make(SearchRecord(answer)) : text(of: answer))
    }

    private func text(of answer: SearchAnswer) -> String {
        var lines = ["\(answer.total) \(answer.total == 1 ? "page" : "pages")"]
        lines += answer.corrections.map { "searched for \($0.to) instead of \($0.from)" }
        if !answer.also.isEmpty { lines.append("also searched: " + answer.also.joined(separator: ", ")) }
        lines += answer.warnings.map { "note: \($0.rawValue)" }
        for (number, result) in answer.results.enumerated() {
            lines.append("\n\(number + 1). \(result.title) (\(result.kind), score \(result.score))\n   \(result.url)")
            if explain {
                lines += result.shares.map { "   \($0.word): rarity \($0.rarity) × impact \($0.impact)" }
            }
            lines += result.passages.map { passage in
                "   \(passage.anchor.isEmpty ? "" : "#\(passage.anchor): ")\(passage.text.trimmingWhitespace)"
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// A file of the index that is not there.
private struct UnreadableIndex: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) cannot be read" }
}

/// `sitegen search --json`: the contract of the site's own search module.
private struct SearchRecord: Encodable {
    let total: Int
    let results: [Result]
    let corrections: [Correction]

    struct Result: Encodable {
        let url, title, kind: String
        let score: Int
        let passages: [Passage]
    }

    struct Passage: Encodable {
        let text, anchor: String
    }

    struct Correction: Encodable {
        let from, to: String
    }

    init(_ answer: SearchAnswer) {
        total = answer.total
        results = answer.results.map { result in
            Result(
                url: result.url, title: result.title, kind: result.kind, score: result.score,
                passages: result.passages.map { Passage(text: $0.text, anchor: $0.anchor) })
        }
        corrections = answer.corrections.map { Correction(from: $0.from, to: $0.to) }
    }
}
