import Dispatch
import Foundation
import Testing

@testable import Search

/// Swift and the reader's engine answer alike: the same pages in the same order with the same scores and passages.
@Suite("Swift and JavaScript")
struct ParityTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shared =
        ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared")
    static let node = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static var hasCollections: Bool {
        node != nil
            && FileManager.default.fileExists(atPath: shared.appending(path: "data/search/cranfield/corpus.jsonl").path)
    }

    struct Collection: CustomTestStringConvertible, Sendable {
        let name: String
        let queries: String
        var testDescription: String { "\(name) \(queries)" }
    }

    @Test(
        "Every query of the development collections gives one list",
        .enabled(if: hasCollections, "needs node and ../shared/data/search"),
        arguments: ["cranfield", "med"].flatMap { name in
            ["queries", "queries.short", "queries.typo"].map { Collection(name: name, queries: $0) }
        })
    func collections(_ one: Collection) throws {
        let folder = Self.shared.appending(path: "data/search/\(one.name)")
        let documents = try Self.lines(folder.appending(path: "corpus.jsonl")).map(Self.document)
        let queries = try Self.lines(folder.appending(path: "\(one.queries).jsonl")).map { line in
            try JSONDecoder().decode(Query.self, from: Data(line.utf8)).text
        }
        try expectSame(SmallArchive(documents, jobs: 2), queries)
    }

    @Test("Passages are the same in every script", .enabled(if: node != nil, "needs node"))
    func passages() throws {
        try expectSame(SmallArchive(Scripts.pages), Scripts.queries)
        try expectSame(SmallArchive(Scripts.pages, layout: SmallArchive.fineLayout), Scripts.queries)
    }

    @Test("Made-up texts of all scripts give the same answers", .enabled(if: node != nil, "needs node"))
    func madeUp() throws {
        for seed in 1...EveryWordTests.rounds / 8 {
            var generator = TextGenerator(seed: UInt64(seed))
            let pages = generator.pages(12)
            let queries = pages.flatMap { page in
                [page.title, "\"\(page.title)\"", String(decoding: page.passages[0].text.prefix(40), as: UTF8.self)]
            }.map { $0.replacing(/[\n\r]/, with: " ") }
            try expectSame(SmallArchive(pages, layout: SmallArchive.fineLayout), queries)
        }
    }

    @Test("A file that is missing is said and the rest searched alike", .enabled(if: node != nil, "needs node"))
    func missing() throws {
        let whole = try SmallArchive(
            SmallArchive.sample + SearchIndexTests.many.prefix(40), layout: SmallArchive.fineLayout)
        let queries = [
            "\"trade secrets\" theft", "gothic panda intrsions", "kind:briefing common -secrets", "actor:apt3",
            "year:2015",
        ]
        let kinds = Dictionary(grouping: whole.files.keys.sorted()) { $0.prefix { $0 != "-" } }
        for paths in kinds.values where paths != [SearchFormat.manifestPath] {
            var files = whole.files
            files[paths[paths.count / 2]] = nil
            try expectSame(SmallArchive(files: files), queries)
        }
    }

    @Test("Every form of query gives one list", .enabled(if: node != nil, "needs node"))
    func forms() throws {
        let file = Self.root.appending(path: "Tests/Search/queries.txt")
        let long = [
            String(repeating: "word ", count: 2_000), String(repeating: "\"", count: 500),
            String(repeating: "a:b ", count: 999),
        ]
        let queries = try Self.lines(file) + long
        try expectSame(SmallArchive(SmallArchive.sample + SearchIndexTests.many), queries)
        let newest = SmallArchive.briefing("new", 2031, "The theft of secrets", SearchIndexTests.further)
        try expectSame(SmallArchive(SmallArchive.sample + SearchIndexTests.large + [newest]), queries)
    }

    @Test("An index built anew since it was opened is read anew", .enabled(if: node != nil, "needs node"))
    func renewed() throws {
        let folder = try TemporaryFolder()
        for (name, word) in [("old", "candle"), ("new", "lantern")] {
            let page = SmallArchive.briefing(name, 2020, "A \(name) page", ["It tells of a \(word)."])
            try folder.write(SmallArchive(SmallArchive.sample + [page]).files, below: name)
        }
        let manifest = ShardFile(name: "manifest", payload: try Deflate.compress(Array(#"{"format":1}"#.utf8)))
        try folder.write(["other-format.js": manifest.bytes], below: "new")
        try folder.writeEngine()
        let said = try Self.run([
            Self.root.appending(path: "Tests/Search/renewed.mjs").path, folder.path + "/old", folder.path + "/new",
            folder.engine,
        ])
        #expect(said == ["briefings/new/", "this index is of another format"])
        #expect(throws: IndexFault.self) { try ArchiveSearch { _ in manifest.bytes } }
    }

    private struct Query: Decodable { let text: String }
    private struct Entry: Decodable { let id, title, text: String }

    private static func lines(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func document(_ line: String) throws -> SearchDocument {
        let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
        return SmallArchive.briefing(entry.id, 1965, entry.title, entry.text.components(separatedBy: "\n\n"))
    }

    /// Both answer every query alike: pages, order, scores, passages, and all that is said of it.
    private func expectSame(_ archive: SmallArchive, _ queries: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write(archive.files)
        try folder.write(["queries.txt": Array(queries.joined(separator: "\n").utf8)])
        try folder.writeEngine()
        let theirs = try Self.run([
            Self.root.appending(path: "Tests/Search/rank.mjs").path, folder.path, folder.engine,
            folder.path + "/queries.txt",
        ])
        let search = try archive.search
        let ours = queries.map { query in
            Self.line(search.search(query, limit: 100, passages: false), search.search(query, limit: 10))
        }
        #expect(theirs.count == ours.count)
        for (query, (mine, other)) in zip(queries, zip(ours, theirs)) { #expect(mine == other, "\(query.prefix(80))") }
    }

    /// Two answers to one query, without passages and with them, as rank.mjs prints them.
    private static func line(_ answer: SearchAnswer, _ full: SearchAnswer) -> String {
        let said = (answer.corrections + answer.completions).map { "\($0.from)>\($0.to)" }
        let results = answer.results.map { "\($0.url)=\($0.score)=\($0.matched)" }
        let passages = full.results.flatMap { result in
            [result.url] + result.passages.map { "\($0.anchor)=\($0.text)" }
        }
        let warnings = (answer.warnings + full.warnings).map(\.rawValue).sorted()
        return (["\(answer.total)"] + said + answer.also + warnings + results + passages).joined(separator: "\t")
    }

    /// Runs Node; gives the lines that it prints.
    /// - Parameter seconds: After so long it has failed.
    static func run(_ arguments: [String], seconds: Double = 600) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: try #require(node))
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let watch = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: watch)
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        watch.cancel()
        #expect(process.terminationStatus == 0)
        var lines = String(decoding: output, as: UTF8.self).components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
