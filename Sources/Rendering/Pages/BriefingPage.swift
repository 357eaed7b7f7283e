import Model
import Text

extension OutputKind {
    static let briefing = OutputKind(
        "briefing", .page, at: "/briefings/<id>/",
        "A briefing: its text with passages and names marked, the notes on it, its citation and where it comes from.",
        templates: ["pages/briefing"]
    ) { edition in
        edition.archive.briefings.indices.map { index in
            let briefing = edition.archive.briefings[index].briefing
            return edition.output(
                .briefing(briefing.id), source: briefing.provenance?.path ?? briefing.ownFile,
                key: edition.keys.key(ofBriefing: index, in: edition)
            ) {
                try BriefingPage(edition: $0, index: index).page()
            }
        }
    }
}

/// The page of one briefing.
struct BriefingPage {
    let edition: Edition
    let index: Int
    let entry: BriefingEntry
    /// What lists say of it.
    let listed: ListedBriefing
    let address: SiteAddress
    /// The address of the original, where the page may link to it.
    let original: String?
    /// What the text and the metadata name, the most named first.
    let named: [NamedAuthority]

    init(edition: Edition, index: Int) {
        (self.edition, self.index) = (edition, index)
        entry = edition.archive.briefings[index]
        listed = edition.listed[index]
        address = listed.address
        original = entry.original
        named = NamedAuthority.all(in: entry, edition)
    }

    func page() throws -> Page {
        let body = try edition.bodies.body(of: entry.id)
        let parts = [heading, apparatus, provenance, citation].reduce(Context()) { $0.merging($1) }
        return Page(
            address: address, template: "pages/briefing", head: BriefingHead(self).head, section: .briefings,
            context: parts.merging(["body": .html(body)]))
    }

    // MARK: Above the text

    private var heading: Context {
        let metadata = entry.briefing.metadata
        let publisher = edition.publisher(ofBriefing: index)
        return [
            "title": .text(entry.briefing.title), "title-language": .optional(listed.foreignLanguage),
            "text-language": .optional(listed.foreignLanguage), "text-direction": .optional(listed.foreignDirection),
            "publisher-name": .optional(entry.isCaptured ? entry.publisherName : nil),
            "publisher-href": .optional(
                publisher.flatMap { PublisherPages.address(of: $0) }.map { address.href(to: $0) }),
            "is-captured": .flag(entry.isCaptured),
            "issued": listed.dateValue, "modified": .optional(modified), "authors": .optional(listed.authors),
            "original": .optional(original), "original-host": .optional(original.map(WebAddress.host)),
            "archived-copy": .optional(WebAddress.link(metadata.archiveURL)),
            "abstract": .optional(abstract), "restriction": .optional(restriction),
            "source-notice": .optional(sourceNotice),
            "word-count": entry.wordCount > 0 && !entry.isWithdrawn
                ? .text(English.count(entry.wordCount, "word")) : .absent,
            "note-count": .optional(listed.noteCount),
        ]
    }

    /// The date of the last change, where it is another day than that of publication.
    private var modified: Context? {
        guard let modified = entry.briefing.metadata.modified else { return nil }
        return modified.english == listed.date ? nil : .date(modified)
    }

    private var abstract: String? {
        guard let abstract = entry.briefing.metadata.abstract else { return nil }
        // A publisher's abstract is often the first words again.
        return entry.opening.hasPrefix(abstract.prefix(60)) ? nil : abstract
    }

    /// What of the text is shown, in words, where it is not all of it.
    private var restriction: String? {
        let whole = entry.isCaptured ? " The whole text is with its publisher." : ""
        return switch entry.disclosure {
        case .whole: nil
        case .excerpt: "Shown in part: the opening, and the passages that notes quote." + whole
        case .citation: "Only the citation is shown here." + whole
        case .withdrawn:
            "This text has been withdrawn. Its citation \(entry.isCaptured ? "and the digest of its capture are" : "is")"
                + " kept, so that references to it can still be checked."
        }
    }

    /// What is to be said where the capture does not come from its publisher, in words.
    private var sourceNotice: String? {
        guard let source = entry.unregisteredHost else { return nil }
        guard let registered = source.looksLike else {
            return
                "This capture comes from \(source.host), which is not a known host of \(source.publisher). It may be a "
                + "copy, and may differ from what \(source.publisher) published."
        }
        return
            "This capture comes from \(source.host), which looks like \(registered), a host of \(source.publisher), and is "
            + "not known to be its own. It may be an imitation."
    }

    // MARK: Below the text

    private var citation: Context {
        let citation = Citation(entry, in: edition.site)
        let own = address.absolute(base: edition.site.baseURL)
        return [
            "citation-text": .text(citation.text), "citation-address": .optional(citation.address),
            "own-address": .optional(entry.isCaptured ? own : nil),
            "rights": .optional(entry.briefing.metadata.rights),
            "accessed": .optional(entry.briefing.metadata.accessed?.english),
        ]
    }
}
