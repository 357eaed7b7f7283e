import Model
import Text

/// Reads the front matter of a captured Markdown file: our keys, and the names that other programs have for them.
/// Keys that mean nothing here are left alone.
enum CapturedKeys {
    static func read(_ keys: inout YAMLMapping) -> BriefingMetadata {
        var metadata = MetadataKeys.read(&keys)
        metadata.issued = metadata.issued ?? keys.date("date")
        metadata.modified = metadata.modified ?? keys.date("lastmod") ?? keys.date("updated")
        if metadata.authors.isEmpty { metadata.authors = keys.texts("authors") }
        if metadata.keywords.isEmpty { metadata.keywords = keys.texts("tags") }
        metadata.abstract = metadata.abstract ?? keys.text("description") ?? keys.text("summary")
        metadata.language = metadata.language ?? keys.language("lang")
        metadata.url = metadata.url ?? keys.address("url") ?? keys.address("canonical")
        metadata.id = metadata.id ?? keys.text("slug").flatMap { Slug.isValid($0) ? $0 : nil }
        return metadata
    }
}

extension BriefingMetadata {
    /// Drops an identifier that points to nothing.
    mutating func forget(_ reference: Reference) {
        switch reference.target {
        case .publisher: publisher = nil
        case .actor: actors.removeAll { $0 == reference.id }
        case .agreement: agreements.removeAll { $0 == reference.id }
        case .authority: notMentions.removeAll { $0 == reference.id }
        case .clause: break
        }
    }
}
