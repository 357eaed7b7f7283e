import Model
import Text

/// What is to be said of how a capture's bytes were read.
enum EncodingDiagnostics {
    /// One warning for all bytes that are no characters, and one for an encoding that was guessed.
    /// - Parameter start: the byte of the capture at which the text begins, after front matter.
    static func diagnostics(of text: DecodedText, in file: SourceFile, from start: Int = 0) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let first = text.firstInvalid {
            let place = CapturePlaces(of: text, in: file, from: start).location(at: first)
            diagnostics.append(invalid(text.invalidCount, of: text.encoding, at: place))
        }
        if text.basis == .fallback { diagnostics.append(guessed(text.encoding, at: file.start)) }
        return diagnostics
    }

    /// The same for the text of a capture, which begins past its front matter.
    static func diagnostics(of text: DecodedText, in capture: Capture) -> [Diagnostic] {
        diagnostics(of: text, in: capture.file, from: capture.bodyStart)
    }

    /// The same for a capture that was read in pieces, all of which have passed.
    static func diagnostics(
        of pieces: DecodedStream.Pieces, _ choice: EncodingChoice, in capture: StreamedCapture
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let first = pieces.firstInvalid {
            let place = SourceLocation(path: capture.path, line: first.line, column: first.column)
            diagnostics.append(invalid(pieces.invalidCount, of: choice.encoding, at: place))
        }
        if choice.basis == .fallback { diagnostics.append(guessed(choice.encoding, at: capture.start)) }
        return diagnostics
    }

    private static func invalid(_ count: Int, of encoding: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .invalidCharacters, at: location,
            "\(count) \(count == 1 ? "sequence" : "sequences") of bytes \(count == 1 ? "is" : "are") not \(encoding)",
            hint: "each is shown as U+FFFD; save the capture again in UTF-8")
    }

    private static func guessed(_ encoding: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .guessedEncoding, at: location, "not UTF-8 and no encoding declared: read as \(encoding)",
            hint: "save the capture in UTF-8 if letters look wrong")
    }
}
