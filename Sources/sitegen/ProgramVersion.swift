import Markdown
import Text

/// What `sitegen --version` prints: the program's version, and those of the libraries on which the bytes of a site depend.
enum ProgramVersion {
    /// The version, as CHANGELOG.md has it.
    static let number = "0.1.0-dev"

    static var text: String {
        // Of the libraries' files the names have the versions.
        let libraries = ["libcmark-gfm.", "libz.", "libstemmer.", "libsqlite3.", "libxml2.", "libc.so"].compactMap {
            name in
            LoadedLibrary.all.first { $0.fileName.hasPrefix(name) }?.fileName
        }
        return (["sitegen \(number)", "cmark-gfm \(MarkdownLibrary.version)"] + libraries).joined(separator: "\n")
    }
}
