import Markdown
import Model
import Text

/// The archive with all that a page needs beside it: looked up once, then read by every page at once.
final class Edition: Sendable {
    let archive: Archive
    let bodies: any BodyStore
    let media: MediaLibrary
    let templates: TemplateLibrary
    let chrome: Chrome
    let notes: NoteRenderer
    let prose: Prose

    let keys: EditionKeys
    /// What lists say of each briefing, in the order of the archive's.
    let listed: [ListedBriefing]
    /// The names of all actors and agreements.
    private let names: [AuthorityID: String]
    private let actorIndices: [String: Int]
    private let agreementIndices: [String: Int]
    private let briefingIDs: Set<String>
    /// For each briefing, its publisher's index.
    private let publisherIndices: [Int?]
    /// For each actor, the agreements it is party to, as indices.
    let agreementsByParty: [String: [Int]]
    /// For each actor, the actors that are part of it, as indices.
    let partsByWhole: [String: [Int]]

    init(
        archive: Archive, bodies: any BodyStore, media: MediaLibrary, templates: TemplateLibrary, assets: AssetFolder
    ) {
        (self.archive, self.bodies, self.media) = (archive, bodies, media)
        self.templates = templates
        chrome = Chrome(site: archive.site, pages: archive.pages, assets: assets)
        keys = EditionKeys(archive: archive, media: media, templates: templates, assets: assets)
        prose = Prose(media: media)
        notes = NoteRenderer(
            templates: templates, actors: archive.actors.map(\.record), agreements: archive.agreements.map(\.record),
            media: media)
        listed = archive.briefings.map { ListedBriefing($0, in: archive.site) }
        let actors = archive.actors.map { (AuthorityID(.actor, $0.record.id), $0.record.name) }
        let agreements = archive.agreements.map { (AuthorityID(.agreement, $0.record.id), $0.record.name) }
        names = Dictionary(actors + agreements, uniquingKeysWith: { first, _ in first })
        actorIndices = Self.indices(archive.actors.map(\.record.id))
        agreementIndices = Self.indices(archive.agreements.map(\.record.id))
        briefingIDs = Set(archive.briefings.map(\.id))
        var publisherIndices = [Int?](repeating: nil, count: archive.briefings.count)
        for (index, publisher) in archive.publishers.enumerated() {
            for briefing in publisher.briefings { publisherIndices[briefing] = index }
        }
        self.publisherIndices = publisherIndices
        var agreementsByParty: [String: [Int]] = [:]
        for (index, agreement) in archive.agreements.enumerated() {
            for party in agreement.record.parties { agreementsByParty[party, default: []].append(index) }
        }
        self.agreementsByParty = agreementsByParty
        var partsByWhole: [String: [Int]] = [:]
        for (index, actor) in archive.actors.enumerated() {
            if let whole = actor.record.partOf { partsByWhole[whole, default: []].append(index) }
        }
        self.partsByWhole = partsByWhole
    }

    private static func indices(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }

    var site: Site { archive.site }

    /// Every local copy of a picture that some page shows, by its path below `Public/`.
    var shownPictures: Set<String> {
        let notes = archive.briefings.flatMap { $0.notes.map(\.annotation.note) }
        let records = archive.actors.map(\.record.markdown) + archive.agreements.map(\.record.markdown)
        let prose = (notes + records + archive.pages.map(\.markdown)).flatMap(prose.pictures)
        return Set(prose + archive.briefings.flatMap(\.pictures))
    }

    /// Whether a briefing has this id.
    func hasBriefing(_ id: String) -> Bool { briefingIDs.contains(id) }

    /// The actor with an id.
    func actor(_ id: String) -> AuthorityEntry<ActorRecord>? { actorIndices[id].map { archive.actors[$0] } }

    /// The agreement with an id.
    func agreement(_ id: String) -> AuthorityEntry<Agreement>? { agreementIndices[id].map { archive.agreements[$0] } }

    /// The publisher of a briefing, by the briefing's index.
    func publisher(ofBriefing index: Int) -> PublisherEntry? { publisherIndices[index].map { archive.publishers[$0] } }

    /// The name to show for an actor or agreement; its id where nothing has that id.
    func name(of authority: AuthorityID) -> String { names[authority] ?? authority.id }

    /// The actors that are named most, most first; those named equally often by id.
    func mostMentioned(_ count: Int) -> [AuthorityEntry<ActorRecord>] {
        let named = archive.actors.filter { !$0.mentions.isEmpty }
        let ordered = named.sorted {
            ($1.mentions.count, ExactText($0.record.id)) < ($0.mentions.count, ExactText($1.record.id))
        }
        return Array(ordered.prefix(count))
    }

    /// Whether an actor or agreement has a page.
    func exists(_ authority: AuthorityID) -> Bool { names[authority] != nil }

    /// A link to an actor or agreement, with a count; `nil` where nothing has that id.
    func link(to authority: AuthorityID, count: Int? = nil, from page: SiteAddress) -> Context? {
        guard let name = names[authority] else { return nil }
        return [
            "href": .text(page.href(to: .authority(authority))), "name": .text(name),
            "count": count.map { .number($0) } ?? .absent,
        ]
    }
}
