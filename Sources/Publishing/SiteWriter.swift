import Glibc
public import Model
import Text

/// Writes a site into its folder as one step: whoever looks, at whatever moment the program ends, finds the whole old
/// site or the whole new one.
///
/// The new site is made in a folder beside the old one, in which unchanged files and the user's own are hard links, and
/// then exchanged for it. A file of the user's own, that is any that `Manifest` does not name, is never changed.
public struct SiteWriter: Sendable {
    private let spare: String?
    private let known: PublishedFiles

    /// Makes a writer.
    /// - Parameters:
    ///   - spare: a folder on the site's disk, best within a cache, in which the old site is kept so that the
    ///   next build need not make every folder and link anew; it holds nothing but second links and old pages, and may
    ///   be deleted at any time. Without it nothing is kept.
    ///   - known: what the last build left, by which files are known that need not be made.
    public init(spare: String? = nil, known: PublishedFiles = PublishedFiles()) {
        (self.spare, self.known) = (spare, known)
    }

    /// Publishes a site.
    /// - Parameters:
    ///   - outputs: the files; each is made once, on one of `jobs` threads, and forgotten as soon as it is written.
    ///   - directory: the site's folder; it and those above it are made where they are missing.
    ///   - jobs: how many threads work.
    ///   - advance: is called for each file that is made, or found as it was, by any thread.
    /// - Returns: what was done.
    /// - Throws: `PublishFailure` with every reason; then the old site is as it was.
    public func publish(
        _ outputs: [Output], to directory: String, jobs: Int, advance: @Sendable () -> Void = {}
    ) throws -> PublishReport {
        let paths = OutputPaths(outputs, in: directory)
        guard paths.diagnostics.isEmpty else { throw PublishFailure(paths.diagnostics) }
        let place = try SitePlace(directory)
        try place.check()
        let lock = try SiteLock(place)
        let exchange = SiteExchange(place: place, spare: spare, jobs: jobs)
        try exchange.recover(noted: lock.staging)
        let base = StagingFolder(place: place, outputs: paths, spare: spare, note: lock.noting)
        do {
            return try publish(outputs, paths: paths, exchange: exchange, base: base, advance: advance)
        } catch let failure as SystemFailure {
            exchange.discardStaging(noted: lock.staging)
            throw PublishFailure(failure.diagnostic)
        } catch {
            exchange.discardStaging(noted: lock.staging)
            throw error
        }
    }

    private func publish(
        _ outputs: [Output], paths: OutputPaths, exchange: SiteExchange, base: StagingFolder,
        advance: @Sendable () -> Void
    ) throws -> PublishReport {
        let place = exchange.place
        let old = try Manifest.read(in: place.path)
        let staging = SiteStaging(place: place, manifest: old, base: base, known: known, jobs: exchange.jobs)
        let items = try staging.write(outputs, advance: advance)
        let foreign = zip(outputs, items).filter { $0.1.fate == .foreign }.map(\.0.path)
        guard foreign.isEmpty else {
            throw PublishFailure(foreign.map { Diagnostic.foreignFile(place.path + "/" + $0) })
        }
        let new = Manifest(
            Dictionary(
                zip(outputs.map { ExactText($0.path) }, items.map(\.digest)), uniquingKeysWith: { first, _ in first }),
            sources: MovedPage.sources(of: outputs))
        let unchanged = zip(outputs, items).filter { $0.1.fate == .unchanged }.map(\.0.path)
        var report = PublishReport()
        (report.written, report.unchanged) = (items.count - unchanged.count, unchanged.count)
        let isFirst = SystemCall.status(place.path) == nil
        if report.written == 0, new == old, !isFirst {
            report.files = files(outputs, items, in: place.path)
            return report
        }
        try staging.prepare()
        try staging.link(unchanged)
        if !isFirst { report.removed = try carryOver(old, paths: paths, exchange: exchange) }
        try FileContent.write(new.bytes, to: place.staging + "/" + Manifest.fileName)
        try exchange.exchange()
        report.warnings = exchange.retireOldSite()
        report.files = files(outputs, items, in: place.path)
        return report
    }

    /// What is to be known of the files at the next build.
    private func files(_ outputs: [Output], _ items: [SiteStaging.Item], in site: String) -> PublishedFiles {
        var files = PublishedFiles()
        for (output, item) in zip(outputs, items) {
            files.add(output.path, key: output.key, digest: item.digest, in: site)
        }
        files.add(Manifest.fileName, key: nil, digest: .blank, in: site)
        return files
    }

    /// Takes the user's things along.
    /// - Returns: how many files of earlier builds stay behind.
    private func carryOver(_ old: Manifest, paths: OutputPaths, exchange: SiteExchange) throws -> Int {
        let place = exchange.place
        var things = try UserThings.find(in: place.path, manifest: old, jobs: exchange.jobs)
        var removed = 0
        for (path, digest) in old.digests where !paths.files.contains(path) {
            let changed = StaleFiles.changedByUser(path.text, digest: digest, in: place.path)
            things += changed
            if changed.isEmpty, SystemCall.status(place.path + "/" + path.text)?.isFile == true { removed += 1 }
        }
        var carryOver = CarryOver(from: place.path, to: place.staging, outputs: paths)
        try carryOver.carry(things)
        guard carryOver.conflicts.isEmpty else { throw PublishFailure(carryOver.conflicts) }
        return removed
    }
}
