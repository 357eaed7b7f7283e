public import Model
import Text

/// Renders an editor's note beside its passage.
///
/// It needs the editor's records alone, so it serves while briefings are being read; it may be used from several
/// threads at once.
public struct NoteRenderer: Sendable {
    private let templates: TemplateLibrary
    private let actorNames: [String: String]
    private let agreements: [String: (name: String, clauses: [String: String])]
    private let prose: Prose

    init(templates: TemplateLibrary, actors: [ActorRecord], agreements: [Agreement], media: MediaLibrary) {
        self.templates = templates
        prose = Prose(media: media)
        actorNames = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.agreements = Dictionary(
            agreements.map { agreement in
                let clauses = agreement.clauses.map { ($0.id, $0.text) }
                return (agreement.id, (agreement.name, Dictionary(clauses, uniquingKeysWith: { first, _ in first })))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The `<aside class="note">` to put after the block in which the note's passage begins.
    /// - Parameters:
    ///   - briefing: The id of the briefing whose page it stands on.
    ///   - isTextWhole: Whether the page shows the whole text.
    /// - Throws: `TemplateFailure` where a template uses a name that notes do not give.
    public func html(
        for note: AnchoredNote, in briefing: String, isTextWhole: Bool = true
    ) throws(TemplateFailure) -> String {
        String(
            decoding: try templates.render(
                "partials/note",
                context(
                    of: note, on: .briefing(briefing), identifiers: Fragment.note(note.number) + "-",
                    leadsWithinPage: isTextWhole)),
            as: UTF8.self)
    }

    /// The names that templates of notes use.
    /// - Parameters:
    ///   - identifiers: What stands before the identifiers of the note's footnotes. A page that shows a note twice gives
    ///     each place its own.
    ///   - leadsWithinPage: Whether the page has the whole of its briefing, so that links in it to `#p3` lead there.
    func context(
        of note: AnchoredNote, on page: SiteAddress, identifiers: String, leadsWithinPage: Bool
    ) -> Context {
        let annotation = note.annotation
        let actors = annotation.actors.compactMap { id -> Context? in
            guard let name = actorNames[id] else { return nil }
            return ["href": .text(page.href(to: .authority(AuthorityID(.actor, id)))), "name": .text(name)]
        }
        return [
            "number": .text(String(note.number)), "note-id": .text(Fragment.note(note.number)),
            "passage-href": note.paragraph == nil ? .absent : .text("#" + Fragment.passage(note.number)),
            "quotation": .optional(note.passage.isEmpty ? nil : note.passage),
            "reason": .optional(Self.reason(for: note.anchor)),
            "motivation": .text(annotation.motivation.rawValue),
            "stance": .optional(annotation.stance.map(Self.context)),
            "confidence": .optional(annotation.confidence?.rawValue),
            "event-date": .optional(annotation.eventDate?.english),
            "note-text": .html(
                prose.html(
                    annotation.note, on: page, identifiers: identifiers, leadsWithinPage: leadsWithinPage)),
            "about": .list(annotation.about.compactMap { link(to: $0, from: page) }), "actors": .list(actors),
            "has-facts": .flag(
                annotation.eventDate != nil || annotation.confidence != nil || annotation.creator != nil
                    || !actors.isEmpty),
            "creator": .optional(annotation.creator), "created": .optional(annotation.created?.english),
        ]
    }

    /// A stance as its word with its shape.
    static func context(of stance: Stance) -> Context {
        [
            "word": .text(stance.rawValue), "shape": .text(shape(of: stance)),
            "style": .text("stance-" + stance.rawValue),
        ]
    }

    static func shape(of stance: Stance) -> String {
        switch stance {
        case .supports: "+"
        case .contradicts: "−"
        case .qualifies: "±"
        case .reports: "•"
        }
    }

    /// Why a note stands apart from the text, in words.
    static func reason(for anchor: Anchor) -> String? {
        switch anchor {
        case .exact, .normalised: nil
        case .ambiguous(let count):
            "These words occur \(English.number(count)) times in the text, and nothing tells which place is meant."
        case .orphan: "These words are not in the text as it is kept here."
        case .withdrawn: "The text that this note quotes has been withdrawn."
        }
    }

    private func link(to subject: AnnotationSubject, from page: SiteAddress) -> Context? {
        guard let agreement = agreements[subject.agreement] else { return nil }
        let address = SiteAddress.authority(AuthorityID(.agreement, subject.agreement))
        let clause = subject.clause.flatMap { agreement.clauses[$0] }
        let fragment = clause == nil ? "" : Fragment.clause(subject.clause ?? "")
        return [
            "href": .text(page.href(to: address, fragment: fragment)), "name": .text(agreement.name),
            "clause": .optional(clause.map { English.shortened($0, to: 90) }),
        ]
    }
}
