import Model
import Text

/// Reads the front matter of a captured Markdown file: our keys, and the names that other programs have for them
/// (``CapturedField``). Keys that mean nothing here are left alone.
enum CapturedKeys {
    static func read(_ keys: inout YAMLMapping) -> BriefingMetadata {
        keys.isCaptured = true
        keys.tidy(blocks: blocks)
        var metadata = MetadataKeys.read(&keys)
        metadata.authors = CapturedNames.names(
            in: metadata.authors.isEmpty ? keys.texts(of: .author) : metadata.authors)
        metadata.title = (metadata.title ?? keys.texts(of: .title).first).map(CapturedNames.unlinked)
        metadata.url =
            metadata.url
            ?? keys.texts(of: .address).map { CapturedNames.address(in: $0) }.first(where: WebAddress.isUsable)
        metadata.archiveURL = metadata.archiveURL ?? keys.texts(of: .archive).first(where: WebAddress.isUsable)
        metadata.containerTitle =
            metadata.containerTitle
            ?? keys.texts(of: .siteName).first { !WebAddress.isUsable($0) }
            .map(CapturedNames.unlinked)
        metadata.abstract = metadata.abstract ?? keys.texts(of: .abstract).first
        metadata.language =
            metadata.language ?? keys.texts(of: .language).lazy.compactMap { LooseLanguage.tag($0) }.first
        if metadata.keywords.isEmpty { metadata.keywords = keys.texts(of: .keywords) }
        metadata.id = metadata.id ?? keys.text("slug").flatMap { Slug.isValid($0) ? $0 : nil }
        readDays(&keys, into: &metadata)
        return metadata
    }

    /// The days. One on which a note was made is the day of the copy where the note names what it copies, and else that
    /// of the text.
    private static func readDays(_ keys: inout YAMLMapping, into metadata: inout BriefingMetadata) {
        let created = keys.days(of: .created).first
        let isCopy = metadata.url != nil && created != nil
        metadata.issued =
            metadata.issued ?? issued(&keys) ?? (isCopy ? nil : created) ?? keys.days(of: .year).first
        metadata.accessed = metadata.accessed ?? keys.days(of: .saved).first ?? (isCopy ? created : nil)
        let modified = keys.days(of: .modified).first
        // Who saves a copy touches the note on that day too.
        let isTouched = isCopy && modified?.earliest == created?.earliest
        metadata.modified = metadata.modified ?? (isTouched ? nil : modified)
    }

    /// The day of publication: where a program has a day on which to publish besides that of the text, the later one. A
    /// day that is called that of publication by a program that saves what others publish comes before all.
    private static func issued(_ keys: inout YAMLMapping) -> EDTFDate? {
        let days = ["date", "publishDate", "published_at"].compactMap { keys.capturedDay($0) }
        if days.count > 1 { return days.max { $0.earliest < $1.earliest } }
        return keys.days(of: .published).first ?? days.first ?? keys.days(of: .date).first
    }

    /// What keeps the text from readers, in the words of the program that wrote it.
    static func withholding(in keys: YAMLMapping) -> Withholding? { keys.withholding(within: blocks) }

    /// The blocks in which programs keep such keys: exports from WordPress and Ghost, Hugo's instructions to itself, what
    /// Hugo and Zola call a text's own parameters.
    private static let blocks: Set<String> = [
        "wordpress", "wp", "ghost", "hugo", "jekyll", "post", "page", "meta", "metadata", "publishing", "publication",
        "build", "_build", "frontmatter", "extra", "params", "taxonomies",
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
