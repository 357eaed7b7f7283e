import ArgumentParser
import Foundation
import Model

/// `sitegen build`: writes the site.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site (the default command).")

    @OptionGroup var options: ContentOptions

    @OptionGroup var site: SiteOptions

    @Option(
        help: ArgumentHelp(
            "The folder for what the next build can use; it may be deleted at any time.", valueName: "folder"))
    var cache = ".sitegen"

    @Flag(help: "Build from nothing, and keep nothing in the cache folder.")
    var noCache = false

    @Flag(help: "Print diagnostics and errors only.")
    var quiet = false

    @Option(help: ArgumentHelp("Write a report of the build in JSON.", valueName: "file"))
    var report: String?

    func validate() throws { try site.validate(apartFrom: options.content) }

    func run() throws {
        Interruption.endsProgram()
        let reportFile = try openReport()
        let clock = ContinuousClock()
        let start = clock.now
        let progress = Progress(isShown: !quiet)
        let pipeline = Pipeline(
            options: options, site: site, progress: progress, workers: WorkerPool(jobs: options.jobs))
        let outcome = pipeline.build(cache: cache, keepsCache: !noCache)
        DiagnosticPrinter.print(outcome.diagnostics)
        let seconds = (clock.now - start).inSeconds
        let isReported = try write(
            BuildReport(outcome, stages: progress.stages, seconds: seconds), to: reportFile)
        if !quiet || outcome.hasFailed(strict: options.strict) {
            Console.print(outcome.summary(seconds: seconds, strict: options.strict))
        }
        if outcome.hasFailed(strict: options.strict) || !isReported { throw ExitCode(1) }
    }

    /// Where the report goes. A place that takes none is found before anything is built.
    private func openReport() throws -> ReportFile? {
        do throws(ReportFailure) {
            return try report.map { path throws(ReportFailure) in try ReportFile(path) }
        } catch {
            DiagnosticPrinter.print(error.diagnostics)
            throw ExitCode(1)
        }
    }

    /// - Returns: whether the report, if there is one, was written.
    private func write(_ report: BuildReport, to reportFile: ReportFile?) throws -> Bool {
        guard let reportFile else { return true }
        let bytes = try report.bytes
        do {
            try reportFile.write(bytes)
            return true
        } catch {
            DiagnosticPrinter.print(error.diagnostics)
            return false
        }
    }
}
