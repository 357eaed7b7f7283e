import CAtomicExchange
import Glibc
import Model
import Text

/// Puts a finished new site in the old one's place, and sets right what an interrupted run left.
///
/// A run makes the new site in `.<name>.sitegen-new` and notes that folder's identity in the lock's file. It exchanges
/// the two folders in one step, calls the old one `.<name>.sitegen-old` and clears it away. So whatever moment a run ends
/// at, the next one knows what it finds:
///
/// | found | meaning | what is done |
/// |---|---|---|
/// | `-new`, being the folder noted | never finished | deleted: it holds only new files and second links |
/// | `-new`, and the site is the folder noted | exchanged | becomes `-old` |
/// | `-old` and a site | exchanged | cleared away |
/// | `-old` and no site | between two renames, where folders cannot be exchanged in one step | `-new` becomes the site |
struct SiteExchange {
    let place: SitePlace
    /// Where an old site is kept for the next build, if anywhere.
    let spare: String?
    let jobs: Int

    /// Puts the new site in place.
    /// - Throws: where that fails; then the old site is in place.
    func exchange() throws(PublishFailure) {
        guard SystemCall.status(place.path) != nil else {
            guard rename(place.staging, place.path) == 0 else { throw failure() }
            return
        }
        if atomic_exchange_paths(place.staging, place.path) == 0 {
            // Where this fails the next run does it.
            _ = rename(place.staging, place.old)
            return
        }
        guard [ENOSYS, EINVAL, EOPNOTSUPP].contains(errno) else { throw failure() }
        guard rename(place.path, place.old) == 0 else { throw failure() }
        guard rename(place.staging, place.path) == 0 else {
            let failure = failure()
            _ = rename(place.old, place.path)
            throw failure
        }
    }

    private func failure() -> PublishFailure {
        let reason = "it cannot be exchanged for the new site: \(SystemFailure(place.path).words)"
        return SitePlace.unusable(place.path, reason)
    }

    /// Sets right what an interrupted run left.
    func recover(noted: FileIdentity?) throws(PublishFailure) {
        if SystemCall.status(place.path) == nil, SystemCall.status(place.old) != nil {
            let isFinished = SystemCall.status(place.staging) != nil
            guard rename(isFinished ? place.staging : place.old, place.path) == 0 else { throw failure() }
        }
        if let staging = SystemCall.status(place.staging) {
            if staging.identity == noted {
                discardStaging(noted: noted)
            } else if let noted, SystemCall.status(place.path)?.identity == noted, rename(place.staging, place.old) == 0
            {
                // Cleared away below.
            } else if rmdir(place.staging) != 0 {
                throw PublishFailure(unknownLeftover(place.staging))
            }
        }
        _ = retireOldSite()
        if SystemCall.status(place.old) != nil { throw PublishFailure(unknownLeftover(place.old)) }
    }

    /// Deletes the unfinished new site, and nothing else that may have its name.
    func discardStaging(noted: FileIdentity?) {
        guard let noted, SystemCall.status(place.staging)?.identity == noted else { return }
        _ = OpenFolder(place.staging)?.removeAll()
        rmdir(place.staging)
    }

    /// Clears the old site away, or keeps it as a spare.
    func retireOldSite() -> [Diagnostic] {
        guard SystemCall.status(place.old) != nil else { return [] }
        do {
            var old = try OldSite(place.old, replacedBy: place.path, jobs: jobs)
            return old.retire(to: spare)
        } catch {
            return error.diagnostics
        }
    }

    private func unknownLeftover(_ path: String) -> Diagnostic {
        Diagnostic(
            PublishingDiagnostics.leftoverUnknown, at: SourceLocation(path: path),
            "this folder is in the way of the new site", hint: "look what is in it, then delete it or move it away")
    }
}
