import Glibc
import Model
import Text

/// Clears an old site away once the new one stands in its place. Only two things are deleted: files that sitegen wrote,
/// and hard links to files that the new site holds too. Whatever else is found, such as a file that the user made while
/// the sites were exchanged, moves to the new site.
struct OldSite {
    private let path: String
    private let site: String
    private let oldManifest: Manifest
    private let newManifest: Manifest
    /// What could not be cleared away.
    private(set) var leftovers: [String] = []

    /// Names the old site's folder and the new one's.
    init(_ path: String, replacedBy site: String) throws(PublishFailure) {
        (self.path, self.site) = (path, site)
        oldManifest = try Manifest.read(in: path)
        newManifest = try Manifest.read(in: site)
    }

    /// Clears the folder away.
    /// - Returns: a warning where something had to stay.
    mutating func clear() -> [Diagnostic] {
        if let source = OpenFolder(path) {
            let target = OpenFolder(site) ?? OpenFolder()
            clear(source, into: target, relative: "")
            // The list goes last: until then an interrupted run knows what is whose.
            if leftovers.isEmpty { unlink(path + "/" + Manifest.fileName) }
        }
        if rmdir(path) != 0, errno != ENOENT, leftovers.isEmpty { leftovers.append(path) }
        return leftovers.isEmpty ? [] : [warning]
    }

    private var warning: Diagnostic {
        Diagnostic(
            PublishingDiagnostics.leftoverKept, at: SourceLocation(path: path),
            "parts of the old site could not be cleared away: \(leftovers.prefix(3).joined(separator: ", "))",
            hint: "the new site is complete; look through the folder and delete it")
    }

    private mutating func clear(_ source: borrowing OpenFolder, into target: borrowing OpenFolder, relative: String) {
        for entry in source.entries() ?? [] {
            let path = relative.isEmpty ? entry.text : relative + "/" + entry.text
            if entry.isFolder {
                clearFolder(entry, in: source, into: target, path: path)
            } else if path != Manifest.fileName {
                clearFile(entry, in: source, into: target, path: path, relative: relative)
            }
        }
    }

    private mutating func clearFolder(
        _ entry: OpenFolder.Entry, in source: borrowing OpenFolder, into target: borrowing OpenFolder, path: String
    ) {
        let isMissing = target.status(of: entry.name) == nil
        if isMissing, !oldManifest.folders.contains(path), moves(entry.name, from: source, to: target) { return }
        // The new site has a folder of its own; this one may be opened to all that must be done in it.
        _ = fchmodat(source.descriptor, entry.name, 0o700, 0)
        if let inner = OpenFolder(entry.name, in: source) {
            let place = OpenFolder(entry.name, in: target) ?? OpenFolder()
            clear(inner, into: place, relative: path)
        }
        if !source.removeFolder(entry.name) { leftovers.append(path) }
    }

    private mutating func clearFile(
        _ entry: OpenFolder.Entry, in source: borrowing OpenFolder, into target: borrowing OpenFolder, path: String,
        relative: String
    ) {
        guard let status = source.status(of: entry.name) else { return }
        if isOurs(path, status: status) || target.status(of: entry.name)?.identity == status.identity {
            if !source.remove(entry.name) { leftovers.append(path) }
            return
        }
        var name = entry.name
        let isTaken = newManifest.digests[path] != nil || target.status(of: name)?.isFolder == true
        if isTaken { name = Array(name.dropLast()) + ".kept".utf8.map { CChar(bitPattern: $0) } + [0] }
        if moves(entry.name, as: name, from: source, to: target) { return }
        // The new site lacks the folder: it held nothing but files that an earlier build wrote.
        try? SystemCall.makeFolders(site + "/" + relative)
        let place = OpenFolder(site + "/" + relative) ?? OpenFolder()
        if !moves(entry.name, as: name, from: source, to: place) { leftovers.append(path) }
    }

    /// Whether sitegen wrote a file and it may go: the new site has its own, or its bytes are those that were written.
    private func isOurs(_ path: String, status: stat) -> Bool {
        guard status.isFile, let digest = oldManifest.digests[path] else { return false }
        if newManifest.digests[path] != nil { return true }
        return FileContent.read(self.path + "/" + path).map { ContentDigest(of: $0) == digest } ?? false
    }

    private func moves(
        _ name: [CChar], as newName: [CChar]? = nil, from source: borrowing OpenFolder, to target: borrowing OpenFolder
    ) -> Bool {
        renameat(source.descriptor, name, target.descriptor, newName ?? name) == 0
    }
}
