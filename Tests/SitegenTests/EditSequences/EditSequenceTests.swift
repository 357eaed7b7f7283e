import ArgumentParser
import Foundation
import Model
import Testing
import Text

@testable import sitegen

@Suite("Edits one after another")
struct EditSequenceTests {
    /// How many sequences are tried: 300, or what EDIT_SEQUENCES says.
    private static let count = ProcessInfo.processInfo.environment["EDIT_SEQUENCES"].flatMap { Int($0) } ?? 300
    /// The number of the first: a fault names its own, which then can be tried alone.
    private static let first = ProcessInfo.processInfo.environment["EDIT_SEQUENCES_FROM"].flatMap { Int($0) } ?? 1

    @Test("A build after an edit makes the bytes, and says the words, of a build from nothing", arguments: 0..<4)
    func sameAsClean(lane: Int) throws {
        for seed in stride(from: Self.first + lane, to: Self.first + Self.count, by: 4) {
            let fault = try Self.fault(ofSequence: seed)
            #expect(fault == nil, "sequence \(seed): \(fault ?? "")")
            if fault != nil { return }
        }
    }

    private static func fault(ofSequence seed: Int) throws -> String? {
        var choices = Choices(seed: seed &* 7919)
        var archive = EditedArchive(Choices(seed: seed))
        let place = try EditedPlace(Scratch())
        var history: [String] = []
        for step in 0...2 + choices.below(3) {
            if step > 0 {
                history.append(archive.edit())
                if choices.oneIn(3) { history.append(archive.edit()) }
            }
            try place.write(archive)
            // A build that is broken off leaves nothing behind that the next believes.
            if choices.oneIn(4) { try place.breakOff(archive, after: choices.below(3)) }
            let edited = try place.build(archive, cache: "cache", output: "site")
            let clean = try place.build(archive, cache: nil, output: "clean")
            if edited.texts != clean.texts {
                return "\(history): says \(edited.texts) in place of \(clean.texts)"
            }
            guard edited.isPublished else { continue }
            if let path = try place.differingFile() { return "\(history): another \(path)" }
        }
        return nil
    }
}

/// The folders in which one archive is built, after edits and from nothing.
private struct EditedPlace: ~Copyable {
    private let scratch: Scratch
    private var root: URL { scratch.folder }

    init(_ scratch: consuming Scratch) throws {
        self.scratch = scratch
        try FileManager.default.copyItem(
            at: Scratch.root.appending(path: "Templates"), to: root.appending(path: "Templates"))
    }

    /// Writes what is not on disk as it should be; what has not changed is not touched.
    func write(_ archive: EditedArchive) throws {
        let present = FileManager.default.enumerator(atPath: root.appending(path: "Content").path)
        for case let path as String in present ?? .init() {
            let file = root.appending(path: "Content/" + path)
            if archive.files["Content/" + path] == nil, !file.isFolder { try FileManager.default.removeItem(at: file) }
        }
        for (path, bytes) in archive.files { try write(bytes, to: path) }
        for (path, mark) in archive.templates {
            let original = try String(
                contentsOf: Scratch.root.appending(path: "Templates/\(path).mustache"), encoding: .utf8)
            try write(Array((original + mark).utf8), to: "Templates/\(path).mustache")
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = root.appending(path: path)
        if let old = FileManager.default.contents(atPath: file.path), old.elementsEqual(bytes) { return }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    private func pipeline(
        _ archive: EditedArchive, output: String, workers: any PassWorkers = InProcessWorkers(jobs: 2)
    ) throws -> Pipeline {
        let start = CalendarDay(year: 2015 + archive.day / 372, month: 1 + archive.day / 31 % 12, day: 1)
        return Pipeline(
            options: try ContentOptions.parse(["--content", root.appending(path: "Content").path] + archive.options),
            site: try SiteOptions.parse([
                "--templates", root.appending(path: "Templates").path, "--output", root.appending(path: output).path,
            ]), progress: Progress(isShown: false), workers: workers, today: start)
    }

    /// Builds the archive.
    /// - Returns: what was said, and whether a site was published.
    func build(_ archive: EditedArchive, cache: String?, output: String) throws -> (texts: [String], isPublished: Bool)
    {
        let folder = root.appending(path: cache ?? "none").path
        let outcome = try pipeline(archive, output: output).build(cache: folder, keepsCache: cache != nil)
        // A page that moves is said of the site that was there before.
        let texts = outcome.diagnostics.filter { $0.kind.id != "page-moved" }.map(\.text).sorted()
        return (
            texts.map { $0.replacing("/\(output)/", with: "/") }, outcome.publication != nil
        )
    }

    /// Begins a build whose passes end after a few.
    func breakOff(_ archive: EditedArchive, after count: Int) throws {
        let workers = BrokenWorkers(inner: InProcessWorkers(jobs: 1), count: count)
        _ = try pipeline(archive, output: "site", workers: workers).build(
            cache: root.appending(path: "cache").path, keepsCache: true)
    }

    /// A file of the site that a build from nothing makes otherwise, or not at all.
    func differingFile() throws -> String? {
        let (edited, clean) = (try scratch.files(in: "site"), try scratch.files(in: "clean"))
        return Set(edited.keys).union(clean.keys).sorted().first { edited[$0] != clean[$0] }
    }
}

/// Workers that break off after a number of passes.
private struct BrokenWorkers: PassWorkers {
    struct Break: Error {}

    let inner: InProcessWorkers
    let count: Int

    func run(
        _ count: Int, context: PassContext, task: (Int) throws -> PassTask, event: (Int, PassEvent) throws -> Void
    ) throws {
        try inner.run(count, context: context, task: task) { index, what in
            if index >= self.count { throw Break() }
            try event(index, what)
        }
    }
}

extension URL {
    fileprivate var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false }
}
