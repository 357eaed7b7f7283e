import Markdown
import Model
import Text

/// Checks what the editor's own texts lead to: links to pages of the archive, and pictures. A page shows only the words of a
/// link that leads nowhere, so nothing else would tell.
struct EditorsLinks {
    private let media: MediaLibrary
    private let texts: [(markdown: String, location: SourceLocation)]
    private let known: [ArchiveLink.Kind: Set<String>]
    private let clauses: [String: Set<String>]
    private let leftOut: Set<String>

    /// - Parameters:
    ///   - briefings: Those that are published.
    ///   - leftOut: The identifiers of those that are not.
    init(content: Content, briefings: [BriefingEntry], leftOut: Set<String>) {
        media = content.media
        known = [
            .briefing: Set(briefings.map(\.id)), .actor: Set(content.actors.map(\.id)),
            .agreement: Set(content.agreements.map(\.id)),
        ]
        clauses = Dictionary(
            content.agreements.map { ($0.id, Set($0.clauses.map(\.id))) }, uniquingKeysWith: { first, _ in first })
        self.leftOut = leftOut
        let published = known[.briefing] ?? []
        let notes = content.annotations.sorted { ByteOrder.precedes($0.key, $1.key) }.flatMap(\.value)
        texts =
            content.briefings.filter { published.contains($0.id) && $0.metadata.status != .withdrawn }
            .map { ($0.markdown, $0.location) }
            + content.actors.map { ($0.markdown, $0.location) } + content.agreements.map { ($0.markdown, $0.location) }
            + content.pages.map { ($0.markdown, $0.location) } + notes.map { ($0.note, $0.location) }
    }

    /// What leads nowhere, in the order of the texts.
    func check() -> [Diagnostic] {
        texts.filter { Self.mayLead($0.markdown) }.flatMap { text in
            var found: [Diagnostic] = []
            let decisions = BodyDecisions(
                link: { address in
                    if let problem = problem(with: address, at: text.location) { found.append(problem) }
                    return .unwrap
                },
                picture: { picture in
                    if let problem = problem(with: picture, at: text.location) { found.append(problem) }
                    return ""
                })
            // A text that is beyond the bounds is reported as such.
            _ = try? MarkdownDocument.renderFragment(text.markdown, identifiers: "", decisions: decisions)
            return found
        }
    }

    /// Whether a text is worth parsing: whether it may hold a picture or a link to a page of the archive.
    private static func mayLead(_ markdown: String) -> Bool {
        markdown.contains("![") || ArchiveLink.Kind.allCases.contains { markdown.contains($0.rawValue + ":") }
    }

    private func problem(with address: String, at location: SourceLocation) -> Diagnostic? {
        guard let link = ArchiveLink(address), let known = known[link.kind] else { return nil }
        let kind = link.kind.rawValue
        if !known.contains(link.id) {
            if link.kind == .briefing, leftOut.contains(link.id) {
                return Diagnostic(
                    LinkingDiagnostics.linkLeadsNowhere, at: location,
                    "the link \(address) leads to a briefing that is left out",
                    hint: "its words stay without a link until the briefing is published")
            }
            return Diagnostic(
                LinkingDiagnostics.linkLeadsNowhere, at: location,
                "the link \(address) leads nowhere: there is no \(kind) \(link.id)",
                hint: Suggestion.hint(
                    for: link.id, among: known, otherwise: "an id is the last part of a page's address"))
        }
        guard link.kind == .agreement, !link.fragment.isEmpty, let clauses = clauses[link.id],
            !clauses.contains(link.fragment)
        else { return nil }
        let list = clauses.sorted(by: ByteOrder.precedes).joined(separator: ", ")
        return Diagnostic(
            LinkingDiagnostics.linkLeadsNowhere, at: location,
            "the link \(address) leads to no clause: \(link.id) has no clause \(link.fragment)",
            hint: Suggestion.hint(
                for: link.fragment, among: clauses,
                otherwise: clauses.isEmpty ? "it has no clauses yet" : "its clauses are: \(list)"))
    }

    private func problem(with picture: PictureReference, at location: SourceLocation) -> Diagnostic? {
        guard media.picture(forAddress: picture.address) == nil, !picture.address.contains("://") else { return nil }
        let name = MediaLibrary.key(for: picture.address)
        let names = media.pictures.names
        return Diagnostic(
            LinkingDiagnostics.pictureMissing, at: location, "there is no picture \(picture.address)",
            hint: Suggestion.hint(for: name, among: names, otherwise: "put a file of that name into media/"))
    }
}
