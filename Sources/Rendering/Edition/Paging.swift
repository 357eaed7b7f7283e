import Model

/// A list cut into pages: by year, and a year of more than the limit into parts.
struct Paging<Item: Sendable>: Sendable {
    /// One page of the list.
    struct Part: Sendable {
        /// The year; `nil` for what has no date.
        let year: Int?
        /// Which part of the year, from 1.
        let number: Int
        /// How many parts the year has.
        let count: Int
        let items: [Item]

        /// The year in words.
        var label: String { year.map(String.init) ?? "Undated" }

        /// The folder below the list's own, such as `year/2015` or `year/2015/2`.
        var folder: String {
            "year/" + (year.map(String.init) ?? "undated") + (number > 1 ? "/\(number)" : "")
        }
    }

    /// The year pages: newest first, undated last; empty where the list fits one page.
    let parts: [Part]

    /// Cuts a list, keeping its order within a year.
    init(_ items: [Item], year: (Item) -> Int?) {
        guard items.count > PagingLimit.entries else {
            parts = []
            return
        }
        let years = Dictionary(grouping: items, by: { year($0) ?? Int.min })
        parts = years.sorted { $0.key > $1.key }.flatMap { year, items -> [Part] in
            let count = (items.count + PagingLimit.entries - 1) / PagingLimit.entries
            return (0..<count).map { part in
                let slice = items[(part * PagingLimit.entries)..<min(items.count, (part + 1) * PagingLimit.entries)]
                return Part(year: year == Int.min ? nil : year, number: part + 1, count: count, items: Array(slice))
            }
        }
    }

    var isPaged: Bool { !parts.isEmpty }

    /// The names of `partials/years`: a link for each year with its count, and for each part of the year shown.
    func navigation(base: SiteAddress, from page: SiteAddress, current: Part?) -> Context {
        let firsts = parts.filter { $0.number == 1 }
        let years = firsts.map { first -> Context in
            let total = parts.lazy.filter { $0.year == first.year }.reduce(0) { $0 + $1.items.count }
            return [
                "label": .text(first.label), "href": .text(page.href(to: base.below(first.folder + "/index.html"))),
                "count": .number(total), "is-current": .flag(first.year == current?.year && current != nil),
            ]
        }
        let siblings = parts.filter { current != nil && $0.year == current?.year && $0.count > 1 }
        return [
            "years": .list(years),
            "parts": siblings.isEmpty
                ? .absent
                : .section([
                    "items": .list(
                        siblings.map { part in
                            [
                                "label": .number(part.number), "year": .text(part.label),
                                "href": .text(page.href(to: base.below(part.folder + "/index.html"))),
                                "is-current": .flag(part.number == current?.number),
                            ]
                        })
                ]),
        ]
    }
}

/// How long lists may be.
enum PagingLimit {
    /// The entries that one page may hold (DESIGN D).
    static let entries = 100
    /// The entries that a page shows of a list that has pages of its own.
    static let preview = 20
}
