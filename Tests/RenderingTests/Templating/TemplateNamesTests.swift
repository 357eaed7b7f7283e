import Model
import Synchronization
import Testing
import Text

@testable import Rendering

/// Every name in every template is one that the pages which reach it give; a misspelt one would else show nothing.
@Suite struct TemplateNamesTests {
    @Test func everyTagOfEveryTemplateIsGivenAValue() throws {
        let given = Mutex<[String: Set<String>]>([:])
        let renderer = try Renderer(templates: SampleSite.templates) { template, context in
            let names = Self.names(in: context)
            given.withLock { $0[template, default: []].formUnion(names) }
        }
        let sample = SampleArchive.make(renderer)
        let many = try ManyBriefings.archive(count: 420, actors: 120)
        let outputs = [(sample.archive, sample.bodies), (many, ManyBriefings.bodies(for: many))].flatMap {
            renderer.outputs(for: $0, bodies: $1, media: MediaLibrary())
        }
        for output in outputs { _ = try output.bytes() }

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

    private static func names(in context: Context) -> Set<String> {
        context.values.reduce(into: []) { names, value in
            names.insert(value.name)
            switch value.value {
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
