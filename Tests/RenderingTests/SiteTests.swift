import Foundation
import Model
import Testing

@testable import Rendering

/// What holds for every page, in the small archive and in one with paged lists.
@Suite struct SiteTests {
    enum Example: String, CaseIterable, CustomTestStringConvertible {
        case sample, sampleWithoutAddress, paged, longLists
        var testDescription: String { rawValue }

        /// The files of the site by path.
        func files() throws -> [String: String] {
            let outputs: [Output]
            switch self {
            case .sample: outputs = try SampleSite.outputs()
            case .sampleWithoutAddress: outputs = try SampleSite.outputs(baseURL: "")
            case .paged:
                let archive = try ManyBriefings.archive(count: 420, actors: 120)
                outputs = try Renderer(templates: SampleSite.templates).outputs(
                    for: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary())
            case .longLists:
                let archive = try ManyBriefings.longLists()
                outputs = try Renderer(templates: SampleSite.templates).outputs(
                    for: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary())
            }
            #expect(Set(outputs.map(\.path)).count == outputs.count, "no path is made twice")
            return Dictionary(
                try outputs.map { ($0.path, String(decoding: try $0.bytes(), as: UTF8.self)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    @Test(arguments: Example.allCases)
    func everyLinkLeadsSomewhere(_ example: Example) throws {
        let files = try example.files()
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(PageFacts.init)
        for (path, page) in pages {
            for link in page.links where !link.hasPrefix("http") && !link.hasPrefix("mailto:") {
                #expect(!link.hasPrefix("/"), "\(path): \(link)")
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : Self.resolve(String(parts[0]), from: path)
                #expect(files[target] != nil, "\(path): \(link)")
                if parts.count == 2, let there = pages[target] {
                    #expect(there.ids.contains(String(parts[1])), "\(path): \(link)")
                }
            }
            for load in page.loads { #expect(files[Self.resolve(load, from: path)] != nil, "\(path): loads \(load)") }
        }
    }

    @Test(arguments: Example.allCases)
    func everyPageIsWellMade(_ example: Example) throws {
        for (path, text) in try example.files() where path.hasSuffix(".html") {
            let page = PageFacts(text)
            #expect(page.count(of: "h1") == 1, "\(path)")
            #expect(page.ids.count == page.idCount, "\(path): an id twice")
            #expect(text.hasPrefix("<!doctype html>\n<html lang=\"en\">"), "\(path)")
            #expect(page.count(of: "main") == 1, "\(path)")
            #expect(!text.contains(" style=\"") && !text.contains("<style"), "\(path): inline style")
            let scripts = text.components(separatedBy: "<script").dropFirst()
            #expect(
                scripts.allSatisfy { $0.hasPrefix(" type=\"application/ld+json\">") || $0.hasPrefix(" src=\"") },
                "\(path)")
            #expect(!text.contains("{{"), "\(path): a tag was left")
        }
    }

    @Test func withoutAnAddressOfItsOwnThereAreNoFeeds() throws {
        let files = try Example.sampleWithoutAddress.files()
        #expect(files.keys.filter { $0.contains("feed") || $0.hasSuffix(".xml") }.isEmpty)
        #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
        #expect(files["index.html"]?.contains("canonical") == false)
    }

    @Test func theSameArchiveGivesTheSameBytes() throws {
        let first = try Example.sample.files()
        #expect(try Example.sample.files() == first)
    }

    @Test func everyBriefingIsListedOnceByYear() throws {
        let files = try Example.paged.files()
        let lists = files.filter { $0.key.hasPrefix("briefings/year/") }
        #expect(
            lists.keys.sorted() == [
                "briefings/year/2016/index.html", "briefings/year/2017/2/index.html", "briefings/year/2017/index.html",
                "briefings/year/2018/2/index.html", "briefings/year/2018/index.html",
                "briefings/year/undated/index.html",
            ])
        let titles = lists.values.flatMap { text in
            text.components(separatedBy: "<p class=\"entry-title\">").dropFirst().map { $0.prefix { $0 != "\n" } }
        }
        #expect(titles.count == 420 && Set(titles).count == 420)
    }

    @Test func theSearchPageOfALargeArchiveLeadsToEveryList() throws {
        let files = try Example.paged.files()
        let page = try #require(files["search/index.html"])
        for list in files.keys where list.hasPrefix("briefings/year/") {
            #expect(page.contains("href=\"../\(list)\""), "\(list)")
        }
        #expect(!page.contains("href=\"../briefings/b"))
    }

    @Test func everyMentionIsInTheConcordanceOnce() throws {
        let files = try Example.paged.files()
        let pages = files.filter { $0.key.hasPrefix("actors/a0/mentions/year/") }
        let lines = pages.values.flatMap { text in
            text.components(separatedBy: "<a class=\"keyword\" href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        }
        #expect(lines.count == 420 && Set(lines).count == 420)
    }

    private static func resolve(_ link: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in (link.removingPercentEncoding ?? link).split(separator: "/") {
            if part == ".." { folders = folders.dropLast() } else { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }
}
