import Glibc
import Model
import Text

/// Takes the user's own files and folders from the old site into the new one, by hard links: both sites hold them whole
/// until the exchange is over. Links, pipes and devices are carried alike; a folder keeps its mode and its times.
struct CarryOver {
    /// What sitegen wrote into the old site.
    let manifest: Manifest
    /// What the new site holds.
    let outputs: OutputPaths
    /// The old site's path, for diagnostics.
    let site: String
    /// How many files of an earlier build do not come along.
    private(set) var removed = 0
    /// The user's files that stand where the new site needs a file or folder.
    private(set) var conflicts: [Diagnostic] = []

    init(manifest: Manifest, outputs: OutputPaths, site: String) {
        (self.manifest, self.outputs, self.site) = (manifest, outputs, site)
    }

    /// Carries everything from one site's folder to another's.
    mutating func carry(to staging: String) throws(SystemFailure) {
        guard let source = OpenFolder(site) else { throw SystemFailure(site) }
        guard let target = OpenFolder(staging) else { throw SystemFailure(staging) }
        _ = try carry(from: source, to: target, relative: "")
    }

    /// - Returns: whether anything of the user's is in the folder.
    private mutating func carry(
        from source: borrowing OpenFolder, to target: borrowing OpenFolder, relative: String
    ) throws(SystemFailure) -> Bool {
        guard let entries = source.entries() else { throw SystemFailure(site + "/" + relative) }
        var holdsAny = false
        for entry in entries {
            let path = relative.isEmpty ? entry.text : relative + "/" + entry.text
            if entry.isFolder {
                holdsAny = try carryFolder(entry, from: source, to: target, path: path) || holdsAny
            } else if path != Manifest.fileName, !outputs.files.contains(path), !isStale(entry, in: source, path: path)
            {
                holdsAny = true
                try link(entry, from: source, to: target, path: path)
            }
        }
        return holdsAny
    }

    private mutating func carryFolder(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, path: String
    ) throws(SystemFailure) -> Bool {
        guard let inner = OpenFolder(entry.name, in: source) else {
            if errno == ENOENT { return false }
            throw SystemFailure(site + "/" + path)
        }
        let isNew = mkdirat(target.descriptor, entry.name, 0o777) == 0
        if !isNew, errno != EEXIST { throw SystemFailure(path) }
        guard let place = OpenFolder(entry.name, in: target) else {
            // A file of the new site has the folder's name: that is well unless the folder holds something.
            if !manifest.folders.contains(path) || holdsUserFiles(inner, relative: path) { addConflict(path) }
            return false
        }
        let holdsAny = try carry(from: inner, to: place, relative: path)
        let isOurs = manifest.folders.contains(path)
        if isNew, !isOurs { copyLooks(of: inner, to: place) }
        if isNew, isOurs, !holdsAny { _ = target.removeFolder(entry.name) }
        return holdsAny || !isOurs
    }

    /// Whether a file was written by an earlier build and is no longer wanted. One that was changed since is the user's.
    private mutating func isStale(
        _ entry: OpenFolder.Entry, in folder: borrowing OpenFolder, path: String
    ) -> Bool {
        guard let digest = manifest.digests[path], let bytes = FileContent.read(site + "/" + path),
            ContentDigest(of: bytes) == digest
        else { return false }
        removed += 1
        return true
    }

    private mutating func link(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, path: String
    ) throws(SystemFailure) {
        if linkat(source.descriptor, entry.name, target.descriptor, entry.name, 0) == 0 { return }
        switch errno {
        case EEXIST: addConflict(path)
        case ENOENT: break
        // It may not be linked, or lies on another disk: it is moved once the new site is in place.
        case EPERM, EACCES, EXDEV, EMLINK, EOPNOTSUPP: break
        default: throw SystemFailure(site + "/" + path)
        }
    }

    private mutating func holdsUserFiles(_ folder: borrowing OpenFolder, relative: String) -> Bool {
        for entry in folder.entries() ?? [] {
            let path = relative + "/" + entry.text
            if entry.isFolder {
                guard manifest.folders.contains(path), let inner = OpenFolder(entry.name, in: folder),
                    !holdsUserFiles(inner, relative: path)
                else { return true }
            } else if !isStale(entry, in: folder, path: path) {
                return true
            }
        }
        return false
    }

    private func copyLooks(of source: borrowing OpenFolder, to target: borrowing OpenFolder) {
        var status = stat()
        guard fstat(source.descriptor, &status) == 0 else { return }
        // Owner and group first, because changing them clears the bits that run programs as somebody else.
        _ = fchown(target.descriptor, status.st_uid, status.st_gid)
        _ = fchmod(target.descriptor, status.st_mode & 0o7777)
        _ = futimens(target.descriptor, [status.st_atim, status.st_mtim])
    }

    private mutating func addConflict(_ path: String) { conflicts.append(.foreignFile(site + "/" + path)) }
}

extension Diagnostic {
    /// Something of the user's stands in the new site's way.
    static func foreignFile(_ path: String) -> Diagnostic {
        Diagnostic(
            PublishingDiagnostics.outputForeignFile, at: SourceLocation(path: path),
            "the site needs this path, and sitegen did not write what stands there",
            hint: "move it away, or delete it if an earlier build without a list of files made it")
    }
}
