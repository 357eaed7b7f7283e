import Foundation
import Model
import Publishing

/// What a run came to.
struct Outcome {
    var diagnostics: [Diagnostic] = []
    var captureCount = 0
    var briefingCount = 0
    var actorCount = 0
    var agreementCount = 0
    var mentionCount = 0
    var noteCount = 0
    /// What was written; `nil` where nothing was published.
    var publication: PublishReport?

    mutating func count(_ archive: Archive) {
        briefingCount = archive.briefings.count
        actorCount = archive.actors.count
        agreementCount = archive.agreements.count
        mentionCount = archive.briefings.reduce(0) { $0 + $1.mentions.count }
        noteCount = archive.briefings.reduce(0) { $0 + $1.notes.count }
    }

    func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.kind.severity == severity }
    }

    /// Whether nothing may be published.
    func hasFailed(strict: Bool) -> Bool {
        diagnostics.contains { $0.kind.severity == .error || (strict && $0.kind.severity == .warning) }
    }

    /// `2 errors, 1 warning`.
    var diagnosticCounts: String {
        "\(Self.counted(count(of: .error), "error")), \(Self.counted(count(of: .warning), "warning"))"
    }

    /// The one line that every build ends with.
    func summary(seconds: Double, strict: Bool) -> String {
        let counts = [
            Self.counted(captureCount, "capture"), Self.counted(briefingCount, "briefing"),
            Self.counted(actorCount, "actor"), Self.counted(agreementCount, "agreement"),
            Self.counted(mentionCount, "mention"), Self.counted(noteCount, "note"),
        ].joined(separator: ", ")
        let time = String(format: "%.2f seconds", seconds)
        guard let publication else {
            let why = strict && count(of: .error) == 0 ? " (--strict makes warnings errors)" : ""
            return "sitegen: nothing published: \(diagnosticCounts)\(why); \(counts); \(time)"
        }
        return "sitegen: \(counts); \(Self.counted(publication.written, "file")) written, "
            + "\(publication.unchanged) unchanged, \(publication.removed) removed; "
            + "\(Self.counted(count(of: .warning), "warning")); \(time)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

/// The file that `--report` writes.
struct BuildReport: Encodable {
    let published: Bool
    let captures, briefings, actors, agreements, mentions, notes: Int
    let written, unchanged, removed: Int
    let seconds: Double
    let stages: [Progress.Stage]
    let diagnostics: [DiagnosticRecord]

    init(_ outcome: Outcome, stages: [Progress.Stage], seconds: Double) {
        (self.stages, self.seconds) = (stages, seconds)
        published = outcome.publication != nil
        (captures, briefings) = (outcome.captureCount, outcome.briefingCount)
        (actors, agreements) = (outcome.actorCount, outcome.agreementCount)
        (mentions, notes) = (outcome.mentionCount, outcome.noteCount)
        written = outcome.publication?.written ?? 0
        unchanged = outcome.publication?.unchanged ?? 0
        removed = outcome.publication?.removed ?? 0
        diagnostics = outcome.diagnostics.sorted().map(DiagnosticRecord.init)
    }

    /// The report as it is written: JSON on one line.
    var bytes: [UInt8] {
        get throws { Array((try JSONText.make(self) + "\n").utf8) }
    }
}
