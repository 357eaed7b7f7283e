import Model

/// One kind of page, feed or export: a value in `OutputKind.all`, which the build walks and `sitegen list` prints.
public struct OutputKind: Sendable {
    /// What sort of thing it is.
    public enum Group: String, Sendable, CaseIterable {
        /// For people.
        case page
        /// For feed readers.
        case feed
        /// For other programs.
        case export
    }

    /// The stable name.
    public let id: String
    /// What sort of thing it is.
    public let group: Group
    /// Its addresses, with what varies in angle brackets.
    public let address: String
    /// One sentence on what it shows.
    public let meaning: String
    /// The templates it is made with.
    let templates: [String]
    /// Its files for an archive.
    let outputs: @Sendable (Edition) -> [Output]

    init(
        _ id: String, _ group: Group, at address: String, _ meaning: String, templates: [String] = [],
        outputs: @escaping @Sendable (Edition) -> [Output]
    ) {
        (self.id, self.group, self.address, self.meaning) = (id, group, address, meaning)
        (self.templates, self.outputs) = (templates, outputs)
    }

    /// Every kind, in the order of the files.
    public static let all: [OutputKind] = [
        .home, .briefings, .briefing, .actors, .actor, .agreements, .agreement, .publishers, .search, .data, .state,
        .editorsPage, .notFound, .redirect, .atomFeed, .jsonFeed, .mentionsTable, .sitemap, .robots, .languageModels,
    ]
}
