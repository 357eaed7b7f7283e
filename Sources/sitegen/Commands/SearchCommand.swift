import ArgumentParser
import Foundation
import Glibc
import Model
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
            let search = try ArchiveSearch { path in try IndexFile.bytes(at: site + "/" + path) }
            answer = search.search(query.joined(separator: " "), limit: limit)
        } catch {
            DiagnosticPrinter.print([SearchDiagnostics.unusable(output, "\(error)")])
            throw ExitCode(1)
        }
        DiagnosticPrinter.print(answer.faults.map { SearchDiagnostics.incomplete(output, $0) })
        Console.print(json ? try JSONText.make(SearchRecord(answer)) : text(of: answer))
    }

    private func text(of answer: SearchAnswer) -> String {
        var lines = ["\(answer.total) \(answer.total == 1 ? "page" : "pages")"]
        lines += answer.corrections.map { "searched for \($0.to) instead of \($0.from)" }
        if !answer.also.isEmpty { lines.append("also searched: " + answer.also.joined(separator: ", ")) }
        lines += remarks(on: answer).map { "note: \($0)" }
        for (number, result) in answer.results.enumerated() {
            lines.append("")
            lines.append("\(number + 1). \(result.title) (\(result.kind), score \(result.score))")
            lines.append("   \(result.url)")
            if explain {
                lines += result.shares.map { "   \($0.word): rarity \($0.rarity) × impact \($0.impact)" }
            }
            lines += result.passages.map { passage in
                "   \(passage.anchor.isEmpty ? "" : "#\(passage.anchor): ")\(passage.text.trimmingWhitespace)"
            }
        }
        // Captured titles and texts must not take the terminal over.
        return lines.map(\.printable).joined(separator: "\n")
    }

    /// What should be known of an answer, in words.
    private func remarks(on answer: SearchAnswer) -> [String] {
        answer.warnings.flatMap { warning -> [String] in
            switch warning {
            case .noPhrase: ["no page has the words of the phrase in this order; pages with the words are listed"]
            case .unknownFilter:
                answer.unknownFilters.map { "\($0): is no filter and was searched as a word; \(Self.filters)" }
            case .unknownValue:
                answer.unknownValues.map { unknown in
                    "nothing in the archive has \(unknown.field):\(unknown.value)"
                        + (unknown.nearest.map { "; did you mean \(unknown.field):\($0)?" } ?? "")
                }
            case .shortened: ["only the beginning of this long query was used"]
            case .incomplete: ["part of the index could not be read; some results may be missing"]
            }
        }
    }

    private static let filters = "filters are " + ArchiveSearch.filters.map { $0 + ":" }.joined(separator: " ")
}

/// Reads the files of an index.
private enum IndexFile {
    /// The largest file that is read, in bytes; those that are written have a few hundred kilobytes.
    private static let largest = 256 << 20

    /// The bytes of a file; what is no plain file, such as a pipe, is not opened.
    static func bytes(at path: String) throws -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest,
            let bytes = FileManager.default.contents(atPath: path)
        else { throw UnreadableFile(path: path) }
        return [UInt8](bytes)
    }

    /// A file of the index that is not there.
    private struct UnreadableFile: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) cannot be read" }
    }
}

/// What `sitegen search` has to say.
enum SearchDiagnostics {
    static let unusableIndex = Diagnostic.Kind(
        "search-index-unusable", .error, "A built site has no search index that this version can read.")
    static let incompleteAnswer = Diagnostic.Kind(
        "search-incomplete", .warning, "A file of a built site's search index is missing or damaged.")

    /// All kinds, for `sitegen list`.
    static let all = [unusableIndex, incompleteAnswer]

    static func unusable(_ site: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            unusableIndex, at: SourceLocation(path: site), reason,
            hint: "build the site first, or name its folder with --output")
    }

    static func incomplete(_ site: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            incompleteAnswer, at: SourceLocation(path: site), "\(reason): the rest was searched",
            hint: "build the site again")
    }
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
