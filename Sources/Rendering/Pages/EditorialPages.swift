import Model

extension OutputKind {
    static let editorsPage = OutputKind(
        "page", .page, at: "/<id>/", "One of the editor’s own pages, such as About.", templates: ["pages/editorial"]
    ) { edition in
        edition.archive.pages.map { item in
            let address = SiteAddress.page(item.id)
            return edition.output(address, origin: item.location) { edition in
                Page(
                    address: address, template: "pages/editorial",
                    head: PageHead(item.title, description: "\(item.title): \(edition.site.title)."),
                    section: item.id == "about" ? .about : nil,
                    context: [
                        "title": .text(item.title), "prose": .html(edition.prose.html(item.markdown, on: address)),
                    ])
            }
        }
    }

    static let notFound = OutputKind(
        "not-found", .page, at: "/404.html", "What a server shows for an address that leads nowhere.",
        templates: ["pages/not-found"]
    ) { edition in
        [edition.output(.notFound) { NotFoundPage.page($0) }]
    }

    static let redirect = OutputKind(
        "redirect", .page, at: "/<redirect-from>", "An earlier address of a briefing, which leads to the present one.",
        templates: ["pages/redirect"]
    ) { edition in
        edition.archive.briefings.indices.flatMap { index in
            let briefing = edition.archive.briefings[index].briefing
            let present = SiteAddress.briefing(briefing.id)
            return EarlierAddress.distinct(briefing.metadata.redirectFrom).filter { $0.path != present.path }.map {
                let address = SiteAddress(path: $0.path)
                return edition.output(address, origin: briefing.location) {
                    RedirectPage.page(from: address, to: index, $0)
                }
            }
        }
    }
}

/// The page for addresses that lead nowhere. A server shows it at any depth, where relative links would lead astray, so
/// its links are whole addresses when the site's own is known, and its
/// style is asked for from the site's first folder on.
enum NotFoundPage {
    static func page(_ edition: Edition) -> Page {
        let places: [(String, SiteAddress)] = [
            ("Home", .home), ("Briefings", .briefings), ("Actors", .actors), ("Agreements", .agreements),
            ("Search", .search),
        ]
        let links = places.map { label, address -> Context in
            let href = address.absolute(base: edition.site.baseURL) ?? SiteAddress.notFound.href(to: address)
            return ["label": .text(label), "href": .text(href)]
        }
        var head = PageHead("Page not found", description: "No page has this address.")
        head.isIndexed = false
        return Page(
            address: .notFound, template: "pages/not-found", head: head, section: nil,
            context: [
                "title": .text("Page not found"), "links": .list(links),
                "base": .optional(WebAddress.path(of: edition.site.baseURL)),
            ])
    }
}

/// A page that leads from an earlier address to the present one, without a script.
enum RedirectPage {
    static func page(from address: SiteAddress, to index: Int, _ edition: Edition) -> Page {
        let entry = edition.archive.briefings[index]
        let target = SiteAddress.briefing(entry.id)
        var head = PageHead(entry.briefing.title, description: "This briefing has moved.")
        head.original = target.absolute(base: edition.site.baseURL)
        head.isIndexed = false
        return Page(
            address: address, template: "pages/redirect", head: head, section: nil,
            context: ["title": .text(entry.briefing.title), "target": .text(address.href(to: target))])
    }
}
