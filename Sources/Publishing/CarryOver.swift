import Glibc
import Model
import Text

/// Takes the user's own files and folders from the old site into the new one, by hard links: both sites hold them whole
/// until the exchange is over. Links, pipes and devices are carried alike; a folder keeps its mode and its times.
struct CarryOver {
    /// The old site.
    let site: String
    /// The new site.
    let staging: String
    /// What the new site holds.
    let outputs: OutputPaths
    /// The user's files that stand where the new site needs a file or folder.
    private(set) var conflicts: [Diagnostic] = []

    init(from site: String, to staging: String, outputs: OutputPaths) {
        (self.site, self.staging, self.outputs) = (site, staging, outputs)
    }

    /// Carries things of the user's.
    mutating func carry(_ things: [UserThings.Thing]) throws(SystemFailure) {
        for thing in things {
            if let obstacle = obstacle(above: thing.folder) {
                addConflict(obstacle)
                continue
            }
            let folder = thing.folder.isEmpty ? "" : "/" + thing.folder
            guard let source = OpenFolder(site + folder) else { continue }
            try SystemCall.makeFolders(staging + folder)
            guard let target = OpenFolder(staging + folder) else { throw SystemFailure(staging + folder) }
            try carry(thing.entry, from: source, to: target, path: thing.path)
        }
    }

    /// The file of the new site that has the name of a folder or of one above it.
    private func obstacle(above folder: String) -> String? {
        var folder = folder[...]
        while !folder.isEmpty {
            if outputs.hasFile(String(folder)) { return String(folder) }
            folder = folder.folder ?? ""
        }
        return nil
    }

    private mutating func carry(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, path: String
    ) throws(SystemFailure) {
        switch (entry.sort, outputs.hasFile(path), outputs.hasFolder(path)) {
        case (.folder, false, _): try carryFolder(entry, from: source, to: target, path: path)
        case (.folder, true, _), (_, _, true): addConflict(path)
        // The new site's own file of this path was compared with it already.
        case (_, true, _): break
        default: try link(entry, from: source, to: target, path: path)
        }
    }

    private mutating func carryFolder(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, path: String
    ) throws(SystemFailure) {
        guard let inner = OpenFolder(entry.name, in: source), let entries = inner.entries() else {
            if errno == ENOENT { return }
            throw SystemFailure(site + "/" + path)
        }
        let isNew = mkdirat(target.descriptor, entry.name, 0o777) == 0
        if !isNew, errno != EEXIST { throw SystemFailure(staging + "/" + path) }
        guard let place = OpenFolder(entry.name, in: target) else { throw SystemFailure(staging + "/" + path) }
        for inside in entries { try carry(inside, from: inner, to: place, path: path + "/" + inside.text) }
        if !outputs.hasFolder(path) { copyLooks(of: inner, to: place) }
    }

    private func link(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, path: String
    ) throws(SystemFailure) {
        if linkat(source.descriptor, entry.name, target.descriptor, entry.name, 0) == 0 { return }
        switch errno {
        // It vanished meanwhile, or may not be linked, or lies on another disk: what is still there is moved once the
        // new site is in place.
        case ENOENT, EPERM, EACCES, EXDEV, EMLINK, EOPNOTSUPP: return
        default: throw SystemFailure(site + "/" + path)
        }
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
