public import Model

/// What rendering has to say.
public enum RenderingDiagnostics {
    static let missingTemplates = Diagnostic.Kind(
        "missing-templates", .error, "The folder of templates cannot be read.")
    static let missingTemplate = Diagnostic.Kind(
        "missing-template", .error, "A page's template is not in the folder of templates.")
    static let templateSyntax = Diagnostic.Kind(
        "template-syntax", .error, "A template is not Mustache as it is read here.")
    static let unknownPartial = Diagnostic.Kind(
        "unknown-partial", .error, "A template includes another that does not exist.")
    static let unknownName = Diagnostic.Kind(
        "unknown-template-name", .error, "A template uses a name that its page does not give.")
    static let assetTwice = Diagnostic.Kind(
        "asset-twice", .error, "A file and a folder beside the templates, or two files, give one asset.")

    /// All kinds, for `sitegen list`.
    public static let all = [
        missingTemplates, missingTemplate, templateSyntax, unknownPartial, unknownName, assetTwice,
    ]
}

/// Why the templates cannot be used, or a page cannot be made with them.
public struct TemplateFailure: DiagnosedError, Sendable {
    /// Every fault found, in order of place.
    public let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }
}
