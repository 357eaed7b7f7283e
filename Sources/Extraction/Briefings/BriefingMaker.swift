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
        let source = ArticleSource(
            displayPath: displayPath, byteCount: capture.file.bytes.count,
            digest: ContentDigest(of: capture.file.bytes),
            corrections: capture.corrections, start: capture.file.start)
        var briefings: [Briefing] = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            let (briefing, remarks) = self.briefing(of: article, from: source, isOnly: articles.count == 1)
            if let briefing { briefings.append(briefing) }
            diagnostics += remarks
        }
        return (briefings, diagnostics)
    }

    /// The briefing of an article, unless it is to be left out; with what was noticed on the way.
    /// - Parameter isOnly: Whether its capture holds no other.
    public func briefing(
        of article: Article, from source: ArticleSource, isOnly: Bool
    ) -> (Briefing?, [Diagnostic]) {
        let location = (isOnly ? nil : article.location) ?? source.start
        var corrections = source.corrections
        if !isOnly {
            // A sidecar beside a capture of many articles speaks of all of them.
            (corrections.id, corrections.title, corrections.redirectFrom) = (nil, nil, [])
        }
        var metadata = corrections.fillingGaps(from: article.metadata)
        if let reason = leftOut(metadata, article.status) {
            return (nil, [BriefingDiagnostics.leftOut(metadata, reason, at: location)])
        }
        var diagnostics: [Diagnostic] = []
        let title = metadata.title.flatMap { $0.isEmpty ? nil : $0 }
        if title == nil { diagnostics.append(BriefingDiagnostics.untitled(at: location)) }
        metadata.title = title ?? Self.openingWords(of: article.text)
        guard let id = Self.identifier(metadata) else {
            return (nil, diagnostics + [BriefingDiagnostics.withoutIdentifier(at: location)])
        }
        metadata.id = id
        let isWithdrawn = metadata.status == .withdrawn
        if isWithdrawn || (metadata.publish ?? publish) == .citation {
            // A citation has none of the publisher's sentences; a summary of the editor's own may stand.
            metadata.abstract = source.corrections.abstract
        }
        if !isWithdrawn, article.markdown.allSatisfy(\.isWhitespace) {
            diagnostics.append(BriefingDiagnostics.withoutText(id, at: location))
        }
        let provenance = Provenance(
            path: source.displayPath, format: article.format, mediaType: article.mediaType,
            byteCount: source.byteCount, digest: source.digest)
        let briefing = Briefing(
            id: id, title: metadata.title ?? id, metadata: metadata, markdown: isWithdrawn ? "" : article.markdown,
            provenance: provenance,
            // Captions are left out of the running text alone; on the page they stand with their pictures.
            removals: isWithdrawn ? [] : article.removals.filter { $0.rule != "caption" }, location: location)
        return (briefing, diagnostics)
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

/// What is known of a capture apart from its articles.
public struct ArticleSource: Sendable {
    /// The path below `Content/`, for the page.
    public let displayPath: String
    /// The size in bytes.
    public let byteCount: Int
    /// The digest of the bytes.
    public let digest: ContentDigest
    /// What its sidecar and front matter say.
    public let corrections: BriefingMetadata
    /// Its first position.
    public let start: SourceLocation

    /// States what is known.
    public init(
        displayPath: String, byteCount: Int, digest: ContentDigest, corrections: BriefingMetadata, start: SourceLocation
    ) {
        (self.displayPath, self.byteCount, self.digest) = (displayPath, byteCount, digest)
        (self.corrections, self.start) = (corrections, start)
    }
}
