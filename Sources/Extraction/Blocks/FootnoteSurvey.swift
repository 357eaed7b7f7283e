import HTML

/// Which links of a document are references to footnotes, and which elements are the notes.
///
/// A reference and its note point at each other: the link leads to an element that holds a link back to it.
struct FootnoteSurvey {
    init(of document: Document) {}
}
