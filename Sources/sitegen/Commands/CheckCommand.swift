import ArgumentParser
import Foundation
import Model

/// `sitegen check`: every diagnostic that a build would give, nothing written.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Print every problem in the archive's files; write nothing.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: ContentOptions

    @OptionGroup var site: SiteOptions

    @Option(help: "How to print the problems.")
    var format = Format.text

    func validate() throws { try site.validate(apartFrom: options.content) }

    func run() throws {
        Interruption.endsProgram()
        let outcome = Pipeline(
            options: options, site: site, progress: Progress(isShown: false), workers: WorkerPool(jobs: options.jobs)
        ).check()
        switch format {
        case .text:
            DiagnosticPrinter.print(outcome.diagnostics, to: .standardOutput)
            Console.print(outcome.diagnosticCounts)
        case .json:
            Console.print(try JSONText.make(outcome.diagnostics.map(DiagnosticRecord.init)))
        }
        if outcome.hasFailed(strict: options.strict) { throw ExitCode(1) }
    }
}
