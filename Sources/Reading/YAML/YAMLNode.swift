/// A value of a YAML text. Every scalar is a string: `NO`, `on` and dates stay as the editor typed them.
struct YAMLNode {
    /// What the value is.
    enum Content {
        case scalar(String)
        /// Nothing, `~` or `null` without quotes.
        case absent
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    var content: Content
    /// The byte of the file at which it begins.
    var offset: Int

    /// What it is, in an editor's words.
    var sortInWords: String {
        switch content {
        case .scalar: "a text"
        case .absent: "nothing"
        case .sequence: "a list"
        case .mapping: "a block of keys"
        }
    }
}

/// One key of a mapping with its value.
struct YAMLEntry {
    var key: String
    /// The byte of the file at which the key begins.
    var keyOffset: Int
    var value: YAMLNode
}
