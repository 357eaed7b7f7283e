import Model

extension Diagnostic.Kind {
    /// JSON that holds no article.
    static let otherJSON = Diagnostic.Kind(
        "capture-no-article", .warning, "A capture, or a record within one, holds no article.")
    /// A slug such as `../../x`.
    static let unsafeSlug = Diagnostic.Kind(
        "slug-unsafe", .warning, "A WordPress slug holds a path.")
    /// A date such as 2015-13-40.
    static let impossibleDate = Diagnostic.Kind(
        "capture-date-impossible", .warning, "A capture gives a date that does not exist.")
    /// A capture that breaks off.
    static let truncatedCapture = Diagnostic.Kind(
        "capture-truncated", .warning, "A capture ends too early; what it holds is kept.")
    /// Text around the JSON of a capture.
    static let strayText = Diagnostic.Kind(
        "capture-stray-text", .warning, "Text between the JSON objects of a capture is left out.")
    /// XML that is not well-formed.
    static let malformedXML = Diagnostic.Kind(
        "capture-malformed", .warning, "An export is not well-formed from some line on; what comes before is kept.")
    /// XML that could be mended.
    static let mendedXML = Diagnostic.Kind(
        "capture-mended", .note, "An export is not quite well-formed; it was mended while it was read.")
    /// Menus, files, designs.
    static let skippedItems = Diagnostic.Kind(
        "items-skipped", .note, "An export holds menu items, files or designs, which are no articles.")
    /// A post with two contents.
    static let repeatedName = Diagnostic.Kind(
        "capture-name-repeated", .warning, "JSON gives a text or a status twice, of which one is read.")
    /// A post of 40 MB.
    static let longItem = Diagnostic.Kind(
        "item-too-long", .warning, "A text in an export is longer than any article, and is left out.")
    /// Bytes that are no characters.
    static let invalidCharacters = Diagnostic.Kind(
        "capture-invalid-characters", .warning, "Bytes of a capture are no characters of its encoding.")
    /// An encoding that nothing declares.
    static let guessedEncoding = Diagnostic.Kind(
        "capture-encoding-guessed", .warning, "A capture is not UTF-8 and does not declare its encoding.")

    /// All kinds that the text formats emit.
    static let textFormats = [
        otherJSON, unsafeSlug, impossibleDate, truncatedCapture, strayText, malformedXML, mendedXML, skippedItems,
        longItem, repeatedName, invalidCharacters, guessedEncoding,
    ]
}
