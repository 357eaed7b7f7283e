import Model
import Publishing
import Text

/// What is known of the last build that published a site: where nothing has changed since, there is nothing to do.
struct LastBuild: Sendable {
    /// The digest of all that the site was made of beside the passes.
    var key = ContentDigest.blank
    /// The files of the site.
    var files = PublishedFiles()
    /// Briefings, actors, agreements, mentions and notes.
    private var counts: [Int] = []
    /// What was said after the editor's files had been read.
    private var diagnostics: [Diagnostic] = []

    /// Notes a build; `nil` where it published nothing.
    /// - Parameters:
    ///   - start: how many diagnostics there were when the editor's files had been read.
    ///   - hasMoved: whether a page has moved, which is said once.
    init?(_ outcome: Outcome, key: ContentDigest, from start: Int, hasMoved: Bool) {
        guard let publication = outcome.publication else { return nil }
        // What is said once must not be said again by a build that only looks.
        self.key = publication.warnings.isEmpty && !hasMoved ? key : .blank
        files = publication.files
        counts = [
            outcome.briefingCount, outcome.actorCount, outcome.agreementCount, outcome.mentionCount, outcome.noteCount,
        ]
        diagnostics = Array(outcome.diagnostics.dropFirst(start))
    }

    private init() {}

    /// The digest of all that a site is made of beside the passes on captures.
    static func key(
        _ content: Content, templates: ContentDigest, site: SiteOptions, strict: Bool
    ) -> ContentDigest {
        ContentDigest(
            of: ByteCoder.bytes(of: content.site) + ByteCoder.bytes(of: content.pages)
                + ByteCoder.bytes(of: content.actors) + ByteCoder.bytes(of: content.agreements)
                + ByteCoder.bytes(of: content.publishers) + ByteCoder.bytes(of: content.media)
                + ByteCoder.bytes(of: ByteCoder.digest(of: content.annotations.asList)) + ByteCoder.bytes(of: templates)
                + ByteCoder.bytes(of: [site.output, site.templates]) + [strict ? 1 : 0])
    }

    /// The same, once passes have been made since: its files are known, but there is something to do.
    var outdated: LastBuild {
        var outdated = self
        outdated.key = .blank
        return outdated
    }

    /// Says of a build in which nothing has changed what this one said.
    func fill(_ outcome: inout Outcome) {
        guard counts.count == 5 else { return }
        (outcome.briefingCount, outcome.actorCount, outcome.agreementCount) = (counts[0], counts[1], counts[2])
        (outcome.mentionCount, outcome.noteCount) = (counts[3], counts[4])
        outcome.diagnostics += diagnostics
        // The list of the files is none of the site's own.
        outcome.publication = PublishReport(unchanged: files.count - 1)
    }
}

extension LastBuild: ByteCodable {
    static var blank: LastBuild { LastBuild() }

    mutating func code(with coder: inout ByteCoder) {
        coder.code(&key)
        coder.code(&files)
        coder.code(&counts)
        coder.code(&diagnostics)
    }
}

extension [String: [Annotation]] {
    /// The notes in the order of their briefings' bytes.
    fileprivate var asList: [Annotation] { keys.sorted(by: ByteOrder.precedes).flatMap { self[$0] ?? [] } }
}
