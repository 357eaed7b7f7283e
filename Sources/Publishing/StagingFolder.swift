import Glibc
import Text

/// Makes the folder that a new site is made in: from the spare that the build before left, or empty.
struct StagingFolder: Sendable {
    let place: SitePlace
    let outputs: OutputPaths
    /// Where the spare is, if one is kept.
    let spare: String?
    /// Notes the folder as unfinished.
    let note: @Sendable (FileIdentity) throws -> Void

    /// Makes the folder. What it holds afterwards are at most files that the new site has too, each to be replaced
    /// unless it is the very file of the old site.
    func make() throws {
        if takeSpare() { return }
        try SystemCall.check(mkdir(place.staging, 0o777), place.staging)
        try noteFolder()
    }

    private func noteFolder() throws {
        guard let status = SystemCall.status(place.staging) else { throw SystemFailure(place.staging) }
        try note(status.identity)
        guard let site = SystemCall.status(place.path) else { return }
        if site.st_uid != status.st_uid || site.st_gid != status.st_gid {
            _ = chown(place.staging, site.st_uid, site.st_gid)
        }
        _ = chmod(place.staging, site.st_mode & 0o7777)
    }

    /// A spare is trusted only to be a folder: its list says what to remove, and every file that stays is compared.
    private func takeSpare() -> Bool {
        // The note comes first: a spare on its way must never look like a site that was exchanged.
        guard let spare, let status = SystemCall.status(spare), status.isFolder,
            let manifest = try? Manifest.read(in: spare), !manifest.digests.isEmpty,
            UserThings.realFolders(of: manifest, in: spare).count == manifest.folders.count + 1,
            (try? note(status.identity)) != nil, rename(spare, place.staging) == 0
        else {
            discard()
            return false
        }
        _ = try? noteFolder()
        for path in manifest.digests.keys where !outputs.files.contains(path) {
            unlink(place.staging + "/" + path.text)
        }
        let folders = manifest.folders.subtracting(outputs.folders).map(\.text)
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(place.staging + "/" + folder) }
        unlink(place.staging + "/" + Manifest.fileName)
        return true
    }

    /// Deletes a spare that cannot be used; a folder without a list of files is not one.
    private func discard() {
        guard let spare, SystemCall.status(spare + "/" + Manifest.fileName) != nil else { return }
        _ = OpenFolder(spare)?.removeAll()
        rmdir(spare)
    }
}
