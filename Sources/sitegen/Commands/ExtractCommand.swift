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
        let extractor = Extractor()
        var names = ArgumentBytes()
        for file in files {
            let (opened, problems) = open(file, bytes: names.take(file), for: extractor)
            switch opened {
            case .whole(let capture):
                let extraction = extractor.extract(capture)
                if extraction.articles.isEmpty { try show(file: file, error: problems + extraction.diagnostics) }
                for article in extraction.articles { try show(article, of: capture.corrections, file: file) }
                if !extraction.articles.isEmpty { note(problems + extraction.diagnostics) }
            case .inPieces(let capture):
                var shown = Result<Int, any Error>.success(0)
                let diagnostics = extractor.extract(capture) { article in
                    guard case .success(let count) = shown else { return }
                    shown = Result {
                        try show(article.make(), of: capture.corrections, file: file)
                        return count + 1
                    }
                }
                let isEmpty = try shown.get() == 0
                if isEmpty { try show(file: file, error: problems + diagnostics) } else { note(problems + diagnostics) }
            case nil: try show(file: file, error: problems)
            }
        }
    }

    private func open(_ file: String, bytes: [UInt8]?, for extractor: Extractor) -> (OpenedCapture?, [Diagnostic]) {
        let reader = CaptureReader()
        guard file == "-" else {
            return reader.open(
                path: file, bytes: bytes, headSize: Extractor.headSize, isReadInPieces: extractor.isRead(inPieces:))
        }
        let (capture, problems) = reader.read(descriptor: FileHandle.standardInput.fileDescriptor, named: "-")
        return (capture.map { .whole($0) }, problems)
    }

    /// Prints what is to be said of a capture whose articles were printed, where that does not stand among JSON alone.
    private func note(_ diagnostics: [Diagnostic]) {
        if (format ?? .json) != .json || explain { DiagnosticPrinter.print(diagnostics) }
    }

    private func show(file: String, error diagnostics: [Diagnostic]) throws {
        let reason = diagnostics.first?.summary ?? "nothing in it can be read as an article"
        if (format ?? .json) == .json, !explain {
            Console.print(try JSONText.make(ExtractionFailure(file: file, error: reason)))
        } else {
            DiagnosticPrinter.print(diagnostics)
        }
    }

    private func show(_ article: Article, of corrections: BriefingMetadata, file: String) throws {
        switch format ?? (explain ? nil : .json) {
        case .json:
            Console.print(try JSONText.make(ExtractionRecord(file: file, article: article, corrections: corrections)))
        case .markdown: Console.print(article.markdown)
        case .text: Console.print(article.text)
        case nil: break
        }
        if explain {
            let stream = format == nil ? Console.Stream.standardOutput : .standardError
            let explanation = ExtractionExplanation(
                of: article, corrections: corrections, file: file, style: TerminalStyle(for: stream))
            Console.print(explanation.text, to: stream)
        }
    }
}

/// The arguments as the system gave them: a file name may be no UTF-8, and a `String` cannot hold it.
private struct ArgumentBytes {
    private var left: [[UInt8]] = CommandLine.unsafeArguments

    /// The bytes of the next argument that reads as `text`; absent where it came from elsewhere.
    mutating func take(_ text: String) -> [UInt8]? {
        guard let index = left.firstIndex(where: { String(decoding: $0, as: UTF8.self) == text }) else { return nil }
        return left.remove(at: index)
    }
}

extension CommandLine {
    /// The bytes of all arguments.
    fileprivate static var unsafeArguments: [[UInt8]] {
        (0..<Int(argc)).compactMap { index in
            // The system keeps `argc` arguments, each ended by a zero, for as long as the program runs.
            unsafeArgv[index].map { argument in (0..<strlen(argument)).map { UInt8(bitPattern: argument[$0]) } }
        }
    }
}
