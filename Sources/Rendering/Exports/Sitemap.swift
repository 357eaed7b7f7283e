import Model
import Text

extension OutputKind {
    static let sitemap = OutputKind(
        "sitemap", .export, at: "/sitemap.xml, /sitemap-<number>.xml",
        "The pages that search engines may list as this archive’s own (sitemaps.org); where they are more than one file "
            + "may hold, an index of several.",
        templates: ["feeds/sitemap", "feeds/sitemap-index"]
    ) { edition in
        edition.hasFeeds ? Sitemap(edition: edition).outputs() : []
    }

    static let robots = OutputKind(
        "robots", .export, at: "/robots.txt", "What robots may read: everything; and where the sitemap is."
    ) { edition in
        [
            Output(path: "robots.txt") { [edition] in
                let sitemap = Sitemap.address.absolute(base: edition.site.baseURL)
                return Array(("User-agent: *\nAllow: /\n" + (sitemap.map { "\nSitemap: \($0)\n" } ?? "")).utf8)
            }
        ]
    }
}

/// The sitemap. A copy of someone else's article is not listed: its canonical address is the original's.
struct Sitemap: Sendable {
    /// How much one file may hold.
    struct Limit {
        /// Addresses.
        var addresses: Int
        /// Bytes.
        var bytes: Int

        /// What the protocol allows (sitemaps.org, "Using Sitemap index files"): 50,000 addresses and 50 MiB.
        static let ofTheProtocol = Limit(addresses: 50_000, bytes: 52_428_800)
    }

    /// Where robots find it, whether it is the only file or the index of several.
    static let address = SiteAddress(path: "sitemap.xml")

    /// The most bytes that the template puts around an address and its date, and around all of them.
    private static let mark = 100

    let edition: Edition
    /// The briefings that are the archive's own.
    private let own: [Int]

    private static let fixed: [SiteAddress] = [
        .home, .briefings, .actors, .agreements, .publishers, .search, .data, .state,
    ]

    init(edition: Edition) {
        self.edition = edition
        let archive = edition.archive
        own = archive.briefings.indices.filter {
            archive.briefings[$0].original == nil && archive.briefings[$0].isIndexed
        }
    }

    /// One file; or the index, then the files that it names.
    func outputs(limit: Limit = .ofTheProtocol) -> [Output] {
        let parts = parts(limit: limit)
        guard parts.count > 1 else { return [file(0..<count, at: Self.address)] }
        let addresses = parts.indices.map { SiteAddress(path: "sitemap-\($0 + 1).xml") }
        let index = Output(path: Self.address.path) { [edition] in
            let items = addresses.map { address -> Context in
                ["address": .optional(address.absolute(base: edition.site.baseURL))]
            }
            return try edition.templates.render("feeds/sitemap-index", ["sitemaps": .list(items)])
        }
        return [index] + zip(parts, addresses).map { file($0, at: $1) }
    }

    private func file(_ part: Range<Int>, at address: SiteAddress) -> Output {
        Output(path: address.path) { [self] in
            let items = part.map { number -> Context in
                let (address, changed) = item(number)
                return [
                    "address": .optional(address.absolute(base: edition.site.baseURL)),
                    "changed": .optional(changed?.markupDate.map { String($0.prefix(10)) }),
                ]
            }
            return try edition.templates.render("feeds/sitemap", ["addresses": .list(items)])
        }
    }

    /// The addresses cut into files that each keep within the limit.
    private func parts(limit: Limit) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, bytes) = (0, Self.mark)
        for number in 0..<count {
            let address = item(number).address.absolute(base: edition.site.baseURL) ?? ""
            let size = MarkupEscaping.escape(address).utf8.count + Self.mark
            if number > start, number - start == limit.addresses || bytes + size > limit.bytes {
                parts.append(start..<number)
                (start, bytes) = (number, Self.mark)
            }
            bytes += size
        }
        return parts + [start..<count]
    }

    // MARK: Addresses

    private var count: Int {
        let archive = edition.archive
        return Self.fixed.count + archive.pages.count + archive.agreements.count + archive.actors.count + own.count
    }

    /// An address by its number, and when its page last changed, where that is known.
    private func item(_ number: Int) -> (address: SiteAddress, changed: EDTFDate?) {
        let archive = edition.archive
        var number = number
        if number < Self.fixed.count { return (Self.fixed[number], nil) }
        number -= Self.fixed.count
        if number < archive.pages.count { return (.page(archive.pages[number].id), nil) }
        number -= archive.pages.count
        if number < archive.agreements.count {
            let agreement = archive.agreements[number]
            return (.authority(AuthorityID(.agreement, agreement.record.id)), newest(agreement.briefings))
        }
        number -= archive.agreements.count
        if number < archive.actors.count {
            let actor = archive.actors[number]
            return (.authority(AuthorityID(.actor, actor.record.id)), newest(actor.briefings))
        }
        let briefing = archive.briefings[own[number - archive.actors.count]]
        return (.briefing(briefing.id), briefing.briefing.metadata.modified ?? briefing.briefing.metadata.issued)
    }

    private func newest(_ briefings: [Int]) -> EDTFDate? {
        briefings.first.flatMap { edition.archive.briefings[$0].briefing.metadata.issued }
    }
}
