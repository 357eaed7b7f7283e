import Model
import Text

/// Reads the front matter of a captured Markdown file: our keys, and the names that other programs have for them.
/// Keys that mean nothing here are left alone.
enum CapturedKeys {
    static func read(_ keys: inout YAMLMapping) -> BriefingMetadata {
        keys.isCaptured = true
        var metadata = MetadataKeys.read(&keys)
        metadata.issued = metadata.issued ?? issued(&keys)
        metadata.modified = metadata.modified ?? keys.date("lastmod") ?? keys.date("updated")
        if metadata.modified == nil { metadata.modified = keys.date("last_modified_at") }
        if metadata.authors.isEmpty { metadata.authors = keys.texts("authors") }
        if metadata.keywords.isEmpty { metadata.keywords = keys.texts("tags") }
        metadata.abstract = metadata.abstract ?? keys.text("description") ?? keys.text("summary")
        metadata.language = metadata.language ?? keys.language("lang")
        metadata.url = metadata.url ?? keys.address("url") ?? keys.address("canonical")
        metadata.id = metadata.id ?? keys.text("slug").flatMap { Slug.isValid($0) ? $0 : nil }
        return metadata
    }

    /// The day of publication: where a program has a day on which to publish besides that of the text, the later one.
    private static func issued(_ keys: inout YAMLMapping) -> EDTFDate? {
        let days = [keys.date("date"), keys.date("publishDate"), keys.date("published_at")].compactMap { $0 }
        return days.max { $0.earliest < $1.earliest }
    }

    /// What keeps the text from readers, in the words of the program that wrote it.
    static func withholding(in keys: YAMLMapping) -> Withholding? { keys.withholding(within: blocks) }

    /// The blocks in which programs keep such keys: exports from WordPress and Ghost, and Hugo's instructions to itself.
    private static let blocks: Set<String> = [
        "wordpress", "wp", "ghost", "hugo", "jekyll", "post", "page", "meta", "metadata", "publishing", "publication",
        "build", "_build", "frontmatter",
    ]
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
