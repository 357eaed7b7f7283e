/// Where a note's quotation was found, or why it was not.
public enum Anchor: Sendable, Equatable {
    /// Found as typed.
    case exact([TextPlace])
    /// Found after folding typographic variants.
    case normalised([TextPlace])
    /// Found more than once and nothing tells which is meant; the count.
    case ambiguous(Int)
    /// Not found.
    case orphan
    /// Not looked for: the text has been withdrawn.
    case withdrawn

    /// The places found, one for each block the passage runs through; empty where there is none.
    public var places: [TextPlace] {
        switch self {
        case .exact(let places), .normalised(let places): places
        case .ambiguous, .orphan, .withdrawn: []
        }
    }

    /// The word for the page and the reports.
    public var word: String {
        switch self {
        case .exact: "exact"
        case .normalised: "normalised"
        case .ambiguous: "ambiguous"
        case .orphan: "orphan"
        case .withdrawn: "withdrawn"
        }
    }
}

/// A note with its place in the briefing.
public struct AnchoredNote: Sendable, Equatable {
    /// The note.
    public var annotation: Annotation
    /// Where its quotation stands.
    public var anchor: Anchor
    /// Its number in the briefing, from 1, in order of place; notes without a place come last.
    public var number: Int
    /// The anchor of the block its passage begins in, such as `p7`; `nil` where it has no place on the page.
    public var paragraph: String?
    /// The passage as the text has it; the editor's quotation where it has no place; empty where no quotation may be shown.
    public var passage: String

    /// States a note's place.
    public init(annotation: Annotation, anchor: Anchor, number: Int, paragraph: String?, passage: String) {
        (self.annotation, self.anchor, self.number) = (annotation, anchor, number)
        (self.paragraph, self.passage) = (paragraph, passage)
    }

    /// The note without the words it quotes, neither as the text has them nor as the editor typed them.
    public func withoutQuotation() -> AnchoredNote {
        var note = self
        (note.passage, note.annotation.quote) = ("", "")
        (note.annotation.prefix, note.annotation.suffix) = (nil, nil)
        return note
    }
}
