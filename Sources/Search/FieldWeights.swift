/// How much a word weighs by where it stands, in halves of a word of running text (BM25F: S. Robertson, H. Zaragoza,
/// M. Taylor, "Simple BM25 extension to multiple weighted fields", 2004).
enum FieldWeights {
    /// A word of running text.
    static let text = 2
    /// A word of a heading or an editor's note.
    static let heading = 3
    /// A word of the title or name.
    static let title = 7
    /// A word of another name.
    static let alias = 5

    static func weight(of role: SearchDocument.Role) -> Int {
        switch role {
        case .text: text
        case .heading, .note: heading
        }
    }
}
