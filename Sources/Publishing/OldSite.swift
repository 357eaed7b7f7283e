import Glibc
import Model
import Text

/// An old site once the new one stands in its place. Of what sitegen did not write, only second links to things that the
/// new site holds too are removed; whatever else is found, such as a file that the user made while the sites were
/// exchanged, moves to the new site. What is then left is sitegen's own, to delete or to keep for the next build.
struct OldSite {
    private let path: String
    private let site: String
    private let oldManifest: Manifest
    private let newManifest: Manifest
    private let jobs: Int
    /// What could not be moved or cleared away.
    private var leftovers: [String] = []

    /// Names the old site's folder and the new one's.
    init(_ path: String, replacedBy site: String, jobs: Int) throws(PublishFailure) {
        (self.path, self.site, self.jobs) = (path, site, jobs)
        oldManifest = try Manifest.read(in: path)
        newManifest = try Manifest.read(in: site)
    }

    /// Brings the user's things to safety, then keeps the folder as a spare or deletes it.
    /// - Parameter spare: where to keep it; nothing must be there.
    /// - Returns: a warning where something had to stay.
    mutating func retire(to spare: String?) -> [Diagnostic] {
        do {
            try saveUserThings()
        } catch {
            leftovers.append(path)
        }
        if leftovers.isEmpty {
            if let spare, SystemCall.status(spare) == nil, (try? SystemCall.makeFolders(above: spare)) != nil,
                rename(path, spare) == 0
            {
                return []
            }
            delete()
        }
        return leftovers.isEmpty ? [] : [warning]
    }

    private var warning: Diagnostic {
        Diagnostic(
            PublishingDiagnostics.leftoverKept, at: SourceLocation(path: path),
            "parts of the old site could not be cleared away: \(leftovers.prefix(3).joined(separator: ", "))",
            hint: "the new site is complete; look through the folder and delete it")
    }

    private mutating func saveUserThings() throws {
        var things = try UserThings.find(in: path, manifest: oldManifest, jobs: jobs)
        for (stale, digest) in oldManifest.digests where newManifest.digests[stale] == nil {
            things += StaleFiles.changedByUser(stale.text, digest: digest, in: path)
        }
        for thing in things {
            let folder = thing.folder.isEmpty ? "" : "/" + thing.folder
            guard let source = OpenFolder(path + folder) else { continue }
            let target = OpenFolder(site + folder) ?? OpenFolder()
            save(thing.entry, from: source, to: target, folder: folder, path: thing.path)
        }
    }

    private mutating func save(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, folder: String,
        path: String
    ) {
        let present = target.status(of: entry.name)
        if entry.sort == .folder, present?.isFolder == true {
            // The new site has a folder of its own; this one may be opened to all that must be done in it.
            _ = fchmodat(source.descriptor, entry.name, 0o700, 0)
            let place = OpenFolder(entry.name, in: target) ?? OpenFolder()
            if let inner = OpenFolder(entry.name, in: source) {
                for inside in inner.entries() ?? [] {
                    save(inside, from: inner, to: place, folder: "/" + path, path: path + "/" + inside.text)
                }
            }
            if !source.removeFolder(entry.name) { leftovers.append(path) }
            return
        }
        if entry.sort != .folder, let present, present.identity == source.status(of: entry.name)?.identity {
            if !source.remove(entry.name) { leftovers.append(path) }
            return
        }
        move(entry, from: source, to: target, folder: folder, path: path, isTaken: present?.isFolder == true)
    }

    private mutating func move(
        _ entry: OpenFolder.Entry, from source: borrowing OpenFolder, to target: borrowing OpenFolder, folder: String,
        path: String, isTaken: Bool
    ) {
        var name = entry.name
        let isTaken = isTaken || newManifest.hasFile(path) || newManifest.hasFolder(path)
        if isTaken { name = Array(name.dropLast()) + ".kept".utf8.map { CChar(bitPattern: $0) } + [0] }
        if renameat(source.descriptor, entry.name, target.descriptor, name) == 0 { return }
        // The new site lacks the folder: it held nothing but files that an earlier build wrote.
        try? SystemCall.makeFolders(site + folder)
        guard let place = OpenFolder(site + folder),
            renameat(source.descriptor, entry.name, place.descriptor, name) == 0
        else {
            leftovers.append(path)
            return
        }
    }

    /// Deletes what sitegen wrote. The list goes last: until then an interrupted run knows what is whose.
    private mutating func delete() {
        let (path, files) = (path, oldManifest.digests.keys.map(\.text))
        _ = Parallel.map(count: files.count, jobs: jobs, chunk: 16) { index in unlink(path + "/" + files[index]) }
        for folder in UserThings.realFolders(of: oldManifest, in: path).reversed() where !folder.isEmpty {
            rmdir(path + "/" + folder)
        }
        unlink(path + "/" + Manifest.fileName)
        if rmdir(path) != 0, errno != ENOENT { leftovers.append(path) }
    }
}

/// Files that an earlier build wrote and that the site no longer has.
enum StaleFiles {
    /// The file, as the user's, where its bytes are no longer those that were written; nothing where they are, or where
    /// it is gone.
    static func changedByUser(_ path: String, digest: ContentDigest, in site: String) -> [UserThings.Thing] {
        guard let status = SystemCall.status(site + "/" + path), status.isFile,
            FileContent.read(site + "/" + path).map({ ContentDigest(of: $0) }) != digest
        else { return [] }
        let slash = path.lastIndex(of: "/")
        let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
        let entry = OpenFolder.Entry(name: Array(name.utf8CString), text: name, sort: .file)
        return [UserThings.Thing(folder: slash.map { String(path[..<$0]) } ?? "", entry: entry)]
    }
}
