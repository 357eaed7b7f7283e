import Model

/// Prints diagnostics, the worst in colour on a terminal.
enum DiagnosticPrinter {
    static func print(_ diagnostics: [Diagnostic], to stream: Console.Stream = .standardError) {
        guard !diagnostics.isEmpty else { return }
        let style = TerminalStyle(for: stream)
        let lines = diagnostics.sorted().map { coloured($0, style) }
        Console.print(lines.joined(separator: "\n"), to: stream)
    }

    private static func coloured(_ diagnostic: Diagnostic, _ style: TerminalStyle) -> String {
        let meaning: TerminalStyle.Meaning =
            switch diagnostic.kind.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        let word = "\(diagnostic.kind.severity.rawValue):"
        return diagnostic.text.replacing(" \(word) ", with: " \(style.paint(word, meaning)) ", maxReplacements: 1)
    }
}
