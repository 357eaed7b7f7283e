import Model

extension Diagnostic.Kind {
    /// JSON that holds no article.
    static let otherJSON = Diagnostic.Kind(
        "capture-no-article", .warning, "a capture, or a record within one, holds no article")
    /// A capture that breaks off.
    static let truncatedCapture = Diagnostic.Kind(
        "capture-truncated", .warning, "a capture ends too early; what it holds is kept")
    /// A post that its publisher did not make public.
    static let unpublishedPost = Diagnostic.Kind(
        "post-unpublished", .warning, "an export holds a draft, private, future or password-protected post; it is left out")
    /// Text around the JSON of a capture.
    static let strayText = Diagnostic.Kind(
        "capture-stray-text", .warning, "text between the JSON objects of a capture is left out")
    /// XML that is not well-formed.
    static let malformedXML = Diagnostic.Kind(
        "capture-malformed", .warning, "an export is not well-formed from some line on; what comes before is kept")
    /// Bytes that are no characters.
    static let invalidCharacters = Diagnostic.Kind(
        "capture-invalid-characters", .warning, "bytes of a capture are no characters of its encoding")
    /// An encoding that nothing declares.
    static let guessedEncoding = Diagnostic.Kind(
        "capture-encoding-guessed", .warning, "a capture is not UTF-8 and does not declare its encoding")

    /// All kinds that the text formats emit.
    static let textFormats = [
        otherJSON, truncatedCapture, unpublishedPost, strayText, malformedXML, invalidCharacters, guessedEncoding,
    ]
}
