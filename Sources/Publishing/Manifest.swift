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
        var folders: Set<ExactText> = []
        for path in digests.keys.map(\.text) {
            var end = path.endIndex
            while let slash = path[..<end].lastIndex(of: "/"), folders.insert(ExactText(path[..<slash])).inserted {
                end = slash
            }
        }
        self.folders = folders
    }

    /// Whether sitegen wrote the file of a path.
    func hasFile(_ path: String) -> Bool { digests[ExactText(path)] != nil }

    /// Whether a file that sitegen wrote lies in the folder of a path.
    func hasFolder(_ path: String) -> Bool { folders.contains(ExactText(path)) }

    /// Reads a list; `nil` where it is damaged.
    init?(bytes: [UInt8]) {
        guard bytes.isEmpty || bytes.last == 0x0A else { return nil }
        var digests: [ExactText: ContentDigest] = [:]
        var sources: [ExactText: String] = [:]
        for line in bytes.split(separator: 0x0A) {
            if line.first == 0x23 {
                let words = String(decoding: line.dropFirst(2), as: UTF8.self)
                guard let parting = words.firstRange(of: Self.parting) else { continue }
                sources[ExactText(words[..<parting.lowerBound])] = String(words[parting.upperBound...])
                continue
            }
            let digits = line.prefix(64)
            let path = line.dropFirst(66)
            guard digits.count == 64, digits.allSatisfy(Self.isHexadecimal),
                line.dropFirst(64).prefix(2) == [0x20, 0x20],
                let text = String(validating: path, as: UTF8.self), !text.isEmpty
            else { return nil }
            digests[ExactText(text)] = ContentDigest(hexadecimal: String(decoding: digits, as: UTF8.self))
        }
        self.init(digests, sources: sources)
    }

    /// What stands between a page's path and the file it presents.
    private static let parting = "  presents  "

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// The list as it is written.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
            if let source = sources[path] { bytes += Array("# \(path.text)\(Self.parting)\(source)\n".utf8) }
            bytes += Array("\(digest.hexadecimal)  \(path.text)\n".utf8)
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
