import Model
import Text

/// Reads the keys of a sidecar and of a briefing's front matter: CSL and Dublin Core names.
enum MetadataKeys {
    static func read(_ keys: inout YAMLMapping) -> BriefingMetadata {
        var metadata = BriefingMetadata()
        metadata.id = keys.identifier("id")?.text
        metadata.title = keys.text("title")
        metadata.authors = keys.blocks("author", text: { placed, _ in placed.text }, block: personName)
        metadata.issued = keys.date("issued")
        metadata.modified = keys.date("modified")
        metadata.containerTitle = keys.text("container-title")
        metadata.publisher = keys.reference("publisher", to: .publisher)
        metadata.url = keys.address("URL")
        metadata.archiveURL = keys.address("archive-URL")
        metadata.accessed = keys.date("accessed")
        metadata.language = keys.language("language")
        metadata.abstract = keys.text("abstract")
        metadata.keywords = keys.texts("keyword")
        metadata.rights = keys.text("rights")
        metadata.publish = keys.choice("publish", of: PublishPolicy.self)
        metadata.status = keys.choice("status", of: BriefingStatus.self)
        metadata.redirectFrom = keys.sitePaths("redirect-from")
        metadata.actors = keys.references("actors", to: .actor)
        metadata.agreements = keys.references("agreements", to: .agreement)
        metadata.notMentions = keys.references("not-mentions", to: .authority)
        return metadata
    }

    /// A name in CSL's parts, given name first.
    private static func personName(_ keys: inout YAMLMapping) -> String? {
        let whole = keys.text("literal") ?? keys.text("name")
        let parts = [keys.text("given"), keys.text("non-dropping-particle"), keys.text("family"), keys.text("suffix")]
        keys.finish(of: "an author")
        let joined = parts.compactMap { $0 }.joined(separator: " ")
        return whole ?? (joined.isEmpty ? nil : joined)
    }
}
