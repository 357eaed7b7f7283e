import Foundation
import Model
import Publishing
import Testing
import Text

@testable import sitegen

@Suite("The store of what passes gave")
struct StoreTests {
    private static let archive = [
        "Content/site.yaml": "title: Small\n",
        "Content/sources/a.txt":
            "A title\n\nBy Ann Example\n\nThe first text has a sentence. It has another one here.\n",
        "Content/sources/b.txt":
            "B title\n\nBy Bea Example\n\nThe second text names Alpha Group. It goes on a little.\n",
        "Content/briefings/own.md": "---\ntitle: Own\n---\nOur own text.\n",
        "Content/actors/alpha.md": "---\nname: Alpha Group\nkind: company\n---\n",
    ]

    /// Counts the passes that are made.
    final class CountingWorkers: PassWorkers {
        nonisolated(unsafe) var items: [(path: String, isExtracted: Bool)] = []

        func run(
            _ count: Int, context: PassContext, task: (Int) throws -> PassTask, event: (Int, PassEvent) throws -> Void
        ) throws {
            // One run at a time, on the test's own thread.
            try InProcessWorkers(jobs: 1).run(
                count, context: context,
                task: { index in
                    let task = try task(index)
                    items.append(
                        (task.item.path.split(separator: "/").last.map(String.init) ?? "", !task.extraction.isEmpty))
                    return task
                }, event: event)
        }
    }

    /// Builds an archive with a cache.
    /// - Returns: the outcome, and what was worked on.
    private func build(
        _ scratch: borrowing Scratch, arguments: [String] = [], cache: String = "cache"
    ) throws -> (outcome: Outcome, worked: [String], extracted: [Bool]) {
        let workers = CountingWorkers()
        let outcome = try scratch.pipeline(
            scratch.folder.appending(path: "Content").path, arguments: arguments, workers: workers
        ).build(cache: scratch.folder.appending(path: cache).path, keepsCache: true)
        return (outcome, workers.items.map(\.path).sorted(), workers.items.map(\.isExtracted))
    }

