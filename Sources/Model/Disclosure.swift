public import Text

/// How much of a briefing the site may show.
///
/// It is decided once, by `PublicationRules`, when the briefing is made. Whatever puts a part of a briefing into a file asks
/// this value and nothing else: the body, the search index, feeds, lists, exports and pictures.
public enum Disclosure: String, Sendable, Equatable, CaseIterable {
    /// All of it.
    case whole
    /// The opening, and the blocks in which passages stand that notes quote.
    case excerpt
    /// The citation alone, with what the editor says of the text: no sentence of it, quoted or not, and no picture.
    case citation
    /// The citation alone, and nothing that anyone said of what the text holds but the editor's notes.
    case withdrawn

    /// Whether any block of the text may be shown.
    public var showsText: Bool { self == .whole || self == .excerpt }

    /// Whether the passages that notes quote may be shown.
    public var showsQuotations: Bool { showsText }

    /// Whether the summary and the subject words that the publisher gives may be shown.
    public var showsPublishersSummary: Bool { showsText }

    /// Whether the summary and the subject words that the editor gives may be shown.
    public var showsEditorsSummary: Bool { self != .withdrawn }

    /// Whether the text is read for names and places of quotations. Facts of it (who is named, how often, how many words)
    /// may then be told, its sentences only where it is shown.
    public var readsText: Bool { self != .withdrawn }

    /// Whether the words of what extraction left out may be shown; its rules and counts always are. Such pieces repeat the
    /// text often enough.
    public var showsRemovedText: Bool { self == .whole }

    /// Whether the section headings may be shown as a table of contents.
    public var showsContents: Bool { self == .whole }
}

/// Whether a briefing is published at all.
public enum PublicationDecision: Sendable, Equatable {
    /// It is left out, for the reason given: one or two words, such as `draft`.
    case leaveOut(String)
    /// It has a page, which shows this much.
    case publish(Disclosure)

    /// Whether any of the text may be shown.
    public var showsText: Bool {
        if case .publish(let disclosure) = self { disclosure.showsText } else { false }
    }
}

/// Decides what is published: the one place that reads `publish`, `status` and dates for that.
public struct PublicationRules: Sendable {
    private let includesDrafts: Bool
    private let today: CalendarDay
    private let policy: PublishPolicy

    /// States the rules of a build.
    /// - Parameters:
    ///   - includesDrafts: Whether the editor's drafts and texts dated after `today` are published too.
    ///   - today: The day on which the archive is built.
    ///   - policy: How much is shown of captures that say nothing of it.
    public init(includesDrafts: Bool, today: CalendarDay, policy: PublishPolicy) {
        (self.includesDrafts, self.today, self.policy) = (includesDrafts, today, policy)
    }

    /// What becomes of a briefing.
    /// - Parameters:
    ///   - metadata: What is known of it, with the editor's corrections.
    ///   - source: Whether the publisher has published it; `nil` for the editor's own, which is shown whole unless it says
    ///     otherwise.
    ///   - editors: How much the editor allows in a sidecar. What a capture says of itself can only allow less than the
    ///     archive does.
    public func decision(
        on metadata: BriefingMetadata, source: Article.PublicationStatus?, editors: PublishPolicy? = nil
    ) -> PublicationDecision {
        // What a publisher has not published is not ours to publish; drafts of the editor's own are.
        if case .unpublished(let word) = source { return .leaveOut(word) }
        if !includesDrafts {
            if metadata.status == .draft { return .leaveOut("draft") }
            if let issued = metadata.issued, issued.earliest > today { return .leaveOut("dated after today") }
        }
        if metadata.status == .withdrawn { return .publish(.withdrawn) }
        let captured = editors ?? Self.stricter(metadata.publish, policy)
        return switch source == nil ? metadata.publish ?? .full : captured {
        case .full: .publish(.whole)
        case .excerpt: .publish(.excerpt)
        case .citation: .publish(.citation)
        }
    }

    private static func stricter(_ claimed: PublishPolicy?, _ policy: PublishPolicy) -> PublishPolicy {
        if claimed == .citation || policy == .citation { return .citation }
        return claimed == .excerpt || policy == .excerpt ? .excerpt : .full
    }
}
