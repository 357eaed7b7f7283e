public import Model
public import Text

/// Makes briefings of the articles in a capture: the editor's corrections applied, an identifier given.
public struct BriefingMaker: Sendable {
    private let includesDrafts: Bool
    private let today: CalendarDay
    private let publish: PublishPolicy

    /// - Parameters:
    ///   - includesDrafts: Whether the editor's drafts and articles dated after `today` are made too.
    ///   - today: The day on which the archive is built.
    ///   - publish: How much is shown of captures that say nothing of it.
    public init(includesDrafts: Bool, today: CalendarDay, publish: PublishPolicy) {
        (self.includesDrafts, self.today, self.publish) = (includesDrafts, today, publish)
    }

    /// The briefings of a capture, with what was noticed on the way.
    /// - Parameter displayPath: The capture's path below `Content/`, for the page.
    public func briefings(
        from articles: [Article], of capture: Capture, displayPath: String
    ) -> ([Briefing], [Diagnostic]) {
        let digest = ContentDigest(of: capture.file.bytes)
        var briefings: [Briefing] = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            let location = capture.file.location(at: articles.count > 1 ? article.offset : 0)
            var corrections = capture.corrections
            if articles.count > 1 {
                // A sidecar beside a capture of many articles speaks of all of them.
                (corrections.id, corrections.title, corrections.redirectFrom) = (nil, nil, [])
            }
            var metadata = corrections.fillingGaps(from: article.metadata)
            if let reason = leftOut(metadata, article.status) {
                diagnostics.append(BriefingDiagnostics.leftOut(metadata, reason, at: location))
                continue
            }
            let title = metadata.title.flatMap { $0.isEmpty ? nil : $0 }
            if title == nil { diagnostics.append(BriefingDiagnostics.untitled(at: location)) }
            metadata.title = title ?? Self.openingWords(of: article.text)
            guard let id = Self.identifier(metadata) else {
                diagnostics.append(BriefingDiagnostics.withoutIdentifier(at: location))
                continue
            }
            metadata.id = id
            let isWithdrawn = metadata.status == .withdrawn
            if isWithdrawn || (metadata.publish ?? publish) == .citation {
                // A citation has none of the publisher's sentences; a summary of the editor's own may stand.
                metadata.abstract = capture.corrections.abstract
            }
            if !isWithdrawn, article.markdown.allSatisfy(\.isWhitespace) {
                diagnostics.append(BriefingDiagnostics.withoutText(id, at: location))
            }
            briefings.append(
                Briefing(
                    id: id, title: metadata.title ?? id, metadata: metadata,
                    markdown: isWithdrawn ? "" : article.markdown,
                    provenance: Provenance(
                        path: displayPath, format: article.format, mediaType: article.mediaType,
                        byteCount: capture.file.bytes.count, digest: digest),
                    // Captions are left out of the running text alone; on the page they stand with their pictures.
                    removals: isWithdrawn ? [] : article.removals.filter { $0.rule != "caption" }, location: location))
        }
        return (briefings, diagnostics)
    }

    /// Whether a briefing of the editor's own is to be left out, and why.
    public func reasonToLeaveOut(_ metadata: BriefingMetadata) -> String? { leftOut(metadata, .published) }

    private func leftOut(_ metadata: BriefingMetadata, _ status: Article.PublicationStatus) -> String? {
        // What a publisher has not published is not ours to publish, drafts of the editor's own are.
        if case .unpublished(let word) = status { return word }
        if includesDrafts { return nil }
        if metadata.status == .draft { return "draft" }
        if let issued = metadata.issued, issued.earliest > today { return "dated after today" }
        return nil
    }

    /// The identifier: the sidecar's or WordPress's own, else the last part of the address, else one made of the title.
    static func identifier(_ metadata: BriefingMetadata) -> String? {
        let candidates = [metadata.id, metadata.url.flatMap(lastPathSegment), metadata.title]
        for candidate in candidates.compactMap({ $0 }) {
            if Slug.isValid(candidate) { return candidate }
            if let slug = Slug.make(candidate) { return slug }
        }
        return nil
    }

    private static func lastPathSegment(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let segments = path.split(separator: "/")
        guard segments.count > 1, let last = segments.last else { return nil }
        let name = last.split(separator: ".").first ?? last
        return name == "index" ? nil : String(name)
    }

    private static func openingWords(of text: String) -> String? {
        let words = text.prefix(400).split(whereSeparator: \.isWhitespace).prefix(8)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
