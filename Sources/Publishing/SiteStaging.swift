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
    private let isPrepared = Mutex(false)

    init(place: SitePlace, manifest: Manifest, base: StagingFolder, jobs: Int) {
        (self.place, self.manifest, self.base, self.jobs) = (place, manifest, base, jobs)
    }

    /// Makes every file; those that the old site lacks or has otherwise are written at once and forgotten.
    func write(_ outputs: [Output]) throws -> [Item] {
        try ParallelWork.map(count: outputs.count, jobs: jobs) { index in
            let output = outputs[index]
            let bytes = try Self.made(output, in: place.path)
            let fate = Self.fate(of: output.path, bytes: bytes, in: place.path, manifest: manifest)
            if fate == .written {
                try prepare()
                try FileContent.write(bytes, to: place.staging + "/" + output.path)
            }
            return Item(fate: fate, digest: ContentDigest(of: bytes))
        }
    }

    /// Makes the folder, once.
    func prepare() throws {
        try isPrepared.withLock { isPrepared in
            if isPrepared { return }
            try base.make()
            isPrepared = true
        }
    }

    /// The bytes of a file of the site in a folder.
    static func made(_ output: Output, in folder: String) throws -> [UInt8] {
        do {
            return try output.bytes()
        } catch {
            let location = SourceLocation(path: folder + "/" + output.path)
            throw PublishFailure(
                Diagnostic(
                    PublishingDiagnostics.outputFailed, at: location, "this file cannot be made: \(error)",
                    hint: "the old site is as it was"))
        }
    }

    /// What is to become of a file of the site, from what stands in its place in a folder.
    static func fate(of path: String, bytes: [UInt8], in folder: String, manifest: Manifest) -> Fate {
        switch FileContent.compare(folder + "/" + path, with: bytes) {
        case .same: .unchanged
        case .absent: .written
        case .different: manifest.digests[path] == nil ? .foreign : .written
        case .notAFile: SystemCall.status(folder + "/" + path)?.isFolder == true ? .written : .foreign
        }
    }

    /// Gives the new site the unchanged files of the old one, as hard links: their times stay.
    func link(_ paths: [String]) throws {
        _ = try ParallelWork.map(count: paths.count, jobs: jobs) { index in
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
