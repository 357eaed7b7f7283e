import Model

extension OutputKind {
    static let data = OutputKind(
        "data", .page, at: "/data/", "What can be downloaded, and what is in it.", templates: ["pages/data"]
    ) { edition in
        [edition.output(.data) { DataPage.page($0) }]
    }
}

/// The page of downloads. It reads the list of feeds and exports, so a new one shows itself.
enum DataPage {
    static func page(_ edition: Edition) -> Page {
        let kinds = OutputKind.all.filter { $0.group != .page }
        func rows(_ group: OutputKind.Group) -> [Context] {
            kinds.filter { $0.group == group }.compactMap { kind in
                let outputs = kind.outputs(edition)
                guard let first = outputs.first else { return nil }
                return [
                    "label": .text(first.path), "href": .text(SiteAddress.data.href(to: SiteAddress(path: first.path))),
                    "address": .text(kind.address), "meaning": .text(kind.meaning),
                    "file-count": outputs.count > 1 ? .text(English.count(outputs.count, "file")) : .absent,
                ]
            }
        }
        let mentions = edition.archive.briefings.reduce(0) { $0 + $1.mentions.count }
        let context: Context = [
            "title": .text("Data"), "exports": .list(rows(.export)), "feeds": .list(rows(.feed)),
            "has-feeds": .flag(edition.hasFeeds), "mention-count": .text(English.count(mentions, "row")),
            "formulas": .text(CSVRow.meaning),
            "columns": .list(
                MentionsTable.columns.map { ["column": .text($0.name), "meaning": .text($0.meaning)] }),
        ]
        let head = PageHead("Data", description: "Downloads and feeds of \(edition.site.title).")
        return Page(address: .data, template: "pages/data", head: head, section: nil, context: context)
    }
}
