import Model
import Synchronization
import Testing
import Text

@testable import Rendering

/// Every name in every template is one that the pages which reach it give; a misspelt one would else show nothing.
@Suite struct TemplateNamesTests {
    @Test func everyTagOfEveryTemplateIsGivenAValue() throws {
        let given = Mutex<[String: Set<String>]>([:])
        let renderer = try Renderer(templates: SampleSite.templates) { template, contexts in
            let names = contexts.map(Self.names).reduce(into: Set()) { $0.formUnion($1) }
            given.withLock { $0[template, default: []].formUnion(names) }
        }
        let sample = SampleArchive.make(renderer)
        let many = try ManyBriefings.longLists()
        let outputs = [(sample.archive, sample.bodies), (many, ManyBriefings.bodies(for: many))].flatMap {
            renderer.outputs(for: $0, bodies: $1, media: MediaLibrary())
        }
        for output in outputs { _ = try output.bytes() }
        try Self.renderSitemaps(of: many) { template, contexts in
            let names = contexts.map(Self.names).reduce(into: Set()) { $0.formUnion($1) }
            given.withLock { $0[template, default: []].formUnion(names) }
        }

        let library = try TemplateLibrary(directory: SampleSite.templates, required: [])
        let byName = library.tags
        // What a partial is given is what the templates are given that lead to it.
        var givenToPart: [String: Set<String>] = [:]
        for (template, names) in given.withLock({ $0 }) {
            for part in Self.reachable(from: template, in: byName) {
                givenToPart[part, default: []].formUnion(names)
            }
        }
        #expect(Set(byName.keys) == Set(givenToPart.keys), "every template is used by some page")
        for (template, tags) in byName {
            for tag in tags where tag.asksForValue {
                let isGiven = givenToPart[template]?.contains(tag.name) ?? false
                #expect(isGiven, "\(template):\(tag.location.line): \(tag.name)")
            }
        }
    }

    /// The index of sitemaps is made for tens of thousands of addresses only.
    private static func renderSitemaps(
        of archive: Archive, _ observer: @escaping @Sendable (String, [Context]) -> Void
    ) throws {
        let templates = try TemplateLibrary(directory: SampleSite.templates, required: [], observer: observer)
        let edition = Edition(
            archive: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary(), templates: templates,
            assets: AssetFolder(directory: SampleSite.templates + "/assets"))
        let limit = Sitemap.Limit(addresses: 10, bytes: 100_000)
        for output in Sitemap(edition: edition).outputs(limit: limit) { _ = try output.bytes() }
    }

    @Test func whatHoldsHTMLIsNeverTextAndTheOtherWayRound() throws {
        let kinds = Mutex<[String: Set<Bool>]>([:])
        let renderer = try Renderer(templates: SampleSite.templates) { _, contexts in
            for found in contexts.map(Self.kinds) { kinds.withLock { $0.merge(found) { $0.union($1) } } }
        }
        let sample = SampleArchive.make(renderer)
        for output in renderer.outputs(for: sample.archive, bodies: sample.bodies, media: MediaLibrary()) {
            _ = try output.bytes()
        }
        let found = kinds.withLock { $0 }
        #expect(Set(found.filter { $0.value.contains(true) }.keys) == Context.namesOfHTML)
        #expect(found.filter { $0.value.count > 1 }.isEmpty)
    }

    /// For each name whether its values are HTML; nothing for what is neither HTML nor text.
    private static func kinds(in context: Context) -> [String: Set<Bool>] {
        context.values.reduce(into: [:]) { kinds, entry in
            let (name, value) = entry
            switch value {
            case .html: kinds[name.text, default: []].insert(true)
            case .text: kinds[name.text, default: []].insert(false)
            case .section(let inner): kinds.merge(Self.kinds(in: inner)) { $0.union($1) }
            case .list(let items): for item in items { kinds.merge(Self.kinds(in: item)) { $0.union($1) } }
            default: break
            }
        }
    }

    private static func names(in context: Context) -> Set<String> {
        context.values.reduce(into: []) { names, entry in
            let (name, value) = entry
            names.insert(name.text)
            switch value {
            case .section(let inner): names.formUnion(Self.names(in: inner))
            case .list(let items): for item in items { names.formUnion(Self.names(in: item)) }
            default: break
            }
        }
    }

    private static func reachable(from name: String, in templates: [String: [TemplateTag]]) -> [String] {
        guard let tags = templates[name] else { return [] }
        return [name] + tags.filter(\.asksForTemplate).flatMap { Self.reachable(from: $0.name, in: templates) }
    }
}
