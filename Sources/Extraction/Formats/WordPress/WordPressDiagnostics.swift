import Model

extension Diagnostic.Kind {
    /// JSON that holds no article.
    static let otherJSON = Diagnostic.Kind(
        "capture-no-article", .warning, "A capture, or a record within one, holds no article.")
    /// A capture that breaks off.
    static let truncatedCapture = Diagnostic.Kind(
        "capture-truncated", .warning, "A capture ends too early; what it holds is kept.")
    /// Text around the JSON of a capture.
    static let strayText = Diagnostic.Kind(
        "capture-stray-text", .warning, "Text between the JSON objects of a capture is left out.")
    /// XML that is not well-formed.
    static let malformedXML = Diagnostic.Kind(
        "capture-malformed", .warning, "An export is not well-formed from some line on; what comes before is kept.")
    /// Bytes that are no characters.
    static let invalidCharacters = Diagnostic.Kind(
        "capture-invalid-characters", .warning, "Bytes of a capture are no characters of its encoding.")
    /// An encoding that nothing declares.
    static let guessedEncoding = Diagnostic.Kind(
        "capture-encoding-guessed", .warning, "A capture is not UTF-8 and does not declare its encoding.")

    /// All kinds that the text formats emit.
    static let textFormats = [
        otherJSON, truncatedCapture, strayText, malformedXML, invalidCharacters, guessedEncoding,
    ]
}
