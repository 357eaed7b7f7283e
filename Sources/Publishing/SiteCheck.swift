public import Model
import Text

/// Looks at what publishing a site would come to, and writes nothing.
public struct SiteCheck: Sendable {
    private let directory: String
    private let manifest: Manifest

    /// Reads the list of what the published site holds.
    /// - Parameter directory: the site's folder; it may be missing.
    /// - Throws: `PublishFailure` where that list is damaged, or the site could not stand there.
    public init(_ directory: String) throws {
        self.directory = directory
        if SystemCall.status(directory) != nil { try SitePlace(directory).check() }
        manifest = try Manifest.read(in: directory)
    }

    /// The pages that publishing would move.
    public func movedPages(_ outputs: [Output]) -> [MovedPage] { MovedPage.all(from: manifest, to: outputs) }

    /// Finds why a site could not be published: checks all paths, makes every file and forgets it.
    /// - Parameter jobs: how many threads work.
    /// - Throws: `PublishFailure` with every reason.
    public func check(_ outputs: [Output], jobs: Int) throws {
        let paths = OutputPaths(outputs, in: directory)
        guard paths.diagnostics.isEmpty else { throw PublishFailure(paths.diagnostics) }
        let isForeign = try ParallelWork.map(count: outputs.count, jobs: jobs) { index in
            let bytes = try SiteStaging.made(outputs[index], in: directory)
            return SiteStaging.fate(of: outputs[index].path, bytes: bytes, in: directory, manifest: manifest)
                == .foreign
        }
        let foreign = zip(outputs, isForeign).filter(\.1).map { Diagnostic.foreignFile(directory + "/" + $0.0.path) }
        guard foreign.isEmpty else { throw PublishFailure(foreign) }
    }
}
