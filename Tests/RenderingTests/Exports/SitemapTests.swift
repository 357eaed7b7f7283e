import Foundation
import Model
import Testing

@testable import Rendering

@Suite struct SitemapTests {
    static func edition(_ archive: Archive) throws -> Edition {
        Edition(
            archive: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary(),
            templates: try TemplateLibrary(directory: SampleSite.templates, required: []),
            assets: AssetFolder(directory: SampleSite.templates + "/assets"))
    }

    /// The files by path, and the addresses in each.
    static func addresses(_ outputs: [Output]) throws -> [(path: String, addresses: [String])] {
        try outputs.map { output in
            let text = String(decoding: try output.bytes(), as: UTF8.self)
            return (
                output.path, text.components(separatedBy: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
            )
        }
    }

    @Test func whatFitsIsOneFile() throws {
        let archive = try ManyBriefings.archive(count: 3, actors: 5)
        let files = try Self.addresses(Sitemap(edition: Self.edition(archive)).outputs())
        #expect(files.map(\.path) == ["sitemap.xml"])
        #expect(files[0].addresses.count == 8 + 1 + 5 + 3)
    }

    @Test(arguments: [(10, 1_000_000), (1, 1_000_000), (1_000, 2_000), (16, 1), (17, 1_000_000), (18, 1_000_000)])
    func whatDoesNotFitIsAnIndexOfFilesThatDo(addresses: Int, bytes: Int) throws {
        let edition = try Self.edition(ManyBriefings.archive(count: 3, actors: 5))
        let whole = try Self.addresses(Sitemap(edition: edition).outputs())[0].addresses
        let outputs = Sitemap(edition: edition).outputs(limit: Sitemap.Limit(addresses: addresses, bytes: bytes))
        let files = try Self.addresses(outputs)
        guard addresses < whole.count || bytes < 3_000 else { return #expect(files.count == 1) }
        #expect(files[0].path == "sitemap.xml")
        #expect(files[0].addresses == files.dropFirst().map { "https://many.example/" + $0.path })
        #expect(files.dropFirst().flatMap(\.addresses) == whole)
        for (output, file) in zip(outputs, files).dropFirst() {
            let size = try output.bytes().count
            #expect(file.addresses.count <= addresses && (size <= bytes || file.addresses.count == 1))
        }
    }

    @Test func theProtocolsOwnLimitHolds() throws {
        let edition = try Self.edition(ManyBriefings.archive(count: 1, actors: 50_000))
        let outputs = Sitemap(edition: edition).outputs()
        #expect(outputs.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        let files = try Self.addresses(outputs)
        #expect(files.map(\.addresses.count) == [2, 50_000, 10])
        let robots = try #require(OutputKind.robots.outputs(edition).first).bytes()
        #expect(String(decoding: robots, as: UTF8.self).contains("Sitemap: https://many.example/sitemap.xml\n"))
    }
}
