import Foundation
import Model
import Text

/// What the pipeline itself has to say.
enum PipelineDiagnostics {
    static let draft = Diagnostic.Kind(
        "briefing-left-out", .note, "A briefing of the editor's own is a draft or dated after today.")
    static let long = Diagnostic.Kind(
        "text-too-long", .warning, "A text is longer, or has a wider table or more references, than any article.")
    static let html = Diagnostic.Kind("raw-html", .warning, "Raw HTML in Markdown is shown as text.")
    static let fault = Diagnostic.Kind("build-failed", .error, "The site could not be written.")

    static let report = Diagnostic.Kind("report-failed", .error, "The report of a build could not be written.")

    static let brokenOff = Diagnostic.Kind(
        "capture-broken-off", .warning, "A capture could not be read to its end.")

    /// All kinds, for `sitegen list`.
    static let all = [draft, long, html, fault, report, brokenOff]

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
        let size = briefing.markdown.utf8.count
        let reason =
            size > BriefingPass.longestText
            ? "its text has \(size) bytes, more than \(BriefingPass.longestText)"
            : "a table in it is too wide, or a link definition is used too often"
        return Diagnostic(
            long, at: briefing.location, "\(briefing.id) is left out: \(reason)",
            hint: "is it a log or a data file rather than an article? split it, or take it out of sources/")
    }

    static func rawHTML(_ briefing: Briefing, _ count: Int) -> Diagnostic {
        Diagnostic(
            html, at: briefing.location, "\(count) pieces of raw HTML in \(briefing.id) are shown as text",
            hint: "write them in Markdown; only simple inline tags such as <sub> and <kbd> are kept")
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

/// Time and environment, read at the edge.
private enum ProcessFacts {
    static var sourceDateEpoch: Double? {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    }
    static var now: Double { Date().timeIntervalSince1970 }
}
