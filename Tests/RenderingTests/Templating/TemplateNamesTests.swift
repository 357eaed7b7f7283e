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
        let byName = Dictionary(uniqueKeysWithValues: library.templates.map { ($0.name, $0) })
        // What a partial is given is what the templates are given that lead to it.
        var givenToPart: [String: Set<String>] = [:]
        for (template, names) in given.withLock({ $0 }) {
            for part in Self.reachable(from: template, in: byName) {
                givenToPart[part.name, default: []].formUnion(names)
            }
        }
        #expect(Set(byName.keys) == Set(givenToPart.keys), "every template is used by some page")
        for template in library.templates {
            for tag in template.tags where tag.asksForValue {
                let isGiven = givenToPart[template.name]?.contains(tag.name) ?? false
                #expect(isGiven, "\(template.name):\(tag.location.line): \(tag.name)")
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

    private static func reachable(from name: String, in templates: [String: Template]) -> [Template] {
        guard let template = templates[name] else { return [] }
        return [template]
            + template.tags.filter(\.asksForTemplate).flatMap { Self.reachable(from: $0.name, in: templates) }
    }
}
