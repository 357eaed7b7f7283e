import Markdown
public import Model
import Text

/// What linking has to say.
public enum LinkingDiagnostics {
    static let orphanNote = Diagnostic.Kind(
        "orphan-note", .warning, "A note's quotation is not in its briefing.")
    static let ambiguousNote = Diagnostic.Kind(
        "ambiguous-note", .warning, "A note's quotation occurs more than once in its briefing.")
    static let unregisteredHost = Diagnostic.Kind(
        "unregistered-host", .warning, "A capture's address is on a host that its publisher has not registered.")
    static let duplicateIdentifier = Diagnostic.Kind(
        "duplicate-briefing", .error, "Two briefings have one identifier.")
    static let notesWithoutBriefing = Diagnostic.Kind(
        "notes-without-briefing", .warning, "A file of notes belongs to no briefing.")
    static let redirectTaken = Diagnostic.Kind(
        "redirect-taken", .error, "An earlier address of a briefing is the address of something else.")
    static let redirectRepeated = Diagnostic.Kind(
        "redirect-repeated", .note, "An earlier address of a briefing is given twice, or is its present one.")

    static let linkLeadsNowhere = Diagnostic.Kind(
        "link-leads-nowhere", .warning, "A link of the editor's names no page of the archive; its words stay.")
    static let pictureMissing = Diagnostic.Kind(
        "picture-missing", .warning, "A picture of the editor's has no file of its name.")

    static let mentionLimit = Diagnostic.Kind(
        "too-many-mentions", .warning, "A briefing names actors and agreements more often than any article.")

    static let deadInnerLink = Diagnostic.Kind(
        "link-within-page", .warning, "A link to a part of the same page leads to nothing there.")

    /// All kinds, for `sitegen list`.
    public static let all = [
        linkLeadsNowhere, pictureMissing, orphanNote, ambiguousNote, unregisteredHost, duplicateIdentifier,
        notesWithoutBriefing, redirectTaken, redirectRepeated, mentionLimit,
        deadInnerLink,
    ]

    static func deadInnerLinks(of document: MarkdownDocument, in entry: BriefingEntry) -> [Diagnostic] {
        let links = document.innerLinks.filter { $0.anchor == nil }
        guard !links.isEmpty, entry.briefing.provenance == nil else { return [] }
        let parts = PagePart.all(on: entry)
        let location = entry.briefing.location
        return links.filter { !parts.contains($0.fragment) }.map { link in
            Diagnostic(
                deadInnerLink,
                at: entry.briefing.textLine.map {
                    SourceLocation(path: location.path, line: $0 + link.line - 1)
                } ?? location,
                "the link to #\(link.fragment) in \(entry.id) leads to nothing on its page; its words stay",
                hint:
                    "a heading is named by its words, such as #the-second-part, a paragraph by its number, such as #p3")
        }
    }

    static func tooManyMentions(_ leftOut: Int, in briefing: Briefing) -> Diagnostic {
        Diagnostic(
            mentionLimit, at: briefing.location,
            "\(briefing.id) has more than \(Limits.mentions.value) mentions; \(leftOut) more are neither linked nor counted",
            hint: "is it a list or a data file rather than an article? split it, or take it out")
    }

    static func unplaced(_ annotation: Annotation, _ anchor: Anchor, in briefing: String) -> Diagnostic? {
        switch anchor {
        case .exact, .normalised, .withdrawn: nil
        case .orphan:
            Diagnostic(
                orphanNote, at: annotation.quoteLocation,
                "note \(annotation.id) is an orphan: its quotation is not in the text of \(briefing)",
                hint: "copy the words from the page; quotation marks, dashes and spaces may differ, words may not")
        case .ambiguous(let count):
            Diagnostic(
                ambiguousNote, at: annotation.quoteLocation,
                "note \(annotation.id) is ambiguous: its quotation occurs \(count) times in \(briefing)",
                hint: "add `prefix:` or `suffix:` with the words before or after the one you mean")
        }
    }
}
