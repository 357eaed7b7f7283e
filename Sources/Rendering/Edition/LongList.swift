import Model

/// A list on a page of something else, such as the notes on an actor: whole where it fits there; else its beginning,
/// with a link to pages of its own.
struct LongList<Item: Sendable>: Sendable {
    /// The heading of its pages.
    let title: String
    /// What one entry is called.
    let noun: String
    /// Its first page; the others stand below it.
    let base: SiteAddress
    let section: SiteSection?
    /// The page that it belongs to, with its name; `nil` where it stands for itself.
    var parent: (address: SiteAddress, name: String)?
    let items: [Item]
    let paging: Paging<Item>
    /// The name by which `pages/list` shows entries, and their contexts on a page.
    let entries: @Sendable ([Item], SiteAddress, Edition) -> (name: ValueName, value: Context.Value)

    /// What the page that the list belongs to shows of it.
    var shown: [Item] { paging.isPaged ? Array(items.prefix(PagingLimit.preview)) : items }

    /// The link to the whole list; absent where all of it is shown.
    func link(from page: SiteAddress) -> Context.Value {
        guard paging.isPaged else { return .absent }
        return .section([
            "all-href": .text(page.href(to: base)), "all-label": .text("All \(English.count(items.count, noun))"),
        ])
    }

    /// The list's own pages; none where it is short. The first has the beginning and leads to all others.
    func outputs(of edition: Edition) -> [Output] {
        guard paging.isPaged else { return [] }
        let hasFirst = paging.parts.contains { $0.folder.isEmpty }
        let first = hasFirst ? [] : [edition.output(base) { page(nil, at: base, $0) }]
        return first + parts(of: edition)
    }

    /// The pages of the parts.
    func parts(of edition: Edition) -> [Output] {
        paging.parts.map { part in
            let address = part.address(below: base)
            return edition.output(address) { page(part, at: address, $0) }
        }
    }

    private func page(_ part: Paging<Item>.Part?, at address: SiteAddress, _ edition: Edition) -> Page {
        let label = title + (part?.suffix ?? "")
        let (name, value) = entries(part?.items ?? shown, address, edition)
        var context: Context = [
            "title": .text(label), "count": .text(English.count(items.count, noun)),
            "parent": .optional(parent.map { ["href": .text(address.href(to: $0.address)), "name": .text($0.name)] }),
            "whole": part.map { !$0.folder.isEmpty } ?? false
                ? .section(["href": .text(address.href(to: base)), "name": .text(title)]) : .absent,
            "is-preview": .flag(part == nil),
            "paging": .section(paging.navigation(base: base, from: address, current: part)),
        ]
        for other in ListEntries.names { context[other] = .absent }
        context[name] = value
        let head = PageHead(label, description: "\(label) (\(edition.site.title)).")
        return Page(address: address, template: "pages/list", head: head, section: section, context: context)
    }
}

/// The names by which `pages/list` shows entries of each sort.
enum ListEntries {
    static let agreements: ValueName = "agreement-entries"
    static let publishers: ValueName = "publisher-entries"
    static let notes: ValueName = "note-entries"
    static let links: ValueName = "link-entries"
    static let names = [agreements, publishers, notes, links]
}

extension LongList<NoteReference> {
    /// Notes, by the year of their briefings.
    static func notes(
        _ notes: [NoteReference], title: String, base: SiteAddress, section: SiteSection?,
        parent: (address: SiteAddress, name: String), in edition: Edition
    ) -> LongList {
        LongList(
            title: title, noun: "note", base: base, section: section, parent: parent, items: notes,
            paging: Paging(notes) { edition.listed[$0.briefing].year }
        ) { notes, page, edition in
            let lines = notes.enumerated().map { number, note in
                NoteLine(edition, note).context(on: page, at: "\(number)")
            }
            return (ListEntries.notes, .section(["items": .list(lines)]))
        }
    }
}

extension LongList<AuthorityID> {
    /// Actors and agreements, in order of their names.
    static func links(
        _ authorities: [AuthorityID], title: String, noun: String, base: SiteAddress, section: SiteSection?,
        parent: (address: SiteAddress, name: String), in edition: Edition
    ) -> LongList {
        LongList(
            title: title, noun: noun, base: base, section: section, parent: parent, items: authorities,
            paging: Paging(authorities) { edition.name(of: $0) }
        ) { authorities, page, edition in
            let links = authorities.compactMap { edition.link(to: $0, from: page) }
            return (ListEntries.links, .section(["items": .list(links)]))
        }
    }
}
