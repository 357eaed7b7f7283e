import Model
import Text

/// What is to be said of how a capture's bytes were read.
enum EncodingDiagnostics {
    /// One warning for all bytes that are no characters, and one for an encoding that was guessed.
    static func diagnostics(of text: DecodedText, in file: SourceFile) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let first = text.firstInvalid {
            let count = text.invalidCount
            diagnostics.append(
                Diagnostic(
                    .invalidCharacters, at: file.location(at: first),
                    "\(count) \(count == 1 ? "sequence" : "sequences") of bytes \(count == 1 ? "is" : "are") not \(text.encoding)",
                    hint: "each is shown as U+FFFD; save the capture again in UTF-8"))
        }
        if text.basis == .fallback {
            diagnostics.append(
                Diagnostic(
                    .guessedEncoding, at: file.start, "not UTF-8 and no encoding declared: read as \(text.encoding)",
                    hint: "save the capture in UTF-8 if letters look wrong"))
        }
        return diagnostics
    }
}
