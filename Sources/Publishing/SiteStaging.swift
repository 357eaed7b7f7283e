import Glibc
import Model
import Synchronization
import Text

/// Makes a new site beside the old one. Its folder is made when the first file must be written, so that a build which
/// changes nothing touches nothing.
struct SiteStaging: ~Copyable {
    /// What became of one file.
    enum Fate {
        /// The old site has it with the same bytes.
        case unchanged
        /// It was written into the new site.
        case written
        /// Something of the user's stands in its place.
        case foreign
    }

    /// One file of the new site.
    struct Item {
        var fate: Fate
        var digest: ContentDigest
    }

    let place: SitePlace
    let manifest: Manifest
    let jobs: Int
    private let base: StagingFolder
    private let known: PublishedFiles
    private let isPrepared = Mutex(false)

    init(place: SitePlace, manifest: Manifest, base: StagingFolder, known: PublishedFiles, jobs: Int) {
        (self.place, self.manifest, self.base, self.jobs) = (place, manifest, base, jobs)
        self.known = known
    }

    /// Makes every file; those that the old site lacks or has otherwise are written at once and forgotten.
    /// - Throws: the faults of all files that cannot be made, each once; any other failure at once.
    func write(_ outputs: [Output], advance: @Sendable () -> Void = {}) throws -> [Item] {
        let results: [Result<Item, PublishFailure>] = try Parallel.map(count: outputs.count, jobs: jobs, chunk: 16) {
            index in
            let output = outputs[index]
            defer { advance() }
            if manifest.hasFile(output.path),
                let file = known.untouched(output.path, key: output.key, in: place.path)
            {
                return .success(Item(fate: .unchanged, digest: file.digest))
            }
            do { return .success(try item(output)) } catch let error as PublishFailure { return .failure(error) }
        }
        return try Self.values(of: results)
    }

    /// Makes a file; once, or twice where it is too large to be held while it is compared with the old one.
    private func item(_ output: Output) throws -> Item {
        if let bytes = try Self.madeWhole(output, in: place.path) {
            let fate = try fate(of: output.path) { sink in try sink(bytes) }
            if fate == .written {
                try prepare()
                try FileContent.write(bytes, to: place.staging + "/" + output.path)
            }
            return Item(fate: fate, digest: ContentDigest(of: bytes))
        }
        var compared = RunningDigest()
        let fate = try fate(of: output.path) { sink in
            try Self.make(output, in: place.path) { piece in
                compared.add(piece)
                try sink(piece)
            }
        }
        guard fate == .written else { return Item(fate: fate, digest: compared.finished()) }
        try prepare()
        var written = RunningDigest()
        let file = try NewFile(place.staging + "/" + output.path)
        try Self.make(output, in: place.path) { piece in
            written.add(piece)
            try file.append(piece)
        }
        try file.close()
        return Item(fate: .written, digest: written.finished())
    }

    /// Makes every file and keeps none.
    /// - Throws: the faults of all that cannot be made.
    static func tryMaking(_ outputs: [Output], in folder: String, jobs: Int) throws {
        let results: [Result<Void, PublishFailure>] = try Parallel.map(count: outputs.count, jobs: jobs, chunk: 16) {
            index in
            do {
                try make(outputs[index], in: folder) { _ in }
                return .success(())
            } catch let error as PublishFailure {
                return .failure(error)
            }
        }
        _ = try values(of: results)
    }

    private static func values<Value>(of results: [Result<Value, PublishFailure>]) throws(PublishFailure) -> [Value] {
        let faults = results.flatMap { result -> [Diagnostic] in
            if case .failure(let failure) = result { failure.diagnostics } else { [] }
        }
        guard faults.isEmpty else { throw PublishFailure(Array(Set(faults))) }
        return results.compactMap { try? $0.get() }
    }

    /// Makes the folder, once.
    func prepare() throws {
        try isPrepared.withLock { isPrepared in
            if isPrepared { return }
            try base.make()
            isPrepared = true
        }
    }

    /// How many bytes of a file that comes in pieces are held before it counts as large.
    private static let largest = 1 << 20

    /// A file's bytes; `nil` where it is large.
    private static func madeWhole(_ output: Output, in folder: String) throws -> [UInt8]? {
        struct IsLarge: Error {}
        var bytes: [UInt8] = []
        do {
            try make(output, in: folder) { piece in
                if bytes.isEmpty { return bytes = piece }
                guard bytes.count + piece.count <= largest else { throw IsLarge() }
                bytes += piece
            }
        } catch is IsLarge {
            return nil
        }
        return bytes
    }

    /// What a sink throws, which is no fault of the file.
    private struct SinkFailure: Error {
        let error: any Error
        init(_ error: any Error) { self.error = error }
    }

    /// Makes a file. What cannot be made for a reason with a place of its own, such as a template's, says that place.
    private static func make(_ output: Output, in folder: String, to sink: Output.Sink) throws {
        do {
            try output.write { piece in
                do { try sink(piece) } catch { throw SinkFailure(error) }
            }
        } catch let failure as SinkFailure {
            throw failure.error
        } catch let error as any PassedOnError {
            throw error
        } catch let error as any DiagnosedError {
            throw PublishFailure(error.diagnostics)
        } catch {
            let location = SourceLocation(path: folder + "/" + output.path)
            throw PublishFailure(
                Diagnostic(
                    PublishingDiagnostics.outputFailed, at: location, "this file cannot be made: \(error)",
                    hint: "the old site is as it was"))
        }
    }

    private func fate(of path: String, pieces: (Output.Sink) throws -> Void) throws -> Fate {
        switch try FileContent.compare(place.path + "/" + path, with: pieces) {
        case .same: .unchanged
        case .absent: .written
        case .different: manifest.hasFile(path) ? .written : .foreign
        case .notAFile: SystemCall.status(place.path + "/" + path)?.isFolder == true ? .written : .foreign
        }
    }

    /// Gives the new site the unchanged files of the old one, as hard links: their times stay.
    func link(_ paths: [String]) throws {
        _ = try Parallel.map(count: paths.count, jobs: jobs, chunk: 16) { index in
            let (old, new) = (place.path + "/" + paths[index], place.staging + "/" + paths[index])
            guard let source = SystemCall.status(old) else { throw SystemFailure(old) }
            if let present = SystemCall.status(new) {
                if present.identity == source.identity { return }
                try SystemCall.check(unlink(new), new)
            }
            if Glibc.link(old, new) == 0 { return }
            if errno == ENOENT {
                try SystemCall.makeFolders(above: new)
                if Glibc.link(old, new) == 0 { return }
            }
            // Some file systems have no hard links, and some forbid those to other people's files.
            guard let bytes = FileContent.read(old) else { throw SystemFailure(old) }
            try FileContent.write(bytes, to: new)
        }
    }
}
