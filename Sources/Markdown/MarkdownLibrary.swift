import CCmarkGFM

/// The library that reads and renders Markdown.
public enum MarkdownLibrary {
    /// The version that is linked, such as `0.29.0.gfm.6`.
    public static var version: String { String(cString: cmark_version_string()) }
}
