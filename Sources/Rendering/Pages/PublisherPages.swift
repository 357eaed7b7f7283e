import Model
import Text

extension OutputKind {
    static let publishers = OutputKind(
        "publishers", .page, at: "/publishers/, /publishers/<id>/, /publishers/<id>/year/<year>/",
        "Who published the captured articles, and the briefings from each.", templates: ["pages/publishers"]
    ) { edition in
        [edition.output(.publishers) { PublisherPages.list($0) }]
            + edition.archive.publishers.flatMap { publisher -> [Output] in
                guard let address = PublisherPages.address(of: publisher) else { return [] }
                let list = BriefingList(
                    title: publisher.publisher.name, introduction: PublisherPages.introduction(publisher),
                    base: address, section: .publishers, briefings: publisher.briefings,
                    parent: (.publishers, "Publishers"))
                return list.outputs(of: edition)
            }
    }
}

/// The pages of publishers.
enum PublisherPages {
    /// A publisher's page; `nil` where its id could not be a folder's name.
    static func address(of entry: PublisherEntry) -> SiteAddress? {
        Slug.isValid(entry.publisher.id) ? .publisher(entry.publisher.id) : nil
    }

    /// What is known of a publisher, in a sentence.
    static func introduction(_ entry: PublisherEntry) -> String {
        let publisher = entry.publisher
        guard entry.isRegistered else { return "Named by captures only; it is not among the registered publishers." }
        let kind = publisher.kind.map { English.capitalised($0.words) } ?? "Registered publisher"
        return publisher.hosts.isEmpty
            ? kind + "." : "\(kind). Its registered hosts: \(publisher.hosts.joined(separator: ", "))."
    }

    static func list(_ edition: Edition) -> Page {
        let rows = edition.archive.publishers.map { entry -> Context in
            let dated = entry.briefings.compactMap { edition.archive.briefings[$0].year }
            let years = dated.min().flatMap { first in dated.max().map { first == $0 ? "\(first)" : "\(first)–\($0)" } }
            return [
                "name": .text(entry.publisher.name),
                "href": .optional(address(of: entry).map { SiteAddress.publishers.href(to: $0) }),
                "kind": .optional(entry.publisher.kind?.words),
                "hosts": .optional(entry.publisher.hosts.joined(separator: ", ")),
                "is-registered": .flag(entry.isRegistered), "briefings": .number(entry.briefings.count),
                "years": .optional(years),
            ]
        }
        let head = PageHead("Publishers", description: "Who published the captured articles.")
        return Page(
            address: .publishers, template: "pages/publishers", head: head, section: .publishers,
            context: [
                "title": .text("Publishers"), "rows": .list(rows), "is-empty": .flag(rows.isEmpty),
                "count": .text(English.count(rows.count, "publisher")),
            ])
    }
}
