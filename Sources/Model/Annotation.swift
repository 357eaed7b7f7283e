public import Text

/// Why a note was made (W3C Web Annotation vocabulary, `oa:Motivation`).
public enum Motivation: String, Sendable, CaseIterable {
    case assessing, classifying, commenting, describing, linking, questioning, replying
}

/// What a quoted passage does to a clause.
public enum Stance: String, Sendable, CaseIterable {
    case supports, contradicts, qualifies, reports
}

/// How sure the editor is of the stance.
public enum Confidence: String, Sendable, CaseIterable {
    case low, moderate, high
}

/// What a note speaks to: an agreement, or one clause of it.
public struct AnnotationSubject: Sendable, Hashable {
    /// The agreement's id.
    public var agreement: String
    /// The clause's id; `nil` for the agreement as a whole.
    public var clause: String?

    /// Names a subject.
    public init(agreement: String, clause: String? = nil) { (self.agreement, self.clause) = (agreement, clause) }

    /// `us-china-2015#commercial-theft`.
    public var text: String { agreement + (clause.map { "#" + $0 } ?? "") }
}

/// An editor's note on a quoted passage: one entry of `annotations/<briefing-id>.yaml`.
public struct Annotation: Sendable, Equatable {
    /// The identifier within its briefing.
    public var id: String
    /// Why it was made.
    public var motivation: Motivation = .commenting
    /// Who made it.
    public var creator: String?
    /// When it was made.
    public var created: EDTFDate?
    /// The passage as the editor typed it (W3C `TextQuoteSelector.exact`).
    public var quote: String
    /// The words before the passage, where it occurs more than once.
    public var prefix: String?
    /// The words after the passage, where it occurs more than once.
    public var suffix: String?
    /// The note, in Markdown.
    public var note: String
    /// What it speaks to.
    public var about: [AnnotationSubject] = []
    /// What the passage does to the clauses in `about`.
    public var stance: Stance?
    /// The ids of actors the note concerns.
    public var actors: [String] = []
    /// When what the passage tells of took place.
    public var eventDate: EDTFDate?
    /// How sure the editor is.
    public var confidence: Confidence?
    /// Where the note begins.
    public var location: SourceLocation
    /// Where its quotation is given.
    public var quoteLocation: SourceLocation

    /// Begins a note.
    public init(id: String, quote: String, note: String, location: SourceLocation, quoteLocation: SourceLocation) {
        (self.id, self.quote, self.note) = (id, quote, note)
        (self.location, self.quoteLocation) = (location, quoteLocation)
    }
}
