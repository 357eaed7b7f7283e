import ArgumentParser
import Foundation
import Model

/// `sitegen build`: writes the site.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site (the default command).")

    @OptionGroup var options: ContentOptions

    @OptionGroup var site: SiteOptions

    @Option(help: ArgumentHelp("The folder for working files; it may be deleted at any time.", valueName: "folder"))
    var cache = ".sitegen"

    @Flag(help: "Keep no working files in the cache folder after the build.")
    var noCache = false

    @Flag(help: "Print diagnostics and errors only.")
    var quiet = false

    @Option(help: ArgumentHelp("Write a report of the build in JSON.", valueName: "file"))
    var report: String?

    func validate() throws { try site.validate(apartFrom: options.content) }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let pipeline = Pipeline(options: options, site: site, progress: Progress(isShown: !quiet))
        let outcome = pipeline.build(cache: cache, keepsCache: !noCache)
        DiagnosticPrinter.print(outcome.diagnostics)
        let seconds = (clock.now - start).inSeconds
        if let report {
            try BuildReport(outcome, isStrict: options.strict).write(to: report)
        }
        if !quiet || outcome.hasFailed(strict: options.strict) {
            Console.print(outcome.summary(seconds: seconds, strict: options.strict))
        }
        if outcome.hasFailed(strict: options.strict) { throw ExitCode(1) }
    }
}
