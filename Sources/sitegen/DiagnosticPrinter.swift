import Foundation
import Model

/// Prints diagnostics, the worst in colour on a terminal.
enum DiagnosticPrinter {
    static func print(_ diagnostics: [Diagnostic], to stream: Console.Stream = .standardError) {
        guard !diagnostics.isEmpty else { return }
        let isColoured = stream.isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        let lines = diagnostics.sorted().map { isColoured ? coloured($0) : $0.text }
        Console.print(lines.joined(separator: "\n"), to: stream)
    }

    private static func coloured(_ diagnostic: Diagnostic) -> String {
        let colour =
            switch diagnostic.kind.severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        let word = "\(diagnostic.kind.severity.rawValue):"
        return diagnostic.text.replacing(" \(word) ", with: " \u{1B}[1;\(colour)m\(word)\u{1B}[0m ", maxReplacements: 1)
    }
}

/// Prints what extraction removed.
enum RemovalPrinter {
    static func print(_ removals: [Removal]) {
        let stream = Console.Stream.standardOutput
        let isColoured = stream.isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        let (dim, plain) = isColoured ? ("\u{1B}[2m", "\u{1B}[0m") : ("", "")
        for removal in removals {
            Console.print("--- removed by \(removal.rule): \(removal.why)\n\(dim)\(removal.text)\(plain)")
        }
    }
}
