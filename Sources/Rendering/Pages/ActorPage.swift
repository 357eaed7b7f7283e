import Model
import Text

extension OutputKind {
    static let actor = OutputKind(
        "actor", .page,
        at: "/actors/<id>/, /actors/<id>/mentions/year/<year>/, /actors/<id>/briefings/, /actors/<id>/notes/, "
            + "/actors/<id>/agreements/, /actors/<id>/parts/",
        "An actor: its names and who uses them, every mention in its sentence, its agreements and the notes on it.",
        templates: ["pages/actor", "pages/mentions", "pages/list"]
    ) { edition in
        edition.archive.actors.indices.flatMap { index -> [Output] in
            let actor = edition.archive.actors[index]
            let authority = AuthorityID(.actor, actor.record.id)
            let page = ActorPage(edition: edition, index: index)
            let outputs =
                [edition.output(.authority(authority)) { ActorPage(edition: $0, index: index).page }]
                + page.pages.outputs(of: edition) + page.parts.outputs(of: edition)
            // The list of agreements counts what briefings say that do not name this actor.
            return outputs.with(key: edition.keys.key(of: actor, authority)) + page.partyAgreements.outputs(of: edition)
        }
    }
}

/// The page of one actor.
struct ActorPage {
    let edition: Edition
    let actor: AuthorityEntry<ActorRecord>
    let pages: AuthorityPages
    var record: ActorRecord { actor.record }
    var address: SiteAddress { pages.address }

    init(edition: Edition, index: Int) {
        self.edition = edition
        actor = edition.archive.actors[index]
        pages = AuthorityPages(actor, edition: edition)
    }

    var page: Page {
        var head = PageHead(record.name, description: description)
        head.feed = (address, record.name)
        head.structuredData = structuredData
        let context: Context = [
            "title": .text(record.name), "kind": .text(English.capitalised(record.kind.words)),
            "facts": .list(facts), "prose": .html(edition.prose.html(record.markdown, on: address)),
            "names": names, "agreements": agreements,
        ]
        return Page(
            address: address, template: "pages/actor", head: head, section: .actors,
            context: context.merging(pages.context(in: edition)))
    }

    private var description: String {
        "\(record.name) (\(record.kind.words)): \(English.count(actor.mentions.count, "mention")) in "
            + "\(English.count(actor.briefings.count, "briefing")) of \(edition.site.title)."
    }

    // MARK: Facts

    private var facts: [Context] {
        var facts: [Context] = []
        func add(_ label: String, _ links: [Context]) {
            if !links.isEmpty { facts.append(["label": .text(label), "values": .list(links)]) }
        }
        add("Part of", record.partOf.map { [reference($0)] } ?? [])
        add("Includes", parts.shown.map { reference($0.id) } + wholeLink(of: parts))
        // A country is what the sources claim, never printed as a fact.
        add("Country, as sources claim", record.country.map { [reference($0)] } ?? [])
        add("Identifiers", record.identifiers.map(ActorIdentifier.context))
        add("See also", record.sameAs.map { .source($0) })
        return facts
    }

    /// The actors that are part of it.
    fileprivate var parts: LongList<AuthorityID> {
        let ids = (edition.partsByWhole[record.id] ?? []).map {
            AuthorityID(.actor, edition.archive.actors[$0].record.id)
        }
        return .links(
            ids, title: "Parts of \(record.name)", noun: "actor", base: address.below("parts/index.html"),
            section: .actors, parent: (address, record.name), in: edition)
    }

    private func wholeLink(of list: LongList<AuthorityID>) -> [Context] {
        guard list.paging.isPaged else { return [] }
        return [
            ["text": .text("all \(English.number(list.items.count))"), "href": .text(address.href(to: list.base))]
        ]
    }

    private func reference(_ id: String) -> Context {
        let authority = AuthorityID(.actor, id)
        return [
            "text": .text(edition.name(of: authority)),
            "href": edition.exists(authority) ? .text(address.href(to: .authority(authority))) : .absent,
        ]
    }

    // MARK: Names

    private var names: Context.Value {
        NamesTable(name: record.name, aliases: record.aliases, mentions: actor.mentions, edition: edition)
            .value(on: address)
    }

    // MARK: Agreements

    /// The agreements that it is party to.
    fileprivate var partyAgreements: LongList<Int> {
        AgreementList.list(
            edition.agreementsByParty[record.id] ?? [], title: "Agreements of \(record.name)",
            base: address.below("agreements/index.html"), parent: (address, record.name), in: edition)
    }

    private var agreements: Context.Value {
        let party = (edition.agreementsByParty[record.id] ?? []).map { edition.archive.agreements[$0].record.id }
        let discussed = actor.companions.filter { $0.authority.kind == .agreement && !party.contains($0.authority.id) }
        guard !party.isEmpty || !discussed.isEmpty else { return .absent }
        let list = partyAgreements
        let partyLinks = list.shown.compactMap {
            edition.link(to: AuthorityID(.agreement, edition.archive.agreements[$0].record.id), from: address)
        }
        let discussedLinks = discussed.prefix(PagingLimit.preview).compactMap {
            edition.link(to: $0.authority, count: $0.count, from: address)
        }
        return .section([
            "party": partyLinks.isEmpty
                ? .absent : .section(["items": .list(partyLinks), "all": list.link(from: address)]),
            "discussed": discussedLinks.isEmpty ? .absent : .section(["items": .list(discussedLinks)]),
        ])
    }

    private var structuredData: JSONText {
        let type =
            switch record.kind {
            case .person: "Person"
            case .state: "Country"
            case .governmentBody, .intergovernmentalBody: "GovernmentOrganization"
            case .newsOrganisation: "NewsMediaOrganization"
            case .researchOrganisation: "ResearchOrganization"
            case .company: "Corporation"
            case .threatGroup, .nonGovernmentalOrganisation: "Organization"
            }
        let aliases = record.aliases.filter { $0.status == .same }.map { JSONText.string($0.name) }
        let sameAs =
            (record.sameAs.compactMap { WebAddress.link($0) }
            + record.identifiers.compactMap(ActorIdentifier.link)).map { JSONText.string($0) }
        var members: [(String, JSONText)] = [
            ("@context", .string("https://schema.org")), ("@type", .string(type)), ("name", .string(record.name)),
        ]
        members += JSONText.member("url", address.absolute(base: edition.site.baseURL))
        if !aliases.isEmpty { members.append(("alternateName", .array(aliases))) }
        if !sameAs.isEmpty { members.append(("sameAs", .array(sameAs))) }
        return .object(members)
    }
}
