import Foundation
import Model
import Testing
import Text

@testable import Rendering

/// Lists longer than a page: every entry is on some part, no page holds too many, and links alone lead to each.
@Suite struct LongListsTests {
    /// The files whose paths are wanted.
    static func files(_ isWanted: (String) -> Bool = { _ in true }) throws -> [String: String] {
        let archive = try ManyBriefings.longLists()
        let outputs = try Renderer(templates: SampleSite.templates).outputs(
            for: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary())
        let wanted = try outputs.filter { isWanted($0.path) }.map { output in
            (output.path, String(decoding: try output.bytes(), as: UTF8.self))
        }
        return Dictionary(wanted, uniquingKeysWith: { first, _ in first })
    }

    @Test func noPageListsMoreThanAPageMayHold() throws {
        for (path, text) in try Self.files({ $0.hasSuffix(".html") }) {
            let page = PageFacts(text)
            let rows = text.components(separatedBy: "<th scope=\"row\">").count - 1
            #expect(rows <= PagingLimit.entries, "\(path)")
            for mark in ["<li class=\"entry\">", "<li class=\"evidence\">", "<a class=\"keyword\""] {
                #expect(text.components(separatedBy: mark).count - 1 <= 3 * PagingLimit.entries, "\(path): \(mark)")
            }
            #expect(page.count(of: "li") <= 400, "\(path) has \(page.count(of: "li")) entries")
        }
    }

    @Test func everyPageCanBeReachedByLinksFromTheFirst() throws {
        let files = try Self.files { $0.hasSuffix(".html") }
        var found: Set<String> = ["index.html"]
        var waiting = ["index.html"]
        while let next = waiting.popLast() {
            for link in PageFacts(files[next] ?? "").links where !link.contains("://") {
                let path = link.prefix { $0 != "#" }
                var folders = next.split(separator: "/").dropLast().map(String.init)
                for part in path.split(separator: "/") {
                    if part == ".." { folders = folders.dropLast() } else { folders.append(String(part)) }
                }
                let target = folders.joined(separator: "/")
                if files[target] != nil, found.insert(target).inserted { waiting.append(target) }
            }
        }
        #expect(Set(files.keys).subtracting(found) == ["404.html"])
    }

    @Test(arguments: [
        ("agreements/year/", "<th scope=\"row\"><a href=", 260),
        ("publishers/(index|part/.*)", "<th scope=\"row\"><a href=", 230),
        ("actors/letter/", "<li><a href=\"[./]*/actors/a[0-9]+/index.html\">", 250),
        ("actors/a0/notes/year/", "<li class=\"evidence\">", 120),
        ("agreements/b/evidence/c/year/", "<li class=\"evidence\">", 120),
        ("agreements/b/evidence-on-the-whole/year/", "<li class=\"evidence\">", 120),
        ("actors/a0/agreements/year/", "<th scope=\"row\"><a href=", 259),
        ("state/notes/year/", "<li class=\"evidence\">", 120),
        ("state/publishers/", "<th scope=\"row\"><a href=", 229),
        ("state/unnamed/", "<li><a href=\"[./]*/(actors|agreements)/[ab][0-9]+/", 249 + 259),
        ("briefings/year/", "<li class=\"entry\">", 150), ("actors/a0/briefings/year/", "<li class=\"entry\">", 150),
    ])
    func everyEntryIsOnOnePart(folder: String, entry: String, count: Int) throws {
        let (folder, entry) = (try Regex("^" + folder), try Regex(entry))
        let parts = try Self.files { $0.firstMatch(of: folder) != nil && $0.hasSuffix("index.html") }
        #expect(parts.count > 1)
        #expect(parts.values.reduce(0) { $0 + $1.matches(of: entry).count } == count)
        let titles = parts.values.map { $0.components(separatedBy: "<title>")[1].prefix { $0 != "<" } }
        #expect(Set(titles).count == parts.count, "each part has a title of its own")
        for (path, text) in parts {
            let address = "https://many.example/" + path.dropLast("index.html".count)
            #expect(text.contains("<link rel=\"canonical\" href=\"\(address)\">"), "\(path)")
        }
    }

    @Test func theBeginningOfALongListSaysOfHowMany() throws {
        let page = try #require(try Self.files { $0 == "agreements/b/index.html" }.values.first)
        #expect(page.contains("20 of 120 passages") && page.contains(">All 120 notes</a>"))
        #expect(page.contains("0 support</li>") && page.contains("counted once here, and under each of them"))
    }

    @Test func aNamesFurtherPartsStandBelowItsLetter() throws {
        let paths = try Self.files { $0.hasPrefix("actors/letter/") }.keys.sorted()
        #expect(
            paths == [
                "actors/letter/a/index.html", "actors/letter/a/part/2/index.html", "actors/letter/a/part/3/index.html",
                "actors/letter/z/index.html",
            ])
    }

    @Test func yearsThatTwoZonesMixHaveOneHeadingEach() throws {
        var archive = try ManyBriefings.archive(count: 3)
        let dates = ["2018-01-01T09:00:00+12:00", "2017-12-31T20:00:00-05:00", "2018-01-01T01:30:00Z"]
        for (index, date) in dates.enumerated() { archive.briefings[index].briefing.metadata.issued = try .init(date) }
        let outputs = try Renderer(templates: SampleSite.templates).outputs(
            for: archive, bodies: ManyBriefings.bodies(for: archive), media: MediaLibrary())
        let list = try #require(outputs.first { $0.path == "briefings/index.html" })
        let page = PageFacts(String(decoding: try list.bytes(), as: UTF8.self))
        #expect(page.ids.isSuperset(of: ["year-2018", "year-2017"]) && page.ids.count == page.idCount)
    }
}
