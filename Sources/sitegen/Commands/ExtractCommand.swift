import ArgumentParser
import Extraction
import Foundation
import Model
import Reading
import Text

/// `sitegen extract`: what is in a capture, and what was left out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print the article in each capture, and what was removed from it.",
        discussion: """
            Reads files, or standard input for -. With --as json every article is one line; a file that cannot be \
            read is one line with "error". With --explain and no --as, each article's metadata is shown with the \
            source of each field, then what was kept (+) and what was removed (-), by which rule and why, in the \
            order of the capture; with --as that goes to standard error. `sitegen list rules` and `sitegen list \
            metadata-sources` tell what the names mean.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown, text
    }

    @Option(name: .customLong("as"), help: "What to print: json unless --explain is given.")
    var format: Format?

    @Flag(help: "Show where each field was found, and each piece kept or removed with rule and reason.")
    var explain = false

    @Argument(help: ArgumentHelp("Captures, or - for standard input.", valueName: "file"))
    var files: [String]

    func run() throws {
        let reader = CaptureReader()
        let extractor = Extractor()
        for file in files {
            let (capture, problems) = read(file, with: reader)
            guard let capture else {
                show(file: file, error: problems)
                continue
            }
            let extraction = extractor.extract(capture)
            if extraction.articles.isEmpty { show(file: file, error: problems + extraction.diagnostics) }
            for article in extraction.articles { try show(article, of: capture, file: file) }
            if !extraction.articles.isEmpty, (format ?? .json) != .json || explain {
                DiagnosticPrinter.print(problems + extraction.diagnostics)
            }
        }
    }

    private func read(_ file: String, with reader: CaptureReader) -> (Capture?, [Diagnostic]) {
        guard file == "-" else { return reader.read(path: file) }
        let bytes = (try? FileHandle.standardInput.readToEnd()) ?? Data()
        return reader.read([UInt8](bytes), named: "-")
    }

    private func show(file: String, error diagnostics: [Diagnostic]) {
        let reason = diagnostics.first?.summary ?? "nothing in it can be read as an article"
        if (format ?? .json) == .json, !explain {
            Console.print((try? JSONText.make(ExtractionFailure(file: file, error: reason))) ?? "")
        } else {
            DiagnosticPrinter.print(diagnostics)
        }
    }

    private func show(_ article: Article, of capture: Capture, file: String) throws {
        switch format ?? (explain ? nil : .json) {
        case .json: Console.print(try JSONText.make(ExtractionRecord(file: file, article: article, capture: capture)))
        case .markdown: Console.print(article.markdown)
        case .text: Console.print(article.text)
        case nil: break
        }
        if explain {
            let stream = format == nil ? Console.Stream.standardOutput : .standardError
            let explanation = ExtractionExplanation(
                of: article, corrections: capture.corrections, file: file, style: TerminalStyle(for: stream))
            Console.print(explanation.text, to: stream)
        }
    }
}
