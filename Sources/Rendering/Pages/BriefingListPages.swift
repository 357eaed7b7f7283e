import Model

extension OutputKind {
    static let briefings = OutputKind(
        "briefings", .page, at: "/briefings/, /briefings/year/<year>/",
        "All briefings, newest first; by year where there are more than a page holds.", templates: ["pages/briefings"]
    ) { edition in
        BriefingList(
            title: "Briefings", introduction: nil, base: .briefings, section: .briefings,
            briefings: Array(edition.archive.briefings.indices)
        ).outputs(of: edition)
    }
}

/// A list of briefings with pages of its own: one page, or one with the newest and a page for each year.
struct BriefingList: Sendable {
    /// The heading.
    let title: String
    /// A sentence beneath it.
    let introduction: String?
    /// The list's own page; the pages of years stand below it.
    let base: SiteAddress
    let section: SiteSection?
    /// Indices into the archive's briefings, in its order.
    let briefings: [Int]
    /// The page that the list belongs to, with its name; `nil` for the archive's own.
    var parent: (address: SiteAddress, name: String)?

    func outputs(of edition: Edition) -> [Output] {
        let paging = Paging(briefings) { edition.listed[$0].year }
        let first = edition.output(base) { page(nil, at: base, paging, $0) }
        return [first]
            + paging.parts.map { part in
                let address = part.address(below: base)
                return edition.output(address) { page(part, at: address, paging, $0) }
            }
    }

    private func page(
        _ part: Paging<Int>.Part?, at address: SiteAddress, _ paging: Paging<Int>, _ edition: Edition
    ) -> Page {
        let shown = part?.items ?? (paging.isPaged ? Array(briefings.prefix(PagingLimit.preview)) : briefings)
        let label = title + (part?.suffix ?? "")
        let context: Context = [
            "title": .text(label), "introduction": part == nil ? .optional(introduction) : .absent,
            "count": .text(English.count(briefings.count, "briefing")),
            "parent": .optional(
                parent.map { ["href": .text(address.href(to: $0.address)), "name": .text($0.name)] }),
            "whole": part == nil ? .absent : .optional(["href": .text(address.href(to: base)), "name": .text(title)]),
            "is-preview": .flag(part == nil && paging.isPaged),
            "paging": paging.isPaged
                ? .section(paging.navigation(base: base, from: address, current: part)) : .absent,
            "groups": .list(groups(shown, on: address, edition)), "is-empty": .flag(briefings.isEmpty),
        ]
        let head = PageHead(label, description: introduction ?? "Briefings in \(edition.site.title).")
        return Page(address: address, template: "pages/briefings", head: head, section: section, context: context)
    }

    /// The briefings under the headings of their years, newest first, undated last. A year is that of the date as it is
    /// written, so at the turn of a year the order of moments may go to and fro between two.
    private func groups(_ shown: [Int], on address: SiteAddress, _ edition: Edition) -> [Context] {
        let years = Dictionary(grouping: shown) { edition.listed[$0].year ?? Int.min }
        return years.sorted { $0.key > $1.key }.map { year, items in
            [
                "heading": .text(year == Int.min ? "Undated" : String(year)),
                "heading-id": .text(year == Int.min ? "undated" : "year-\(year)"),
                "briefings": .list(items.map { edition.line(forBriefing: $0, from: address, withSummary: true) }),
            ]
        }
    }
}
