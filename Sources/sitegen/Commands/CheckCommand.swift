import ArgumentParser
import Foundation
import Model

/// `sitegen check`: every diagnostic, nothing written.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Print every problem in the archive's files; write nothing.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: ContentOptions

    @Option(help: "How to print the problems.")
    var format = Format.text

    func run() throws {
        let outcome = Pipeline(options: options, progress: Progress(isShown: false)).check()
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
