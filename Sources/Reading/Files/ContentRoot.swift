import Foundation
import Model
import Text

/// The content folder: turns relative paths into real ones and keeps symbolic links inside.
struct ContentRoot: Sendable {
    /// The path as the user gave it, without a slash at its end.
    let path: String
    /// The path without symbolic links, ending in a slash.
    private let resolved: String?

    init(_ path: String) {
        var path = path.isEmpty ? "." : path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        resolved = Self.resolve(path).map { $0 == "/" ? $0 : $0 + "/" }
    }

    /// The path of something in the folder, as diagnostics show it.
    func path(of relative: String) -> String { path == "/" ? "/" + relative : path + "/" + relative }

    /// What an entry really is: a link to a file inside the content folder counts as a file.
    /// - Returns: the sort, or why the link is not followed.
    func sort(of entry: FolderListing.Entry, at relative: String) -> (sort: FolderListing.Sort, refusal: String?) {
        guard entry.sort == .link else { return (entry.sort, nil) }
        guard let target = Self.resolve(path(of: relative)), let resolved else {
            return (.link, "the symbolic link leads nowhere")
        }
        guard target.hasPrefix(resolved) else {
            return (.link, "the symbolic link leads out of the content folder, to \(target)")
        }
        var status = stat()
        guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return (.link, "the symbolic link leads to something that is not a file")
        }
        return (.file, nil)
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
