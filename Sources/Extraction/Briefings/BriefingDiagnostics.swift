public import Model
import Text

/// What making briefings has to say.
public enum BriefingDiagnostics {
    static let unpublished = Diagnostic.Kind(
        "left-out", .note, "An article is a draft, private, protected or dated after today, and is left out.")
    static let noTitle = Diagnostic.Kind("untitled", .warning, "A capture gives no title.")
    static let noIdentifier = Diagnostic.Kind(
        "no-identifier", .warning, "Nothing in a capture can serve as an identifier.")

    static let noText = Diagnostic.Kind("capture-without-text", .warning, "An article has a title and no text.")

    /// All kinds, for `sitegen list`.
    public static let all = [unpublished, noTitle, noIdentifier, noText]

    static func withoutText(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            noText, at: location, "no text was found for \(id)",
            hint: "look at `sitegen extract --explain`; if the capture holds one, save it in another format")
    }

    static func leftOut(_ metadata: BriefingMetadata, _ reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            unpublished, at: location, "\(metadata.title ?? "an article") is left out: \(reason)",
            hint:
                "what its publisher has not published never is; drafts of your own and later dates are seen with --drafts"
        )
    }

    static func untitled(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            noTitle, at: location, "no title was found; the opening words stand in for it",
            hint: "give `title:` in a sidecar beside the capture")
    }

    static func withoutIdentifier(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            noIdentifier, at: location, "the capture is left out: it has no address and no title to name it by",
            hint: "give `id:` and `title:` in a sidecar beside the capture")
    }
}
