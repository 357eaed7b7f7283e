import Model
import Text

extension OutputKind {
    static let publishers = OutputKind(
        "publishers", .page,
        at: "/publishers/, /publishers/part/<number>/, /publishers/<id>/, /publishers/<id>/year/<year>/",
        "Who published the captured articles, and the briefings from each.", templates: ["pages/publishers"]
    ) { edition in
        PublisherPages.list(of: edition)
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

    /// The pages that list all publishers by name.
    static func list(of edition: Edition) -> [Output] {
        let all = edition.archive.publishers
        let paging = Paging(Array(all.indices)) { all[$0].publisher.name }
        guard paging.isPaged else {
            return [edition.output(.publishers) { page(nil, paging, at: .publishers, $0) }]
        }
        return paging.parts.map { part in
            let address = part.address(below: .publishers)
            return edition.output(address) { page(part, paging, at: address, $0) }
        }
    }

    private static func page(
        _ part: Paging<Int>.Part?, _ paging: Paging<Int>, at address: SiteAddress, _ edition: Edition
    ) -> Page {
        let all = edition.archive.publishers
        let title = "Publishers" + (part?.suffix ?? "")
        let rows = rows(part?.items ?? Array(all.indices), on: address, edition)
        let isFurther = part.map { !$0.folder.isEmpty } ?? false
        return Page(
            address: address, template: "pages/publishers",
            head: PageHead(title, description: "Who published the captured articles."), section: .publishers,
            context: [
                "title": .text(title), "rows": .list(rows), "is-empty": .flag(rows.isEmpty),
                "count": .text(English.count(all.count, "publisher")),
                "whole": isFurther
                    ? .section(["href": .text(address.href(to: .publishers)), "name": .text("Publishers")]) : .absent,
                "paging": part.map {
                    .section(paging.navigation(base: .publishers, from: address, current: $0))
                } ?? .absent,
            ])
    }

    /// The names of `partials/publisher-table`.
    static func rows(_ indices: [Int], on page: SiteAddress, _ edition: Edition) -> [Context] {
        indices.map { index in
            let entry = edition.archive.publishers[index]
            let dated = entry.briefings.compactMap { edition.listed[$0].year }
            let years = dated.min().flatMap { first in dated.max().map { first == $0 ? "\(first)" : "\(first)–\($0)" } }
            return [
                "name": .text(entry.publisher.name),
                "href": .optional(address(of: entry).map { page.href(to: $0) }),
                "kind": .optional(entry.publisher.kind?.words),
                "hosts": .optional(entry.publisher.hosts.joined(separator: ", ")),
                "is-registered": .flag(entry.isRegistered), "briefings": .number(entry.briefings.count),
                "years": .optional(years),
            ]
        }
    }
}
