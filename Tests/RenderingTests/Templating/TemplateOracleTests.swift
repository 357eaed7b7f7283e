import Model
import Synchronization
import Testing

@testable import Rendering

/// Our engine gives the bytes that swift-mustache gives.
@Suite struct TemplateOracleTests {
    @Test func everyPageOfTheSamplesIsThatOfTheLibrary() throws {
        let oracle = try MustacheOracle(TemplateLibrary.sources(in: SampleSite.templates))
        let templates = try TemplateLibrary(directory: SampleSite.templates, required: [])
        let seen = Mutex<[(template: String, contexts: [Context])]>([])
        let renderer = try Renderer(templates: SampleSite.templates) { template, contexts in
            seen.withLock { $0.append((template, contexts)) }
        }
        let sample = SampleArchive.make(renderer)
        let many = try ManyBriefings.longLists()
        for (archive, bodies) in [(sample.archive, sample.bodies), (many, ManyBriefings.bodies(for: many))] {
            for output in renderer.outputs(for: archive, bodies: bodies, media: MediaLibrary()) {
                _ = try output.bytes()
            }
        }
        let renderings = seen.withLock { $0 }
        #expect(Set(renderings.map(\.template)).count > 15 && renderings.count > 300)
        for (template, contexts) in renderings {
            let bytes = try templates.render(template, in: contexts)
            #expect(bytes == oracle.render(template, contexts), "\(template)")
        }
    }

    @Test(arguments: TemplateTests.cases)
    func shapesOfTheLanguageAreThoseOfTheLibrary(_ example: TemplateTests.Case) throws {
        #expect(try Self.both(["page": example.template], example.context) == example.expected)
    }

    @Test func randomTemplatesGiveTheBytesOfTheLibrary() throws {
        for seed in 0..<200 {
            var random = RandomTemplates(seed: UInt64(seed))
            let files = random.templates()
            if try Self.both(files, random.root()) == nil {
                Issue.record("seed \(seed): \(files.sorted { $0.key < $1.key })")
            }
        }
    }

    /// What both engines give; `nil` where they differ.
    private static func both(_ files: [String: String], _ context: Context) throws -> String? {
        try TemplateFolder.with(files) { folder in
            let ours = try TemplateLibrary(directory: folder, required: ["page"]).render("page", context)
            let theirs = try MustacheOracle(TemplateLibrary.sources(in: folder)).render("page", [context])
            return ours == theirs ? String(decoding: ours, as: UTF8.self) : nil
        }
    }
}
