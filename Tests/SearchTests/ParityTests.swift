import Foundation
import Testing

@testable import Search

/// Swift and the reader's engine answer alike: the same pages in the same order with the same scores.
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
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-search-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, word) in [("old", "candle"), ("new", "lantern")] {
            let page = SmallArchive.briefing(name, 2020, "A \(name) page", ["It tells of a \(word)."])
            let site = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: site.appending(path: "search"), withIntermediateDirectories: true)
            for (path, bytes) in try SmallArchive(SmallArchive.sample + [page]).files {
                try Data(bytes).write(to: site.appending(path: path))
            }
        }
        let manifest = ShardFile(name: "manifest", payload: Deflate.compress(Array(#"{"format":1}"#.utf8)))
        try Data(manifest.bytes).write(to: folder.appending(path: "new/other-format.js"))
        let said = try Self.run([
            Self.root.appending(path: "Tests/Search/renewed.mjs").path, folder.appending(path: "old").path,
            folder.appending(path: "new").path, Self.root.appending(path: "Templates/assets/search-engine").path,
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

    private func expectSame(_ archive: SmallArchive, _ queries: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-search-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "search"), withIntermediateDirectories: true)
        for (path, bytes) in archive.files { try Data(bytes).write(to: folder.appending(path: path)) }
        let list = folder.appending(path: "queries.txt")
        try Data(queries.joined(separator: "\n").utf8).write(to: list)
        let theirs = try Self.run([
            Self.root.appending(path: "Tests/Search/rank.mjs").path, folder.path,
            Self.root.appending(path: "Templates/assets/search-engine").path, list.path,
        ])
        let search = try archive.search
        let ours = try queries.map { try Self.line(search.search($0, limit: 100, passages: false)) }
        #expect(theirs.count == ours.count)
        for (query, (mine, other)) in zip(queries, zip(ours, theirs)) { #expect(mine == other, "\(query.prefix(80))") }
    }

    /// An answer as rank.mjs prints it.
    private static func line(_ answer: SearchAnswer) -> String {
        let said = (answer.corrections + answer.completions).map { "\($0.from)>\($0.to)" }
        let results = answer.results.map { "\($0.url)=\($0.score)=\($0.matched)" }
        return (["\(answer.total)"] + said + answer.also + answer.warnings.map(\.rawValue) + results).joined(
            separator: "\t")
    }

    private static func run(_ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: try #require(node))
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        var lines = String(decoding: output, as: UTF8.self).components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
