import Glibc
import Text

/// Finds what a site's folder holds that sitegen did not write.
struct UserThings {
    /// A file, link or folder of the user's that stands in a folder of the site's.
    struct Thing {
        /// The folder of the site's that it stands in; empty for the site itself.
        var folder: String
        var entry: OpenFolder.Entry

        /// Its path below the site.
        var path: String { folder.isEmpty ? entry.text : folder + "/" + entry.text }
    }

    /// The folders of a list that are there and are folders, those above others first. Whatever lies behind a link is
    /// not the site's.
    static func realFolders(of manifest: Manifest, in site: String) -> [String] {
        var real: Set<ExactText> = [ExactText("")]
        var folders = [""]
        for folder in manifest.folders.sorted().map(\.text) {
            guard real.contains(ExactText(folder.folder ?? "")),
                SystemCall.status(site + "/" + folder)?.isFolder == true
            else {
                continue
            }
            real.insert(ExactText(folder))
            folders.append(folder)
        }
        return folders
    }

    /// Everything of the user's, topmost folders alone, in the order of the folders.
    static func find(in site: String, manifest: Manifest, jobs: Int) throws -> [Thing] {
        let folders = realFolders(of: manifest, in: site)
        let found: [[Thing]] = try Parallel.map(count: folders.count, jobs: jobs, chunk: 16) { index in
            let folder = folders[index]
            guard let entries = OpenFolder(folder.isEmpty ? site : site + "/" + folder)?.entries() else {
                if errno == ENOENT || errno == ENOTDIR { return [] }
                throw SystemFailure(site + "/" + folder)
            }
            return entries.map { Thing(folder: folder, entry: $0) }.filter { isUsers($0, manifest: manifest) }
        }
        return found.flatMap { $0 }
    }

    private static func isUsers(_ thing: Thing, manifest: Manifest) -> Bool {
        switch thing.entry.sort {
        case .folder: !manifest.hasFolder(thing.path)
        case .file: !manifest.hasFile(thing.path) && thing.path != Manifest.fileName
        case .other: true
        }
    }
}
