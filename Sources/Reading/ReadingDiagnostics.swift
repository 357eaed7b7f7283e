public import Model

/// Every kind of problem that reading `Content/` can find: the list behind `sitegen list` and the documentation.
public enum ReadingDiagnostics {
    /// All kinds, errors first.
    public static let all: [Diagnostic.Kind] = [
        contentUnreadable, fileUnreadable, fileTooLarge, notUTF8, yamlSyntax, yamlDuplicateKey, yamlLimit,
        frontMatterMissing, frontMatterUnclosed, unknownKey, missingKey, wrongShape, unknownValue, impossibleDate,
        invalidID, invalidAddress, invalidLanguage, unknownReference, duplicateID, hostClaimedTwice,
        aliasClaimedTwice, nameWithoutLetters, partOfCircle, sidecarWithoutCapture, sidecarOfSeveralCaptures,
        wrongEnding,
        emptyTitle, emptyItem, nameTooCommon, nameGivenTwice, unexpectedFile, linkNotFollowed, notAPicture,
        pictureAmbiguous, captureUnreadable,
        captureTooLarge, captureFrontMatter,
    ]

    static let contentUnreadable = Diagnostic.Kind(
        "content-unreadable", .error, "The content folder is missing or is not a folder that can be read.")
    static let fileUnreadable = Diagnostic.Kind(
        "file-unreadable", .error, "A file or folder of the editor's cannot be read.")
    static let fileTooLarge = Diagnostic.Kind(
        "file-too-large", .error, "A file of the editor's is larger than any such file should be.")
    static let notUTF8 = Diagnostic.Kind("not-utf-8", .error, "A file of the editor's is not UTF-8 text.")
    static let yamlSyntax = Diagnostic.Kind("yaml-syntax", .error, "Text that should be YAML is not.")
    static let yamlDuplicateKey = Diagnostic.Kind(
        "yaml-duplicate-key", .error, "A key stands twice in one block of YAML.")
    static let yamlLimit = Diagnostic.Kind(
        "yaml-limit", .error, "YAML is nested too deeply, or its aliases expand to too much.")
    static let frontMatterMissing = Diagnostic.Kind(
        "front-matter-missing", .error, "A Markdown file lacks the YAML front matter it needs.")
    static let frontMatterUnclosed = Diagnostic.Kind(
        "front-matter-unclosed", .error, "Front matter begins with --- and never ends.")
    static let unknownKey = Diagnostic.Kind("unknown-key", .error, "A key that has no meaning in this file.")
    static let missingKey = Diagnostic.Kind("missing-key", .error, "A required key is absent or empty.")
    static let wrongShape = Diagnostic.Kind(
        "wrong-shape", .error, "A value has the wrong shape: a list where a text is needed, or the like.")
    static let unknownValue = Diagnostic.Kind(
        "unknown-value", .error, "A value is not one of those that its key allows.")
    static let impossibleDate = Diagnostic.Kind(
        "impossible-date", .error, "A date is not EDTF level 1, or does not exist.")
    static let invalidID = Diagnostic.Kind(
        "invalid-id", .error, "An identifier is not made of lower-case letters, digits and hyphens.")
    static let invalidAddress = Diagnostic.Kind(
        "invalid-address", .error, "A web address, host or site path cannot be used.")
    static let invalidLanguage = Diagnostic.Kind("invalid-language", .error, "A language is not a BCP 47 tag.")
    static let unknownReference = Diagnostic.Kind(
        "unknown-reference", .error, "An identifier points to nothing in the content folder.")
    static let duplicateID = Diagnostic.Kind("duplicate-id", .error, "Two things of one sort have one identifier.")
    static let hostClaimedTwice = Diagnostic.Kind(
        "host-claimed-twice", .error, "A host is registered to two publishers.")
    static let aliasClaimedTwice = Diagnostic.Kind(
        "alias-claimed-twice", .error, "One name is matched automatically for two records.")
    static let nameWithoutLetters = Diagnostic.Kind(
        "name-without-letters", .error, "A name to look for has neither letters nor digits.")
    static let partOfCircle = Diagnostic.Kind("part-of-circle", .error, "An actor is part of itself.")
    static let sidecarWithoutCapture = Diagnostic.Kind(
        "sidecar-without-capture", .error, "A YAML file in sources/ has no capture of its name beside it.")
    static let sidecarOfSeveralCaptures = Diagnostic.Kind(
        "sidecar-of-several-captures", .error, "A sidecar's name fits several captures.")
    static let wrongEnding = Diagnostic.Kind("wrong-ending", .error, "A YAML file is named .yml and not .yaml.")

    static let emptyTitle = Diagnostic.Kind(
        "title-empty", .warning, "A briefing's title is empty.")
    static let emptyItem = Diagnostic.Kind("empty-item", .warning, "An item of a list is empty.")
    static let nameTooCommon = Diagnostic.Kind(
        "name-too-common", .warning, "A name is so short that ordinary words will be taken for it.")
    static let nameGivenTwice = Diagnostic.Kind(
        "name-given-twice", .warning, "One record gives the same name twice.")
    static let unexpectedFile = Diagnostic.Kind(
        "unexpected-file", .warning, "A file or folder stands where it is not read.")
    static let linkNotFollowed = Diagnostic.Kind(
        "link-not-followed", .warning, "A symbolic link leads out of the content folder, to a folder, or nowhere.")
    static let notAPicture = Diagnostic.Kind(
        "not-a-picture", .warning, "A file in media/ is not a PNG, JPEG, GIF, WebP or AVIF picture.")
    static let pictureAmbiguous = Diagnostic.Kind(
        "picture-ambiguous", .warning, "Different pictures share a file name, so none of them is shown.")
    static let captureUnreadable = Diagnostic.Kind("capture-unreadable", .warning, "A capture cannot be read.")
    static let captureTooLarge = Diagnostic.Kind("capture-too-large", .warning, "A capture is larger than 1 GB.")
    static let captureFrontMatter = Diagnostic.Kind(
        "capture-front-matter", .warning, "Front matter of a captured Markdown file could not be used.")
}
