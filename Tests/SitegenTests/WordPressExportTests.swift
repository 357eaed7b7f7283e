import Extraction
import Foundation
import Model
import Testing
import Text

@testable import sitegen

@Suite("WordPress captures in whole builds")
struct WordPressExportTests {
    /// An export of more bytes than are read at once.
    private static func export(_ count: Int) -> String {
        let words = String(repeating: "Harbour words that fill a paragraph of some length. ", count: 30)
        let items = (0..<count).map { number in
            """
            <item><title>Post \(number)</title><link>https://gazette.example/post-\(number)/</link>
            <content:encoded><![CDATA[<p>Alpha met Beta, says number \(number). \(words)</p>]]></content:encoded>
            <wp:post_id>\(number)</wp:post_id><wp:post_date>2015-09-25 12:00:00</wp:post_date>
            <wp:post_name>\(number == 1 ? "post-0" : "post-\(number)")</wp:post_name>
            <wp:status>\(number == 2 ? "draft" : "publish")</wp:status><wp:post_type>post</wp:post_type>
            <wp:post_password>\(number == 3 ? "hunter2" : "")</wp:post_password></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gazette</title>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
    }

    @Test("A large export is the same site for any number of jobs, with its digest and each article's own place")
    func largeExport() throws {
        let scratch = try Scratch()
        let export = Self.export(800)
        #expect(export.utf8.count > Extractor.headSize)
        try scratch.write([
            "Content/site.yaml": "title: Test\n", "Content/sources/export.xml": export,
            "Content/actors/alpha.md": "---\nname: Alpha\nkind: company\n---\n",
        ])
        let content = scratch.folder.appending(path: "Content").path
        let outcome = try scratch.build(content, output: "one", arguments: ["--jobs", "1"])
        #expect(outcome.briefingCount == 798 && outcome.mentionCount == 798)
        #expect(outcome.diagnostics.map(\.kind.id) == ["left-out", "left-out"])
        #expect(outcome.diagnostics.map(\.location.line) == [15, 21])
        _ = try scratch.build(content, output: "many", arguments: ["--jobs", "5"])
        let site = try scratch.files(in: "one")
        #expect(try site == scratch.files(in: "many"))
        let page = try #require(site["briefings/post-0-2/index.html"])
        let digest = ContentDigest(of: Array(export.utf8)).hexadecimal
        #expect(String(decoding: page, as: UTF8.self).contains(digest))
        #expect(site.values.allSatisfy { $0.range(of: Data("hunter2".utf8)) == nil })
    }

    @Test("A sidecar beside a large export of one article speaks of that article")
    func oneLongArticle() throws {
        let scratch = try Scratch()
        let long = String(repeating: "Harbour words that fill a paragraph.\n\n", count: 40_000)
        let export = Self.export(1).replacing("Alpha met Beta", with: long + "Alpha met Beta")
        try scratch.write([
            "Content/site.yaml": "title: Test\n", "Content/sources/export.xml": export,
            "Content/sources/export.yaml": "id: mine\ntitle: My title\n",
        ])
        let outcome = try scratch.build(scratch.folder.appending(path: "Content").path)
        #expect(outcome.briefingCount == 1 && outcome.diagnostics.isEmpty)
        #expect(try scratch.files(in: "site")["briefings/mine/index.html"] != nil)
    }

    private static let captures = "data/extraction/dev/wordpress"

    @Test("No password and no text that is not public is in any file", .enabled(if: Scratch.has(captures)))
    func nothingPrivateIsPublished() throws {
        let scratch = try Scratch()
        let source = Scratch.shared.appending(path: Self.captures)
        let sources = scratch.folder.appending(path: "Content/sources")
        try scratch.write(["Content/site.yaml": "title: Test\n"])
        try FileManager.default.copyItem(at: source, to: sources)
        var hidden: Set<String> = []
        let names = FileManager.default.enumerator(atPath: source.path)?.compactMap { $0 as? String } ?? []
        for name in names.sorted() where name.hasSuffix(".xml") {
            let text = String(decoding: try Data(contentsOf: source.appending(path: name)), as: UTF8.self)
            hidden.formUnion(Self.privateTexts(in: text))
        }
        #expect(hidden.count >= 3)
        // Captures of one site share identifiers, so each is built on its own.
        var pageCount = 0
        for name in names.sorted() where ["xml", "json"].contains((name as NSString).pathExtension) {
            try? FileManager.default.removeItem(at: sources)
            try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: source.appending(path: name), to: sources.appending(path: (name as NSString).lastPathComponent))
            _ = try scratch.build(scratch.folder.appending(path: "Content").path)
            for (path, data) in try scratch.files(in: "site") {
                pageCount += 1
                for text in hidden where data.range(of: Data(text.utf8)) != nil {
                    Issue.record("\(path) of \(name) holds “\(text.prefix(40))”")
                }
            }
        }
        #expect(pageCount > 100)
    }

    /// The passwords in an export, and the longest piece of text of each item that is not public, unless a public one
    /// has it too.
    private static func privateTexts(in export: String) -> [String] {
        var secrets: [String] = []
        var hidden: [String] = []
        var shown = ""
        for item in export.components(separatedBy: "<item>").dropFirst() {
            let password = value("wp:post_password", item)
            let content = value("content:encoded", item)
            if password.isEmpty, value("wp:status", item) == "publish" {
                shown += content
            } else if value("wp:post_type", item) != "attachment" {
                let pieces = content.split { "<>[]&\n\"'’“”–…".contains($0) }
                if let longest = pieces.max(by: { $0.utf8.count < $1.utf8.count }), longest.utf8.count >= 24 {
                    hidden.append(longest.trimmingCharacters(in: .whitespaces))
                }
            }
            // A word of every language is no secret that can be looked for.
            if password.utf8.count >= 6, Int(password) == nil { secrets.append(password) }
        }
        return secrets + hidden.filter { !shown.contains($0) }
    }

    private static func value(_ name: String, _ item: String) -> String {
        guard let start = item.range(of: "<\(name)>"), let end = item.range(of: "</\(name)>") else { return "" }
        return item[start.upperBound..<end.lowerBound].replacingOccurrences(of: "<![CDATA[", with: "")
            .replacingOccurrences(of: "]]>", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