    @Test("Nothing is worked on twice")
    func unchanged() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        #expect(try build(scratch).worked == ["a.txt", "b.txt", "own.md"])
        let second = try build(scratch)
        #expect(second.worked.isEmpty)
        #expect(second.outcome.briefingCount == 3 && second.outcome.publication?.written == 0)
    }

    @Test("Of what has changed, that alone is worked on")
    func edits() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        try scratch.write([
            "Content/sources/a.txt": "A title\n\nBy Ann Example\n\nThe first text is another now, as you see.\n"
        ])
        #expect(try build(scratch).worked == ["a.txt"])
        try scratch.write(["Content/sources/b.yaml": "title: Better\n"])
        #expect(try build(scratch).worked == ["b.txt"])
        try scratch.write(["Content/annotations/own.yaml": "- quote: own text\n  note: Indeed.\n"])
        #expect(try build(scratch).worked == ["own.md"])
    }

    @Test("A new name concerns the texts that hold its words, and no capture is extracted for it")
    func names() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        try scratch.write([
            "Content/actors/alpha.md": "---\nname: Alpha Group\nkind: company\naliases: [second text]\n---\n"
        ])
        let built = try build(scratch)
        #expect(built.worked == ["b.txt"])
        #expect(built.extracted == [true])
        #expect(built.outcome.mentionCount == 2)
    }

    @Test("A file that was only touched is compared, not worked on")
    func touched() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        try scratch.write(["Content/sources/a.txt": Self.archive["Content/sources/a.txt"] ?? ""])
        #expect(try build(scratch).worked.isEmpty)
    }

    @Test("A text dated tomorrow appears tomorrow", arguments: [false, true])
    func future(isOwn: Bool) throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        let line = "issued: 2030-01-01\n"
        try scratch.write(
            isOwn
                ? ["Content/briefings/own.md": "---\ntitle: Own\n\(line)---\nOur own text.\n"]
                : ["Content/sources/a.yaml": line])
        let content = scratch.folder.appending(path: "Content").path
        for (year, count) in [(2029, 2), (2030, 3), (2029, 2)] {
            var pipeline = try scratch.pipeline(content, arguments: [], workers: CountingWorkers())
            pipeline.today = .init(year: year, month: 6, day: 1)
            let outcome = pipeline.build(cache: scratch.folder.appending(path: "cache").path, keepsCache: true)
            #expect(outcome.briefingCount == count)
        }
    }

    @Test(
        "A store that is damaged, foreign or of another version is left aside with a word, and the site is the same",
        arguments: ["truncated", "foreign", "flipped", "older", "folder", "readOnly"])
    func unusable(fault: String) throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        let before = try scratch.files(in: "site")
        let file = scratch.folder.appending(path: "cache/\(PassStore.fileName)")
        let bytes = try Data(contentsOf: file)
        switch fault {
        case "truncated": try bytes.prefix(bytes.count / 2).write(to: file)
        case "foreign": try Data("not a database, but a text of a good many letters".utf8).write(to: file)
        case "flipped":
            // Every byte that belongs to a kept text.
            let changed = bytes.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "f") : $0 }
            try Data(changed).write(to: file)
        case "older":
            let database = try Database(path: file.path)
            try database.run(
                "UPDATE about SET value = (SELECT value FROM about WHERE name = 'context') WHERE name = 'program'")
        case "folder":
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        default:
            try FileManager.default.removeItem(at: scratch.folder.appending(path: "cache"))
            try Data().write(to: scratch.folder.appending(path: "cache"))
        }
        let built = try build(scratch)
        #expect(built.outcome.publication != nil)
        #expect(built.worked.count == 3)
        #expect(built.outcome.diagnostics.count { $0.kind.id == "store-ignored" } == 1)
        #expect(try scratch.files(in: "site") == before)
    }

    @Test("A text that is damaged in the store alone is found when its page is made, and everything is done anew")
    func damagedText() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        let before = try scratch.files(in: "site")
        let database = try Database(path: scratch.folder.appending(path: "cache/\(PassStore.fileName)").path)
        try database.run("UPDATE briefings SET body = x'00112233445566778899'")
        try FileManager.default.removeItem(at: scratch.folder.appending(path: "site"))
        let built = try build(scratch)
        #expect(built.outcome.diagnostics.map(\.kind.id) == ["store-ignored"])
        #expect(try scratch.files(in: "site") == before)
    }

    @Test("A fault in the editor's files publishes nothing, also where no text has changed")
    func faultWithoutChange() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        try scratch.write(["Content/actors/alpha.md": "---\nname: Alpha Group\nkind: company\nhue: red\n---\n"])
        let built = try build(scratch)
        #expect(built.outcome.hasFailed(strict: false))
        #expect(built.outcome.publication == nil)
    }

    @Test("A store that another build uses is left alone")
    func shared() throws {
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        _ = try build(scratch)
        let other = try PassStore.open(folder: scratch.folder.appending(path: "cache").path)
        let built = try build(scratch)
        #expect(built.worked.count == 3 && built.outcome.publication?.written == 0)
        _ = try other.value("context")
    }

    @Test("A pass that fails costs its capture, is said, and is tried again")
    func failedPass() throws {
        struct FailingWorkers: PassWorkers {
            func run(
                _ count: Int, context: PassContext, task: (Int) throws -> PassTask,
                event: (Int, PassEvent) throws -> Void
            ) throws {
                var failed: Set<Int> = []
                for index in 0..<count where try task(index).item.path.hasSuffix("b.txt") { failed.insert(index) }
                try InProcessWorkers(jobs: 1).run(count, context: context, task: task) { index, what in
                    if !failed.contains(index) { try event(index, what) }
                }
                for index in failed { try event(index, .failed(.tookTooLong(seconds: 9))) }
            }
        }
        let scratch = try Scratch()
        try scratch.write(Self.archive)
        let content = scratch.folder.appending(path: "Content").path
        let cache = scratch.folder.appending(path: "cache").path
        let outcome = try scratch.pipeline(content, arguments: [], workers: FailingWorkers()).build(
            cache: cache, keepsCache: true)
        #expect(outcome.briefingCount == 2)
        #expect(outcome.diagnostics.map(\.kind.id) == ["pass-failed"])
        #expect(try build(scratch).worked == ["b.txt"])
    }
}
