public import Model
import Text

/// Finds what would keep a site from being published, and writes nothing.
public struct SiteCheck: Sendable {
    private let outputs: [Output]
    private let directory: String
    private let paths: OutputPaths

    /// Takes the files of the site.
    /// - Parameter directory: the site's folder; diagnostics of paths name it.
    public init(_ outputs: [Output], in directory: String) {
        (self.outputs, self.directory) = (outputs, directory)
        paths = OutputPaths(outputs, in: directory)
    }

    /// Paths that cannot be used, or not side by side. The disk is not looked at.
    public var pathProblems: [Diagnostic] { paths.diagnostics.sorted() }

    /// The pages that publishing would move.
    /// - Throws: `PublishFailure` where the list of what sitegen wrote is damaged.
    public func movedPages() throws -> [MovedPage] {
        MovedPage.all(from: try Manifest.read(in: directory), to: outputs)
    }

    /// All that `SiteWriter.publish` would find before it exchanges the sites: paths, a folder that cannot be used, files
    /// that cannot be made, and files of the user's in the way. Every file is made, and forgotten.
    /// - Parameter jobs: how many threads work.
    public func problems(jobs: Int) -> [Diagnostic] {
        guard pathProblems.isEmpty else { return pathProblems }
        do {
            let place = try SitePlace(directory, makesFolders: false)
            let hasParent = SystemCall.status(place.parent) != nil
            if hasParent { try place.check() }
            try SiteStaging.tryMaking(outputs, in: place.path, jobs: jobs)
            guard hasParent, SystemCall.status(place.path) != nil else { return [] }
            let manifest = try Manifest.read(in: place.path)
            let taken = outputs.filter { isTaken($0, in: place.path, manifest) }.map { ExactText($0.path) }
            let obstacles = try obstacles(in: place.path, manifest, jobs: jobs)
            return Set(taken + obstacles).map { .foreignFile(place.path + "/" + $0.text) }.sorted()
        } catch let failure as any DiagnosedError {
            return failure.diagnostics
        } catch let failure as SystemFailure {
            return [failure.diagnostic]
        } catch {
            return []
        }
    }

    /// Whether something that sitegen did not write has a file's path, and is not the same file. A folder is looked at
    /// as an obstacle.
    private func isTaken(_ output: Output, in site: String, _ manifest: Manifest) -> Bool {
        guard let status = SystemCall.status(site + "/" + output.path), !status.isFolder else { return false }
        guard status.isFile else { return true }
        guard !manifest.hasFile(output.path), let bytes = try? output.bytes() else { return false }
        return FileContent.compare(site + "/" + output.path, with: bytes) != .same
    }

    // MARK: The user's things

    /// The paths of the user's files and folders that cannot be carried over into the new site.
    private func obstacles(in site: String, _ manifest: Manifest, jobs: Int) throws -> [ExactText] {
        var things = try UserThings.find(in: site, manifest: manifest, jobs: jobs)
        for (path, digest) in manifest.digests where !paths.files.contains(path) {
            things += StaleFiles.changedByUser(path.text, digest: digest, in: site)
        }
        return things.flatMap { thing -> [ExactText] in
            if let file = fileAbove(thing.folder) { return [ExactText(file)] }
            let folder = thing.folder.isEmpty ? "" : "/" + thing.folder
            guard let source = OpenFolder(site + folder) else { return [] }
            return obstacles(thing.entry, in: source, path: thing.path)
        }
    }

    private func obstacles(
        _ entry: OpenFolder.Entry, in folder: borrowing OpenFolder, path: String
    ) -> [ExactText] {
        guard entry.sort == .folder else { return paths.hasFolder(path) ? [ExactText(path)] : [] }
        if paths.hasFile(path) { return [ExactText(path)] }
        // A folder that the site has nothing in is carried whole.
        guard paths.hasFolder(path), let inner = OpenFolder(entry.name, in: folder) else { return [] }
        var found: [ExactText] = []
        for inside in inner.entries() ?? [] { found += obstacles(inside, in: inner, path: path + "/" + inside.text) }
        return found
    }

    /// The file of the new site that has the name of a folder or of one above it.
    private func fileAbove(_ folder: String) -> String? {
        var folder = folder[...]
        while !folder.isEmpty {
            if paths.hasFile(String(folder)) { return String(folder) }
            folder = folder.folder ?? ""
        }
        return nil
    }
}
