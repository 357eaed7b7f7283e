import ArgumentParser
import Foundation
import Model
import Reading

/// `sitegen build`: writes the site.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site (the default command).")

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The folder with the templates.", valueName: "folder"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("The folder to write the site into.", valueName: "folder"))
    var output = "Public"

    @Option(help: ArgumentHelp("The folder for working files; it may be deleted at any time.", valueName: "folder"))
    var cache = ".sitegen"

    @Flag(help: "Keep no working files in the cache folder after the build.")
    var noCache = false

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address the site will be served from, in place of site.yaml's.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Print diagnostics and errors only.")
    var quiet = false

    @Option(help: ArgumentHelp("Write a report of the build in JSON.", valueName: "file"))
    var report: String?

    func validate() throws {
        if let baseURL, BaseAddress.normalised(baseURL) == nil {
            throw ValidationError("--base-url takes the address of a site: \(BaseAddress.form).")
        }
        for (name, source) in [("content", options.content), ("templates", templates)] where isWithin(source) {
            throw ValidationError("--output may not be the folder of \(name) or lie within it.")
        }
    }

    /// Whether the site would be written into a folder that is read.
    private func isWithin(_ folder: String) -> Bool {
        let paths = [output, folder].map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path + "/" }
        return paths[0].hasPrefix(paths[1])
    }

    func run() throws {
        let reportFile = try openReport()
        let clock = ContinuousClock()
        let start = clock.now
        var pipeline = Pipeline(options: options, progress: Progress(isShown: !quiet))
        pipeline.baseURL = baseURL.flatMap(BaseAddress.normalised)
        let outcome = pipeline.build(templates: templates, output: output, cache: cache, keepsCache: !noCache)
        DiagnosticPrinter.print(outcome.diagnostics)
        let seconds = (clock.now - start).inSeconds
        let isReported = try write(outcome, to: reportFile)
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
    private func write(_ outcome: Outcome, to reportFile: ReportFile?) throws -> Bool {
        guard let reportFile else { return true }
        let bytes = try BuildReport(outcome, isStrict: options.strict).bytes
        do {
            try reportFile.write(bytes)
            return true
        } catch {
            DiagnosticPrinter.print(error.diagnostics)
            return false
        }
    }
}
