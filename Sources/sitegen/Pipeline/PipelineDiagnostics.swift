import Foundation
import Markdown
import Model
import Publishing
import Text

/// What the pipeline itself has to say.
enum PipelineDiagnostics {
    static let draft = Diagnostic.Kind(
        "briefing-left-out", .note, "A briefing of the editor's own is a draft or dated after today.")
    static let fault = Diagnostic.Kind("build-failed", .error, "The site could not be written.")

    static let report = Diagnostic.Kind("report-failed", .error, "The report of a build could not be written.")

    static let brokenOff = Diagnostic.Kind(
        "capture-broken-off", .warning, "A capture could not be read to its end.")

    static let moved = Diagnostic.Kind(
        "page-moved", .warning, "A page has another address than in the site that is published.")

    static let sidecarUnused = Diagnostic.Kind(
        "sidecar-unused", .warning, "A sidecar stands beside a file that gives no article.")

    static let passFailed = Diagnostic.Kind(
        "pass-failed", .warning, "The program failed while it worked on a capture, which is left out.")

    static let storeIgnored = Diagnostic.Kind(
        "store-ignored", .note, "What earlier builds kept could not be used, and everything was done anew.")

    /// All kinds, for `sitegen list`.
    static let all = [draft, fault, report, brokenOff, moved, sidecarUnused, passFailed, storeIgnored]

    /// Says that a capture is left out because of a fault that is ours.
    static func failed(_ item: PassItem, _ failure: PassFailure) -> Diagnostic {
        let what: String
        switch failure {
        case .ended(let how, let lastWords):
            what = "the program failed on it (\(how)\(lastWords.isEmpty ? "" : ": \(lastWords)"))"
        case .tookTooLong(let seconds): what = "it took more than \(seconds) seconds"
        case .tookTooMuchMemory(let mebibytes): what = "it took more than \(mebibytes) MiB of memory"
        }
        return Diagnostic(
            passFailed, at: SourceLocation(path: item.path), "left out: \(what)",
            hint: "this is a fault of sitegen: please report it, with the file where you may share it; "
                + "`sitegen extract` on the file shows whether it fails again")
    }

    static func ignored(_ failure: StoreFailure, in folder: String) -> Diagnostic {
        Diagnostic(
            storeIgnored, at: SourceLocation(path: folder + "/" + PassStore.fileName),
            "this store of earlier results is not used: \(failure.reason)",
            hint: failure.isDamage
                ? "it is made anew by the next build" : "the build is slower without it and no different")
    }

    /// Says what a page's new address breaks, and the lines that keep the old one.
    static func moved(_ page: MovedPage, in archive: Archive, notes: [String: [Annotation]]) -> Diagnostic {
        let (old, new) = (identifier(of: page.from), identifier(of: page.to))
        let entry = archive.briefings.first { $0.id == new }
        let lost = notes[old]?.count ?? 0
        let cost =
            lost == 0
            ? "" : "; annotations/\(old).yaml and its \(lost == 1 ? "note" : "\(lost) notes") no longer belong to it"
        return Diagnostic(
            moved, at: entry?.briefing.location ?? SourceLocation(path: page.source),
            "the page briefings/\(old)/ moves to briefings/\(new)/\(cost)",
            hint:
                "`id: \(old)` keeps the address; `redirect-from: [/briefings/\(old)/]` makes the old one lead to the new; "
                + (entry?.isCaptured == true
                    ? "either stands in a sidecar beside the capture" : "either stands in its file"))
    }

    /// `briefings/<id>/index.html`.
    private static func identifier(of path: String) -> String {
        path.split(separator: "/").dropFirst().first.map(String.init) ?? path
    }

    static func unused(_ sidecar: SourceLocation, of path: String) -> Diagnostic {
        let name = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
        return Diagnostic(
            sidecarUnused, at: sidecar, "\(name(sidecar.path)) is not used, since \(name(path)) gives no article",
            hint: "to show its citation alone, write a briefing with the same keys")
    }

    static func unreadable(_ capture: StreamedCapture, _ error: any Error) -> Diagnostic {
        Diagnostic(
            brokenOff, at: capture.start, "the capture cannot be read: \(error)", hint: "check the disk that it is on")
    }

    static func leftOut(_ briefing: Briefing, _ reason: String) -> Diagnostic {
        Diagnostic(
            draft, at: briefing.location, "\(briefing.title) is left out: \(reason)",
            hint: "it can be seen with --drafts")
    }

    static func tooLong(_ briefing: Briefing) -> Diagnostic {
        Diagnostic(
            MarkdownDiagnostics.tooLong, at: briefing.location,
            "\(briefing.id) is left out: its text has \(briefing.markdown.utf8.count) bytes, more than "
                + "\(Limits.text.value)",
            hint: "is it a log or a data file rather than an article? split it, or take it out")
    }

    static func unexpected(_ error: any Error) -> Diagnostic {
        Diagnostic(
            fault, at: SourceLocation(path: "sitegen"), "\(error)",
            hint: "the site was left as it was; run again once the cause is mended")
    }
}

/// The day of the build, which decides what is dated in the future.
enum BuildDay {
    /// Today in UTC; `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds since 1970, sets another day.
    static var today: CalendarDay {
        let seconds = ProcessFacts.sourceDateEpoch ?? ProcessFacts.now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
        return CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    }
}

/// The time of the build, which decides whether what the file system says of a file may be believed.
enum BuildClock {
    /// Billionths of a second since 1970.
    static var nanoseconds: Int { Int(Date().timeIntervalSince1970 * 1e9) }
}

/// Time and environment, read at the edge.
private enum ProcessFacts {
    static var sourceDateEpoch: Double? {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    }
    static var now: Double { Date().timeIntervalSince1970 }
}
