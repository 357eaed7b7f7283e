import Model
import Text

/// All that a pass reads beside its capture: the editor's records and the settings of the build.
///
/// Worker processes are handed its bytes; the store keeps them, to tell what has changed since.
struct PassContext: Sendable {
    /// The records: without captures, briefings and pages.
    let content: Content
    /// The folder of the templates.
    let templates: String
    /// The digest of the templates that notes are made with.
    let noteTemplate: ContentDigest
    /// Whether the editor's drafts and texts dated after `today` are published too.
    let includesDrafts: Bool
    /// The day on which the archive is built.
    let today: CalendarDay

    init(
        content: Content, templates: String, noteTemplate: ContentDigest, includesDrafts: Bool, today: CalendarDay
    ) {
        self.content = Content(
            site: content.site, publishers: content.publishers, actors: content.actors,
            agreements: content.agreements, annotations: content.annotations, media: content.media)
        (self.templates, self.noteTemplate) = (templates, noteTemplate)
        (self.includesDrafts, self.today) = (includesDrafts, today)
    }

    /// The rules of what is published.
    var rules: PublicationRules {
        PublicationRules(includesDrafts: includesDrafts, today: today, policy: content.site.publish)
    }
}

extension PassContext: ByteCodable {
    static var blank: PassContext {
        PassContext(
            content: Content(site: .blank), templates: "", noteTemplate: .blank, includesDrafts: false, today: .blank)
    }

    mutating func code(with coder: inout ByteCoder) {
        var (content, templates, noteTemplate) = (content, templates, noteTemplate)
        var (includesDrafts, today) = (includesDrafts, today)
        coder.code(&content.site)
        coder.code(&content.publishers)
        coder.code(&content.actors)
        coder.code(&content.agreements)
        coder.code(&content.annotations)
        coder.code(&content.media)
        coder.code(&templates)
        coder.code(&noteTemplate)
        coder.code(&includesDrafts)
        coder.code(&today)
        self = PassContext(
            content: content, templates: templates, noteTemplate: noteTemplate, includesDrafts: includesDrafts,
            today: today)
    }
}
