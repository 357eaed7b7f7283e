import HTML
import Model
import Text

/// What is to be said of the marks of a page that never end.
enum MarkupDiagnostics {
    /// How many are said one by one.
    private static let most = 5

    /// One warning for each of the first marks that never end, and one for all others.
    static func diagnostics(of document: Document, in capture: Capture, _ decoded: DecodedText) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if document.isTruncated {
            diagnostics.append(
                Diagnostic(
                    .truncatedCapture, at: capture.file.start, "the page is longer than is read of a page",
                    hint: "save the article alone"))
        }
        guard !document.faults.isEmpty else { return diagnostics }
        let places = CapturePlaces(of: decoded, in: capture.file, from: capture.bodyStart)
        for fault in document.faults.prefix(most) {
            diagnostics.append(
                ExtractionDiagnostics.unended(
                    mark(fault.kind), end(fault.kind), at: places.location(at: fault.source)))
        }
        if document.faultCount > most {
            let next = document.faults.dropFirst(most).first?.source ?? 0
            diagnostics.append(
                ExtractionDiagnostics.moreUnended(document.faultCount - most, at: places.location(at: next)))
        }
        return diagnostics
    }

    private static func mark(_ kind: MarkupFault.Kind) -> String {
        switch kind {
        case .quotationMark: "a quotation mark in this tag"
        case .tag: "this tag"
        case .comment: "this comment"
        case .element: "this element"
        case .section: "this CDATA section"
        }
    }

    private static func end(_ kind: MarkupFault.Kind) -> String {
        switch kind {
        case .quotationMark: "with its tag"
        case .tag: "before the words or the tag behind it"
        case .comment: "with its tag or line"
        case .element: "where the page goes on"
        case .section: "at once"
        }
    }
}
