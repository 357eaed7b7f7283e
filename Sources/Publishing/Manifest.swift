import Model
import Text

/// The list of the files that sitegen wrote, kept in the site: what stands in it is sitegen's to replace and remove, all
/// else is the user's. It has the form that `sha256sum --check` reads, sorted by path, so it never depends on the build;
/// lines that begin with `#`, which that program passes over, tell which file of the editor's a page presents.
struct Manifest: Equatable {
    /// Its name in the site's folder.
    static let fileName = ".sitegen-manifest"

    /// The digest of each file by its path. Of paths all bytes count: a file of the user's may have the name of one of
    /// sitegen's in another spelling.
    let digests: [ExactText: ContentDigest]
    /// The file below `Content/` that a page presents, by the page's path.
    let sources: [ExactText: String]
    /// The folders that the files lie in.
    let folders: Set<ExactText>

    init(_ digests: [ExactText: ContentDigest] = [:], sources: [ExactText: String] = [:]) {
        self.digests = digests
        self.sources = sources.filter { path, source in
            digests[path] != nil && !source.utf8.contains { $0 < 0x20 }
        }
        folders = FolderPaths.above(digests.keys)
    }

    /// Whether sitegen wrote the file of a path.
    func hasFile(_ path: String) -> Bool { digests[ExactText(path)] != nil }

    /// Whether a file that sitegen wrote lies in the folder of a path.
    func hasFolder(_ path: String) -> Bool { folders.contains(ExactText(path)) }

    /// Reads a list; `nil` where it is damaged.
    init?(bytes: [UInt8]) {
        guard bytes.isEmpty || bytes.last == 0x0A else { return nil }
        let lines = bytes.split(separator: 0x0A)
        var digests: [ExactText: ContentDigest] = [:]
        digests.reserveCapacity(lines.count)
        var sources: [ExactText: String] = [:]
        for line in lines {
            if line.first == 0x23 {
                guard let (path, source) = Self.presented(line.dropFirst(2)) else { continue }
                sources[ExactText(path)] = source
                continue
            }
            guard let digest = ContentDigest(hexadecimal: line.prefix(64)),
                line.dropFirst(64).prefix(2) == [0x20, 0x20],
                let path = String(validating: line.dropFirst(66), as: UTF8.self), !path.isEmpty
            else { return nil }
            digests[ExactText(path)] = digest
        }
        self.init(digests, sources: sources)
    }

    /// What stands between a page's path and the file it presents.
    private static let parting = Array("  presents  ".utf8)

    /// A page's path and the file it presents; `nil` where a line says neither.
    private static func presented(_ words: ArraySlice<UInt8>) -> (path: String, source: String)? {
        guard words.count >= parting.count else { return nil }
        for start in words.startIndex...words.endIndex - parting.count
        where words[start] == 0x20 && words[start..<start + parting.count].elementsEqual(parting) {
            return (
                String(decoding: words[..<start], as: UTF8.self),
                String(decoding: words[(start + parting.count)...], as: UTF8.self)
            )
        }
        return nil
    }

    /// The list as it is written.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
            if let source = sources[path] {
                bytes += "# ".utf8
                bytes += path.text.utf8
                bytes += Self.parting
                bytes += source.utf8
                bytes.append(0x0A)
            }
            bytes += digest.hexadecimalDigits
            bytes += "  ".utf8
            bytes += path.text.utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Reads the list in a site's folder; empty where there is none.
    static func read(in folder: String) throws(PublishFailure) -> Manifest {
        let path = folder + "/" + fileName
        guard SystemCall.status(path) != nil else { return Manifest() }
        if let bytes = FileContent.read(path), let manifest = Manifest(bytes: bytes) { return manifest }
        throw PublishFailure(
            Diagnostic(
                PublishingDiagnostics.manifestDamaged, at: SourceLocation(path: path),
                "the list of what sitegen wrote cannot be read",
                hint: "restore it, or move the whole folder \(folder) away and build again"))
    }
}
