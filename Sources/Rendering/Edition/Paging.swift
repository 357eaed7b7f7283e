import Model

/// A list cut into pages: by year, and a year of more than the limit into parts; or, where its entries have no dates,
/// into parts that are named by their first and last entries.
struct Paging<Item: Sendable>: Sendable {
    /// One page of the list.
    struct Part: Sendable {
        /// What its entries have in common, in words: a year, `Undated`, or the names it reaches from and to.
        let label: String
        /// What the list's title gets behind it, such as `, 2015, part 2`.
        let suffix: String
        /// The folder below the list's own, such as `year/2015` or `year/2015/2`; empty for the list's own page.
        let folder: String
        /// Which of the groups it belongs to.
        let group: Int
        /// Which part of the group, from 1.
        let number: Int
        let items: [Item]

        /// Where the part is.
        /// - Parameter base: the list's own page.
        func address(below base: SiteAddress) -> SiteAddress {
            folder.isEmpty ? base : base.below(folder + "/index.html")
        }
    }

    /// The pages: newest years first, undated last; empty where the list fits one page.
    let parts: [Part]
    /// What the parts are, as readers of screens hear it.
    private let navigationLabel: String

    /// Cuts a list by year, keeping its order within a year.
    init(_ items: [Item], year: (Item) -> Int?) {
        navigationLabel = "Years"
        guard items.count > PagingLimit.entries else {
            parts = []
            return
        }
        let years = Dictionary(grouping: items, by: { year($0) ?? Int.min })
        parts = years.sorted { $0.key > $1.key }.enumerated().flatMap { group, entry -> [Part] in
            let label = entry.key == Int.min ? "Undated" : String(entry.key)
            let folder = "year/" + (entry.key == Int.min ? "undated" : label)
            let slices = Self.slices(of: entry.value)
            return slices.enumerated().map { index, slice in
                let part = slices.count > 1 ? ", part \(index + 1)" : ""
                return Part(
                    label: label, suffix: ", " + (entry.key == Int.min ? "undated" : label) + part,
                    folder: index > 0 ? "\(folder)/\(index + 1)" : folder, group: group, number: index + 1, items: slice
                )
            }
        }
    }

    /// Cuts a list that is in order of names. Its first part is the list's own page.
    init(_ items: [Item], name: (Item) -> String) {
        navigationLabel = "Parts"
        let slices = items.count > PagingLimit.entries ? Self.slices(of: items) : []
        parts = slices.enumerated().map { index, slice in
            let ends = [slice.first, slice.last].compactMap { $0.map { English.shortened(name($0), to: 30) } }
            return Part(
                label: ends.joined(separator: " – "), suffix: index > 0 ? ", part \(index + 1)" : "",
                folder: index > 0 ? "part/\(index + 1)" : "", group: index, number: 1, items: slice)
        }
    }

    private static func slices(of items: [Item]) -> [[Item]] {
        stride(from: 0, to: items.count, by: PagingLimit.entries).map { start in
            Array(items[start..<min(items.count, start + PagingLimit.entries)])
        }
    }

    var isPaged: Bool { !parts.isEmpty }

    /// The names of `partials/years`: a link for each group with its count, and for each part of the group shown.
    func navigation(base: SiteAddress, from page: SiteAddress, current: Part?) -> Context {
        let groups = parts.filter { $0.number == 1 }.map { first -> Context in
            let total = parts.lazy.filter { $0.group == first.group }.reduce(0) { $0 + $1.items.count }
            return [
                "label": .text(first.label), "href": .text(page.href(to: first.address(below: base))),
                "count": .number(total), "is-current": .flag(first.group == current?.group),
            ]
        }
        let siblings = parts.filter { $0.group == current?.group }
        return [
            "navigation-label": .text(navigationLabel), "years": .list(groups),
            "parts": siblings.count < 2
                ? .absent
                : .section([
                    "items": .list(
                        siblings.map { part in
                            [
                                "label": .number(part.number), "year": .text(part.label),
                                "href": .text(page.href(to: part.address(below: base))),
                                "is-current": .flag(part.number == current?.number),
                            ]
                        })
                ]),
        ]
    }
}

/// How long lists may be.
enum PagingLimit {
    /// The entries that one page may hold ; what is longer is cut into pages.
    static let entries = 100
    /// The entries that a page shows of a list that has pages of its own.
    static let preview = 20
    /// The lines that the page of all actors may hold, most of them references from other names.
    static let references = 400
}
