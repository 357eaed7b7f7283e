/// A link to a page of the archive as editors write it in Markdown: `briefing:id`, `actor:id`, `agreement:id#clause`.
public struct ArchiveLink: Sendable, Equatable {
    /// What it leads to.
    public enum Kind: String, Sendable, CaseIterable {
        case briefing, actor, agreement
    }

    /// What it leads to.
    public let kind: Kind
    /// The identifier of the page.
    public let id: String
    /// What follows `#`: a clause's id, or an anchor of a briefing such as `p7`; empty where nothing does.
    public let fragment: String

    /// Reads an address; `nil` where it is of another kind.
    public init?(_ address: String) {
        guard let colon = address.firstIndex(of: ":"), let kind = Kind(rawValue: String(address[..<colon])) else {
            return nil
        }
        let parts = address[address.index(after: colon)...]
            .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.kind = kind
        id = String(parts.first ?? "")
        fragment = parts.count > 1 ? String(parts[1]) : ""
    }
}
