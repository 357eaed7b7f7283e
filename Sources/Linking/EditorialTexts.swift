import Markdown
import Model
import Text

/// Checks the editor's texts other than briefings: notes, and the texts of actors, agreements and pages. They are rendered
/// long after problems can be told, so they are read once before.
struct EditorialTexts {
    private var diagnostics: [Diagnostic] = []

    /// What is wrong with them.
    static func check(_ content: Content) -> [Diagnostic] {
        var texts = EditorialTexts()
        for note in content.annotations.values.joined() {
            // Where a note's text begins within its record is not known.
            texts.check(note.note, "note \(note.id)", at: note.location, textLine: nil)
        }
        for actor in content.actors {
            texts.check(actor.markdown, "the text on \(actor.id)", at: actor.location, textLine: actor.textLine)
        }
        for agreement in content.agreements {
            texts.check(
                agreement.markdown, "the text on \(agreement.id)", at: agreement.location, textLine: agreement.textLine)
        }
        for page in content.pages {
            texts.check(page.markdown, "the page \(page.id)", at: page.location, textLine: page.textLine)
        }
        return texts.diagnostics
    }

    private mutating func check(_ markdown: String, _ subject: String, at location: SourceLocation, textLine: Int?) {
        // Most notes are plain prose, which has neither tags nor any of the bounded constructs.
        guard markdown.utf8.contains(where: { $0 == 0x3C || $0 == 0x5B || $0 == 0x7C || $0 == 0x3E }) else { return }
        do throws(MarkdownRefusal) {
            let document = try MarkdownDocument(parsing: Array(markdown.utf8), dialect: .editorial)
            if let finding = MarkdownDiagnostics.rawHTML(
                document.rawHTML, in: subject, at: location, textLine: textLine)
            {
                diagnostics.append(finding)
            }
        } catch {
            diagnostics.append(
                MarkdownDiagnostics.refused(
                    error, outcome: "\(subject) is not shown", at: location, textLine: textLine))
        }
    }
}
