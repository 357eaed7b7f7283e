import Glibc
import Model
import Text

/// Where a site is, and where the folders beside it go while it is exchanged.
struct SitePlace {
    /// The site's folder without symbolic links.
    let path: String
    /// The folder that it is in.
    let parent: String
    /// The new site while it is made.
    let staging: String
    /// The old site while it is cleared away.
    let old: String
    /// The file that one run at a time holds.
    let lock: String

    /// - Parameter makesFolders: whether the folders above the site are made where they are missing; else they count as
    ///   the place is written.
    init(_ directory: String, makesFolders: Bool = true) throws(PublishFailure) {
        let name: String
        (parent, name) = try Self.resolve(directory, makesFolders: makesFolders)
        path = Self.join(parent, name)
        staging = Self.join(parent, "." + name + ".sitegen-new")
        old = Self.join(parent, "." + name + ".sitegen-old")
        lock = Self.join(parent, "." + name + ".sitegen-lock")
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder == "/" ? "/" + name : folder + "/" + name
    }

    /// Follows symbolic links at the end of the path, even such as lead to nothing yet; makes the folders above it.
    private static func resolve(
        _ directory: String, makesFolders: Bool, links: Int = 0
    ) throws(PublishFailure) -> (String, String) {
        var trimmed = directory
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard !trimmed.isEmpty, links < 40 else { throw unusable(directory, "it is no folder's name") }
        let absolute: String
        if SystemCall.status(trimmed).map({ $0.isFolder }) == true {
            guard let resolved = realPath(trimmed) else { throw unusable(directory, SystemFailure(trimmed).words) }
            absolute = resolved
        } else {
            absolute = trimmed.hasPrefix("/") ? trimmed : (realPath(".") ?? "") + "/" + trimmed
        }
        guard let slash = absolute.lastIndex(of: "/"), absolute != "/" else {
            throw unusable(directory, "it is the root of the file system")
        }
        let name = String(absolute[absolute.index(after: slash)...])
        let above = slash == absolute.startIndex ? "/" : String(absolute[..<slash])
        if makesFolders {
            do { try SystemCall.makeFolders(above) } catch { throw unusable(above, error.words) }
        } else if SystemCall.status(above) == nil {
            return (above, name)
        }
        guard name != ".", name != "..", let parent = realPath(above) else {
            throw unusable(directory, "it is no folder's name")
        }
        guard let target = linkTarget(join(parent, name)) else { return (parent, name) }
        return try resolve(
            target.hasPrefix("/") ? target : join(parent, target), makesFolders: makesFolders, links: links + 1)
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func linkTarget(_ path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        // At most as many bytes are written as the buffer has.
        let count = bytes.withUnsafeMutableBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { readlink(path, $0, characters.count) } ?? 0
            }
        }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    /// Refuses places in which an exchange cannot work or would pull the ground from under somebody.
    func check() throws(PublishFailure) {
        guard access(parent, W_OK | X_OK) == 0 else {
            let reason = "the folder \(parent), in which the site is exchanged, cannot be written: "
            throw Self.unusable(path, reason + SystemFailure(parent).words)
        }
        guard let site = SystemCall.status(path) else { return }
        guard site.isFolder else { throw Self.unusable(path, "a file stands in its place") }
        guard access(path, R_OK | W_OK | X_OK) == 0 else {
            throw Self.unusable(path, "it cannot be written: " + SystemFailure(path).words)
        }
        if let above = SystemCall.status(parent), above.st_dev != site.st_dev {
            throw Self.unusable(path, "it is a mount point, which cannot be exchanged; name a folder within it")
        }
        let current = Self.realPath(".") ?? ""
        if current == path || current.hasPrefix(path + "/") {
            throw Self.unusable(path, "it is, or holds, the current folder; build from outside it")
        }
    }

    static func unusable(_ path: String, _ reason: String) -> PublishFailure {
        PublishFailure(
            Diagnostic(
                PublishingDiagnostics.outputFolderUnusable, at: SourceLocation(path: path),
                "the output folder cannot be used: \(reason)", hint: "name another with --output FOLDER"))
    }
}
