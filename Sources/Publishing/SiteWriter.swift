import Glibc
public import Model
import Text

/// Writes a site into its folder as one step: whoever looks, at whatever moment the program ends, finds the whole old
/// site or the whole new one.
///
/// The new site is made in a folder beside the old one, in which unchanged files and the user's own are hard links, and
/// then exchanged for it. A file of the user's own, that is any that `Manifest` does not name, is never changed.
public struct SiteWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// Publishes a site.
    /// - Parameters:
    ///   - outputs: the files; each is made once, on one of `jobs` threads, and forgotten as soon as it is written.
    ///   - directory: the site's folder; it and those above it are made where they are missing.
    ///   - jobs: how many threads work.
    /// - Returns: what was done.
    /// - Throws: `PublishFailure` with every reason; then the old site is as it was.
    public func publish(_ outputs: [Output], to directory: String, jobs: Int) throws -> PublishReport {
        let paths = OutputPaths(outputs, in: directory)
        guard paths.diagnostics.isEmpty else { throw PublishFailure(paths.diagnostics) }
        let place = try SitePlace(directory)
        try place.check()
        let lock = try SiteLock(place)
        let exchange = SiteExchange(place: place)
        try exchange.recover(noted: lock.staging)
        do {
            return try publish(outputs, paths: paths, place: place, lock: lock, jobs: jobs)
        } catch let failure as SystemFailure {
            exchange.discardStaging(noted: lock.staging)
            throw PublishFailure(failure.diagnostic)
        } catch {
            exchange.discardStaging(noted: lock.staging)
            throw error
        }
    }

    private func publish(
        _ outputs: [Output], paths: OutputPaths, place: SitePlace, lock: borrowing SiteLock, jobs: Int
    ) throws -> PublishReport {
        let old = try Manifest.read(in: place.path)
        try makeStagingFolder(place, lock: lock)
        let staging = SiteStaging(place: place, manifest: old, jobs: jobs)
        let items = try staging.write(outputs)
        let foreign = zip(outputs, items).filter { $0.1.fate == .foreign }.map(\.0.path)
        guard foreign.isEmpty else {
            throw PublishFailure(foreign.map { Diagnostic.foreignFile(place.path + "/" + $0) })
        }
        let new = Manifest(
            Dictionary(zip(outputs.map(\.path), items.map(\.digest)), uniquingKeysWith: { first, _ in first }))
        let unchanged = zip(outputs, items).filter { $0.1.fate == .unchanged }.map(\.0.path)
        var report = PublishReport()
        (report.written, report.unchanged) = (items.count - unchanged.count, unchanged.count)
        if report.written == 0, new.digests == old.digests, SystemCall.status(place.path) != nil {
            SiteExchange(place: place).discardStaging(noted: lock.staging)
            return report
        }
        try staging.link(unchanged)
        if SystemCall.status(place.path) != nil {
            var carryOver = CarryOver(manifest: old, outputs: paths, site: place.path)
            try carryOver.carry(to: place.staging)
            guard carryOver.conflicts.isEmpty else { throw PublishFailure(carryOver.conflicts) }
            report.removed = carryOver.removed
        }
        try FileContent.write(new.bytes, to: place.staging + "/" + Manifest.fileName)
        try SiteExchange(place: place).exchange()
        report.warnings = SiteExchange(place: place).clearOldSite()
        return report
    }

    /// Makes the folder of the new site, with the looks of the old one.
    private func makeStagingFolder(_ place: SitePlace, lock: borrowing SiteLock) throws(SystemFailure) {
        try SystemCall.check(mkdir(place.staging, 0o777), place.staging)
        guard let status = SystemCall.status(place.staging) else { throw SystemFailure(place.staging) }
        try lock.note(status.identity)
        guard let site = SystemCall.status(place.path) else { return }
        if site.st_uid != status.st_uid || site.st_gid != status.st_gid {
            _ = chown(place.staging, site.st_uid, site.st_gid)
        }
        _ = chmod(place.staging, site.st_mode & 0o7777)
    }
}
