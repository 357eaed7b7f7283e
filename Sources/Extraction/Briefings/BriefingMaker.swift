public import Model
public import Text

/// Makes briefings of the articles in a capture: the editor's corrections applied, an identifier given, and what may not be
/// shown taken out.
public struct BriefingMaker: Sendable {
    private let rules: PublicationRules

    /// - Parameter rules: What is published, and how much of it.
    public init(rules: PublicationRules) { self.rules = rules }

    /// What came of an article.
    public enum Outcome: Sendable {
        /// Its briefing.
        case made(Briefing)
        /// It is not to be published; it would have had this identifier.
        case leftOut(id: String?)
        /// Nothing can serve as its identifier.
        case unnamed
    }

    /// The briefings of a capture, with what was noticed on the way.
    /// - Parameter displayPath: The capture's path below `Content/`, for the page.
    public func briefings(
        from articles: [Article], of capture: Capture, displayPath: String
    ) -> ([Outcome], [Diagnostic]) {
        let source = ArticleSource(
            displayPath: displayPath, byteCount: capture.file.bytes.count,
            digest: ContentDigest(of: capture.file.bytes),
            corrections: capture.corrections, start: capture.file.start)
        var outcomes: [Outcome] = []
        var diagnostics: [Diagnostic] = []
        for article in articles {
            let (outcome, remarks) = briefing(of: article, from: source, isOnly: articles.count == 1)
            outcomes.append(outcome)
            diagnostics += remarks
        }
        return (outcomes, diagnostics)
    }

    /// The briefing of an article, with what was noticed on the way.
    /// - Parameter isOnly: Whether its capture holds no other.
    public func briefing(of article: Article, from source: ArticleSource, isOnly: Bool) -> (Outcome, [Diagnostic]) {
        let location = (isOnly ? nil : article.location) ?? source.start
        var corrections = source.corrections
        if !isOnly {
            // A sidecar beside a capture of many articles speaks of all of them.
            (corrections.id, corrections.title, corrections.redirectFrom) = (nil, nil, [])
        }
        var metadata = corrections.fillingGaps(from: article.metadata)
        let decision = rules.decision(on: metadata, source: article.status, editors: corrections.publish)
        // The opening words are the text's: they may name a page only where the text may be shown.
        let opening = decision.showsText ? Self.openingWords(of: article.text) : nil
        let id = Identifier.of(
            article.uncorrected ?? article.metadata, corrections: corrections,
            opening: opening ?? Self.fileName(source.displayPath))
        let disclosure: Disclosure
        switch decision {
        case .leaveOut(let reason):
            return (.leftOut(id: id), [BriefingDiagnostics.leftOut(metadata, reason, at: location)])
        case .publish(let decided): disclosure = decided
        }
        var diagnostics: [Diagnostic] = []
        let title = metadata.title.flatMap { $0.isEmpty ? nil : $0 }
        if title == nil { diagnostics.append(BriefingDiagnostics.untitled(at: location)) }
        guard let id else { return (.unnamed, diagnostics + [BriefingDiagnostics.withoutIdentifier(at: location)]) }
        metadata.id = id
        metadata.title = title ?? opening ?? "Untitled"
        if disclosure.readsText, article.markdown.allSatisfy(\.isWhitespace) {
            diagnostics.append(BriefingDiagnostics.withoutText(id, at: location))
        }
        let provenance = Provenance(
            path: source.displayPath, format: article.format, mediaType: article.mediaType,
            byteCount: source.byteCount, digest: source.digest)
        let briefing = Briefing(
            id: id, title: metadata.title ?? id, metadata: metadata, markdown: article.markdown,
            provenance: provenance,
            // Captions are left out of the running text alone; on the page they stand with their pictures.
            removals: article.removals.filter { $0.rule != "caption" }, location: location)
        return (.made(briefing.limited(to: disclosure, editors: source.corrections)), diagnostics)
    }

    /// What becomes of a briefing of the editor's own; and, where it is left out, why.
    public func briefing(ofEditors briefing: Briefing) -> (Outcome, reason: String?) {
        switch rules.decision(on: briefing.metadata, source: nil) {
        case .leaveOut(let reason): (.leftOut(id: briefing.id), reason)
        case .publish(let disclosure): (.made(briefing.limited(to: disclosure, editors: briefing.metadata)), nil)
        }
    }

    /// A path's last part without its ending.
    private static func fileName(_ path: String) -> String? {
        path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
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
    /// What its sidecar says.
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
