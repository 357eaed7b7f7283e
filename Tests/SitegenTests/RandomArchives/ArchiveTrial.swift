import ArgumentParser
import Foundation
import Model
import Publishing
import Search

@testable import sitegen

/// Builds one random archive through the real pipeline and says what is wrong with what came of it.
enum ArchiveTrial {
    /// - Parameters:
    ///   - choices: What the archive is made of.
    ///   - folder: A folder for it alone; what stands in it is removed.
    ///   - templates: The folder of templates.
    /// - Returns: What is wrong, and whether a site was published.
    static func run(
        _ choices: Choices, in folder: URL, templates: String
    ) throws -> (fault: String?, isPublished: Bool) {
        let archive = RandomArchive(choices)
        try? FileManager.default.removeItem(at: folder)
        for (path, bytes) in archive.files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let site = folder.appending(path: "site")
        let pipeline = Pipeline(
            options: try ContentOptions.parse(["--content", folder.appending(path: "Content").path, "--jobs", "2"]),
            site: try SiteOptions.parse(["--templates", templates, "--output", site.path]),
            progress: Progress(isShown: false), workers: InProcessWorkers(jobs: 2))
        let cache = folder.appending(path: "cache").path
        let first = pipeline.build(cache: cache, keepsCache: false)
        guard first.publication != nil else {
            let hasReason = first.diagnostics.contains { $0.kind.severity == .error }
            let unexpected = first.diagnostics.first { $0.kind.id == "build-failed" || $0.kind.id == "output-failed" }
            return (hasReason ? unexpected.map(\.text) : "nothing is published and no error says why", false)
        }
        let second = pipeline.build(cache: cache, keepsCache: false)
        if second.publication?.written != 0 { return ("a second build is not the same", true) }
        return (try faultOfPages(in: site) ?? faultOfSearch(archive.words, in: site), true)
    }

    /// An identifier that stands twice on a page, or a link within a page that leads nowhere.
    private static func faultOfPages(in site: URL) throws -> String? {
        let paths = FileManager.default.enumerator(atPath: site.path)?.compactMap { $0 as? String } ?? []
        for path in paths.sorted() where path.hasSuffix(".html") {
            let page = try String(contentsOf: site.appending(path: path), encoding: .utf8)
            let ids = values(of: " id=\"", in: page)
            guard Set(ids).count == ids.count else {
                let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
                return "\(path) has identifiers twice: \(twice)"
            }
            let lost = Set(values(of: " href=\"#", in: page)).subtracting(ids)
            guard lost.isEmpty else { return "\(path) has links to nothing: \(lost.sorted())" }
        }
        return nil
    }

    private static func values(of attribute: String, in page: String) -> [String] {
        page.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// An index that cannot be read.
    private static func faultOfSearch(_ words: [String], in site: URL) -> String? {
        do {
            let search = try ArchiveSearch { try [UInt8](Data(contentsOf: site.appending(path: $0))) }
            for word in words { _ = search.search(word) }
            return nil
        } catch {
            return "the index cannot be searched: \(error)"
        }
    }
}
